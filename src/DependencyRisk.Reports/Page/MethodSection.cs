namespace DependencyRisk;

/// <summary>By what method the numbers of a page came about, and what they rest on.</summary>
internal sealed class MethodSection(BillReport report, Wording say)
{
    // A reader who checks sources wants them all, but a bill may name a hundred thousand.
    private const int MostSources = 200;

    public void Add(HtmlText html)
    {
        var sheet = new Sheet();
        MethodText.Add(sheet, report.Products, say, Math.Max(MostSources, report.Options.MaxRows));
        html.Add(HtmlRenderer.Render(sheet));
        string shapes = say.Say(report.Options.MapShapes is null ? PagePhrases.MapNaturalEarth : PagePhrases.MapOwn);
        html.Add($"<p class=\"note\">{say.Say(PagePhrases.MapText, shapes)}</p>\n");
    }
}
