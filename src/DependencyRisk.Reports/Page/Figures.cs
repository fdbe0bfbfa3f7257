namespace DependencyRisk;

/// <summary>The places where a page's programs draw charts, told in words to those who do not see them.</summary>
internal static class Figures
{
    /// <summary>A chart with its words; the table of the same numbers stands near it.</summary>
    public static void Chart(this HtmlText html, string kind, int product, string words, string size = "")
    {
        html.Add($"<figure><div class=\"scroll\"><div class=\"chart {size}\" data-chart=\"{kind}\" data-product=\"{product}\" role=\"img\" aria-label=\"{words}\"></div></div><figcaption>{words}</figcaption></figure>\n");
    }

    /// <summary>A sheet that can be folded away, unfolded on paper.</summary>
    public static void Folded(this HtmlText html, string title, Sheet sheet, int level)
    {
        if (sheet.Blocks.Count > 0)
        {
            html.Add($"<details><summary>{title}</summary>\n");
            html.Add(HtmlRenderer.Render(sheet, level));
            html.Add($"</details>\n");
        }
    }
}
