namespace DependencyRisk;

/// <summary>What a page says of several products: side by side first, then what they share, then each for itself.</summary>
internal sealed class PortfolioSections(BillReport report, BillReport all, Wording say, Action<string, LocalizedText> begin)
{
    public void Add(HtmlText html)
    {
        begin("side-by-side", PagePhrases.SideBySide);
        html.Chart("beside", 0, say.Say(PagePhrases.BesideChart));
        var sheet = new Sheet();
        SideBySideSection.Add(sheet, all.Products, say);
        html.Add(HtmlRenderer.Render(sheet));
        begin("exposure", PagePhrases.Exposure);
        if (report.Products.Any(product => product.LosesToCountries))
        {
            html.Chart("matrix", 0, say.Say(PagePhrases.MatrixChart));
        }
        else
        {
            html.Add($"<p>{say.Say(PagePhrases.NothingLost)}</p>\n");
        }

        if (report.Products.Count(product => !product.IsPortfolio) > 1 && report.Products.All(product => ReferenceEquals(product.Bill, report.Products[0].Bill)))
        {
            begin("shared", PagePhrases.Shared);
            var shared = new Sheet();
            SharedNodeSheet.AddNodes(shared, report.SharedNodes, report.Products[0].Bill, say, report.Options.MaxRows);
            shared.Paragraph(say.Say(report.SharedNodes.IsEmpty ? LeveragePhrases.SharedNothing : LeveragePhrases.SharedAbout));
            html.Add(HtmlRenderer.Render(shared));
        }

        AddLeverage(html);
        AddEach(html);
    }

    // Of all products together: each has its own further down.
    private void AddLeverage(HtmlText html)
    {
        if (report.Products.FirstOrDefault(product => product.IsPortfolio) is { } portfolio)
        {
            begin("leverage", PagePhrases.Leverage);
            var sheet = new Sheet();
            LeverageSheet.AddCountries(sheet, portfolio.Leverage, portfolio.Bill, say, report.Options.MaxRows);
            sheet.Paragraph(say.Say(portfolio.Leverage.Countries.IsEmpty ? LeveragePhrases.Nobody : LeveragePhrases.About));
            html.Add(HtmlRenderer.Render(sheet));
        }
    }

    private void AddEach(HtmlText html)
    {
        begin("products", PagePhrases.EachProduct);
        if (report.Products.Length < all.Products.Length)
        {
            html.Add($"<p class=\"note\">{say.Say(PagePhrases.TooMany, report.Products.Length)}</p>\n");
        }

        for (int i = 0; i < report.Products.Length; i++)
        {
            html.Add($"<details class=\"product\" id=\"product-{i}\"><summary>{Printable.Clean(say.Title(report.Products[i]))}</summary>\n");
            new ProductSections(report, say, i, level: 3, begin: null).Add(html);
            html.Add($"</details>\n");
        }
    }
}
