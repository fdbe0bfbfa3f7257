namespace DependencyRisk;

/// <summary>Shows what is inside products, as under a cell of a notebook.</summary>
/// <remarks>Names are those of the bill where it is given. Safe for use by many threads.</remarks>
public static class ContentRendering
{
    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="content">The content.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same content.</returns>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this ProductContent content, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(content, (one, say) => ContentSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="content">The content.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this ProductContent content, Bill? bill = null, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(content, (one, say) => ContentSheet.Of(one, bill, say, maxRows), language, maxRows);

    /// <summary>A picture: shares of home, of the largest other countries and of what is unknown, stacked tier by tier.</summary>
    /// <param name="content">The content.</param>
    /// <param name="bill">The bill that it is of, for the names of components and suppliers; null for their ids.</param>
    /// <param name="language">The language.</param>
    /// <returns>An SVG element, the same bytes for the same content.</returns>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language.</exception>
    public static string ToSvg(this ProductContent content, Bill? bill = null, ReportLanguage language = ReportLanguage.English) =>
        Rendered.Svg(content, (one, say) => ResultPictures.Of(one, bill, say), language);

    /// <summary>A piece of HTML: tables with inline style, to stand anywhere. Text from a bill is encoded.</summary>
    /// <param name="content">The content.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>HTML, the same bytes for the same content.</returns>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToHtml(this OriginContent content, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Html(content, (one, say) => OriginContentSheet.Of(one, say, maxRows), language, maxRows);

    /// <summary>Markdown with pipe tables. Text from a bill is taken at its face.</summary>
    /// <param name="content">The content.</param>
    /// <param name="language">The language.</param>
    /// <param name="maxRows">Rows of each table at most, at least 1; what is left out is counted.</param>
    /// <returns>Markdown.</returns>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or less than one row.</exception>
    public static string ToMarkdown(this OriginContent content, ReportLanguage language = ReportLanguage.English, int maxRows = 10) =>
        Rendered.Markdown(content, (one, say) => OriginContentSheet.Of(one, say, maxRows), language, maxRows);

    /// <summary>A picture: shares of home, of the largest other countries and of what is unknown, in one bar.</summary>
    /// <param name="content">The content.</param>
    /// <param name="home">The country whose content it is, as in <see cref="ProductContent.Home"/>.</param>
    /// <param name="language">The language.</param>
    /// <returns>An SVG element, the same bytes for the same content.</returns>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No such language.</exception>
    public static string ToSvg(this OriginContent content, Country home, ReportLanguage language = ReportLanguage.English) =>
        Rendered.Svg(content, (one, say) => ResultPictures.Of(one, home, say), language);
}
