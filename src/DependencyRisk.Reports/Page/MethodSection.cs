namespace DependencyRisk;

/// <summary>By what method the numbers of a page came about, and what they rest on.</summary>
internal sealed class MethodSection(BillReport report, Wording say)
{
    public void Add(HtmlText html)
    {
        var sheet = new Sheet();
        MethodText.Add(sheet, report.Products, say);
        html.Add(HtmlRenderer.Render(sheet));
        string shapes = say.Say(report.Options.MapShapes is null ? PagePhrases.MapNaturalEarth : PagePhrases.MapOwn);
        html.Add($"<p class=\"note\">{say.Say(PagePhrases.MapText, shapes)}</p>\n");
    }
}
