using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What a reader sees of a page: headings, the numbers in plain words, tables, and the places where charts are drawn.</summary>
/// <param name="report">The products that are told one by one.</param>
/// <param name="all">All products.</param>
/// <param name="say">The language.</param>
/// <param name="models">The models of what-ifs.</param>
/// <param name="change">What changed between them, or null.</param>
internal sealed class PageBody(BillReport report, BillReport all, Wording say, PageModels models, BillComparison? change)
{
    private readonly HtmlText _html = new();
    private readonly List<(string Id, string Title)> _sections = [];

    public static string TitleOf(BillReport report, Wording say, BillComparison? change) =>
        change is not null ? ComparisonSheet.TitleOf(change, say)
        : report.Products.Length == 1 ? say.Say(PagePhrases.Title, say.Title(report.Products[0]))
        : say.Say(PagePhrases.TitleOfSeveral, report.Products.Count(product => !product.IsPortfolio));

    public HtmlText Html()
    {
        if (change is not null)
        {
            Begin("changes", PagePhrases.Changes);
            _html.Add(HtmlRenderer.Render(ComparisonSheet.Of(change, say, isWhole: false), level: 3));
        }

        if (report.Products.Length == 1)
        {
            new ProductSections(report, say, 0, level: 2, Begin).Add(_html);
        }
        else
        {
            new PortfolioSections(report, all, say, Begin).Add(_html);
        }

        AddWhatIf();
        Begin("method", PagePhrases.Method);
        new MethodSection(report, say).Add(_html);
        var page = new HtmlText();
        AddHeader(page);
        page.Add(_html);
        page.Add($"</main>\n<footer><p>{say.Say(PagePhrases.MadeWith)}</p></footer>\n");
        return page;
    }

    private void Begin(string id, LocalizedText title)
    {
        _sections.Add((id, say.Say(title)));
        _html.Add($"<h2 id=\"{id}\">{say.Say(title)}</h2>\n");
    }

    private void AddHeader(HtmlText page)
    {
        page.Add($"<a class=\"skip\" href=\"#main\">{say.Say(PagePhrases.Skip)}</a>\n<header>\n<h1>{Printable.Clean(TitleOf(all, say, change))}</h1>\n");
        foreach (Bill bill in report.Products.Select(product => product.Bill).Distinct((IEqualityComparer<Bill>)ReferenceEqualityComparer.Instance))
        {
            string text = bill.AsOf is { } date ? say.Say(PagePhrases.About, bill.Id, say.Date(date)) : say.Say(PagePhrases.AboutUndated, bill.Id);
            page.Add($"<p class=\"faint\">{Printable.Clean(text)} ");
            page.Add($"{Given(bill)}</p>\n");
        }

        page.Add($"<noscript><p class=\"note\">{say.Say(PagePhrases.NoScript)}</p></noscript>\n<nav aria-label=\"{say.Say(PagePhrases.Sections)}\"><ul>");
        foreach ((string id, string title) in _sections)
        {
            page.Add($"<li><a href=\"#{id}\">{title}</a></li>");
        }

        page.Add($"</ul></nav>\n</header>\n<main id=\"main\">\n");
    }

    private string Given(Bill bill)
    {
        var sheet = new Sheet();
        ProductExposure exposure = report.Products.First(product => ReferenceEquals(product.Bill, bill)).Exposure;
        sheet.Given(say, bill, (exposure.Home, exposure.HorizonMonths, exposure.Control, exposure.Phase));
        return ((Block.Paragraph)sheet.Blocks[0]).Text;
    }

    private void AddWhatIf()
    {
        Begin("what-if", PagePhrases.WhatIf);
        ImmutableArray<int> products = [.. Enumerable.Range(0, report.Products.Length).Where(i => models.OfProducts[i] != PageModels.None)];
        if (products.IsEmpty)
        {
            _html.Add($"<p class=\"note\">{say.Say(PagePhrases.TooLarge)}</p>\n");
        }
        else
        {
            new WhatIfPanel(report, say, products).Add(_html);
        }
    }
}
