namespace DependencyRisk;

/// <summary>Shows how concentrated sources are, as under a cell of a notebook.</summary>
/// <remarks>Names are those of the bill where it is given. Safe for use by many threads.</remarks>
public static class ConcentrationRendering
{
    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="results">The results.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same results.</returns>
    /// <exception cref="ArgumentNullException">There is no results.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this IEnumerable<ComponentConcentration> results, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(results, (listed, say) => ConcentrationSheet.Of([.. listed], bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="results">The results.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no results.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this IEnumerable<ComponentConcentration> results, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(results, (listed, say) => ConcentrationSheet.Of([.. listed], bill, say, maxRows), language, maxRows);

    /// <summary>A picture: Herfindahl-Hirschman indices as bars in the order given, each with its low and high bound.</summary>
    /// <param name="results">The results.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Bars at most, at least 1: the first so many.</param>
    /// <returns>An SVG element, the same bytes for the same results.</returns>
    /// <exception cref="ArgumentNullException">There is no results.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one bar.</exception>
    public static string ToSvg(this IEnumerable<ComponentConcentration> results, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Svg(results, (listed, say) => ResultPictures.Of([.. listed], bill, say, maxRows), language, maxRows);
}
