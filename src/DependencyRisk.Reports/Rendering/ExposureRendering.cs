namespace DependencyRisk;

/// <summary>Shows exposures and outcomes of scenarios, as under a cell of a notebook.</summary>
/// <remarks>Names are those of the bill where it is given. Safe for use by many threads.</remarks>
public static class ExposureRendering
{
    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="exposure">The exposure.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same exposure.</returns>
    /// <exception cref="ArgumentNullException">There is no exposure.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this ProductExposure exposure, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(exposure, (one, say) => ExposureSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="exposure">The exposure.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no exposure.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this ProductExposure exposure, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(exposure, (one, say) => ExposureSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>A picture: losses by actor as ranked bars, each with its low and high bound.</summary>
    /// <param name="exposure">The exposure.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Bars at most, at least 1: the first so many.</param>
    /// <returns>An SVG element, the same bytes for the same exposure.</returns>
    /// <exception cref="ArgumentNullException">There is no exposure.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one bar.</exception>
    public static string ToSvg(this ProductExposure exposure, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Svg(exposure, (one, say) => ResultPictures.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same outcome.</returns>
    /// <exception cref="ArgumentNullException">There is no outcome.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this ScenarioOutcome outcome, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(outcome, (one, say) => ScenarioSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no outcome.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this ScenarioOutcome outcome, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(outcome, (one, say) => ScenarioSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>A picture: output over time in steps, low and high, with the level that is required.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <returns>An SVG element, the same bytes for the same outcome.</returns>
    /// <exception cref="ArgumentNullException">There is no outcome.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language.</exception>
    public static string ToSvg(this ScenarioOutcome outcome, Bill? bill = null, ReportLanguage language = ReportLanguage.English) =>
        Rendered.Svg(outcome, (one, say) => ResultPictures.Of(one, bill, say), language);
}
