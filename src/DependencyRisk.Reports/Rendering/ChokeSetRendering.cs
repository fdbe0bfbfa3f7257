namespace DependencyRisk;

/// <summary>Shows choke sets and robustness, as under a cell of a notebook.</summary>
/// <remarks>Names are those of the bill where it is given. Safe for use by many threads.</remarks>
public static class ChokeSetRendering
{
    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="sets">The choke sets.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same choke sets.</returns>
    /// <exception cref="ArgumentNullException">There is no choke sets.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this ProductChokeSets sets, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(sets, (one, say) => ChokeSetSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="sets">The choke sets.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no choke sets.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this ProductChokeSets sets, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(sets, (one, say) => ChokeSetSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same curve.</returns>
    /// <exception cref="ArgumentNullException">There is no curve.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this RobustnessCurve curve, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(curve, (one, say) => RobustnessSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no curve.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this RobustnessCurve curve, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(curve, (one, say) => RobustnessSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>A picture: the least output by how many actors act together.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <returns>An SVG element, the same bytes for the same curve.</returns>
    /// <exception cref="ArgumentNullException">There is no curve.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language.</exception>
    public static string ToSvg(this RobustnessCurve curve, Bill? bill = null, ReportLanguage language = ReportLanguage.English) =>
        Rendered.Svg(curve, (one, say) => ResultPictures.Of(one, bill, say), language);
}
