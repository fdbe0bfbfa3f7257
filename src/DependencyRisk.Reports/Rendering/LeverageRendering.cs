namespace DependencyRisk;

/// <summary>Shows leverage and what products rest on together, as under a cell of a notebook.</summary>
/// <remarks>Names are those of the bill where it is given. Safe for use by many threads.</remarks>
public static class LeverageRendering
{
    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="leverage">The leverage.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same leverage.</returns>
    /// <exception cref="ArgumentNullException">There is no leverage.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this ProductLeverage leverage, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(leverage, (one, say) => LeverageSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="leverage">The leverage.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no leverage.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this ProductLeverage leverage, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(leverage, (one, say) => LeverageSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same nodes.</returns>
    /// <exception cref="ArgumentNullException">There is no nodes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this IEnumerable<SharedNode> nodes, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(nodes, (listed, say) => SharedNodeSheet.Of([.. listed], bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no nodes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this IEnumerable<SharedNode> nodes, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(nodes, (listed, say) => SharedNodeSheet.Of([.. listed], bill, say, maxRows), language, maxRows);

    /// <summary>A picture: sums of the losses of the products as bars in the order given, each with its low and high bound.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Bars at most, at least 1: the first so many.</param>
    /// <returns>An SVG element, the same bytes for the same nodes.</returns>
    /// <exception cref="ArgumentNullException">There is no nodes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one bar.</exception>
    public static string ToSvg(this IEnumerable<SharedNode> nodes, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Svg(nodes, (listed, say) => ResultPictures.Of([.. listed], bill, say, maxRows), language, maxRows);
}
