namespace DependencyRisk;

/// <summary>Turns sheets and pictures into what is displayed under a cell of a notebook.</summary>
internal static class Rendered
{
    /// <summary>A piece of HTML that needs nothing around it: no style sheet, no script, no request.</summary>
    public static string Html<T>(T result, Func<T, Wording, Sheet> sheet, ReportLanguage language, int maxRows)
    {
        Wording say = Checked(result, language, maxRows);
        var html = new HtmlText();
        html.Add($"<div lang=\"{say.Tag}\">\n{HtmlRenderer.Render(sheet(result, say), level: 3, isInline: true)}</div>\n");
        return html.ToString();
    }

    /// <summary>Markdown with pipe tables.</summary>
    public static string Markdown<T>(T result, Func<T, Wording, Sheet> sheet, ReportLanguage language, int maxRows) =>
        MarkdownRenderer.Render(sheet(result, Checked(result, language, maxRows)));

    /// <summary>A picture.</summary>
    public static string Svg<T>(T result, Func<T, Wording, string> picture, ReportLanguage language, int maxRows = 1) =>
        picture(result, Checked(result, language, maxRows));

    private static Wording Checked<T>(T result, ReportLanguage language, int maxRows)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRows, 1);
        return Wording.Of(language);
    }
}
