namespace DependencyRisk;

/// <summary>Everything that a page says of one product.</summary>
/// <param name="report">The report.</param>
/// <param name="say">The language.</param>
/// <param name="index">Position of the product in the report.</param>
/// <param name="level">Level of the headings.</param>
/// <param name="begin">Begins a section that the page lists; null where headings stand for themselves, within a product among others.</param>
internal sealed class ProductSections(BillReport report, Wording say, int index, int level, Action<string, LocalizedText>? begin)
{
    private readonly ProductReport _product = report.Products[index];

    private Bill Bill => _product.Bill;

    private int Rows => report.Options.MaxRows;

    public void Add(HtmlText html)
    {
        Begin(html, "in-short", PagePhrases.InShort);
        new HeadlineCards(_product, say).Add(html);
        AddExposure(html);
        AddChokePoints(html);
        AddParts(html);
        AddContent(html);
        AddOutcomes(html);
        AddSheet(html, "choke-sets", PagePhrases.ChokeSets, sheet =>
        {
            sheet.Facts(ChokeSetSheet.Facts(_product.ChokeSets, Bill, say, _product.Exposure.Headline.SmallestChokeSet));
            ChokeSetSheet.AddSets(sheet, _product.ChokeSets, Bill, say, Rows);
            sheet.Paragraph(say.Say(ChokeSetPhrases.About));
        });
        AddSheet(html, "leverage", PagePhrases.Leverage, sheet =>
        {
            LeverageSheet.AddCountries(sheet, _product.Leverage, Bill, say, Rows);
            sheet.Paragraph(say.Say(_product.Leverage.Countries.IsEmpty ? LeveragePhrases.Nobody : LeveragePhrases.About));
        });
        AddSheet(html, "evidence", PagePhrases.Evidence, sheet => EvidenceSection.Add(sheet, _product, say, Rows));
    }

    private void Begin(HtmlText html, string id, LocalizedText title)
    {
        if (begin is not null)
        {
            begin(id, title);
        }
        else
        {
            html.Add($"<h{level}>{say.Say(title)}</h{level}>\n");
        }
    }

    private void AddSheet(HtmlText html, string id, LocalizedText title, Action<Sheet> fill)
    {
        Begin(html, id, title);
        var sheet = new Sheet();
        fill(sheet);
        html.Add(HtmlRenderer.Render(sheet, level));
    }

    private void AddExposure(HtmlText html)
    {
        Begin(html, "exposure", PagePhrases.Exposure);
        if (_product.LosesToCountries)
        {
            html.Add($"<div class=\"pair\">\n");
            html.Chart("exposures", index, say.Say(PagePhrases.ExposuresChart));
            html.Chart("map", index, say.Say(PagePhrases.MapChart));
            html.Add($"</div>\n");
        }
        else
        {
            html.Add($"<p>{say.Say(PagePhrases.NothingLost)}</p>\n");
        }

        var sheet = new Sheet();
        ExposureSheet.AddExposures(sheet, _product.Exposure, Bill, say, Rows);
        sheet.Paragraph(say.Say(SheetPhrases.AboutBounds));
        html.Add(HtmlRenderer.Render(sheet, level));
    }

    private void AddChokePoints(HtmlText html)
    {
        Begin(html, "choke-points", PagePhrases.ChokePoints);
        if (!ChokePointGrid.Of(_product).Cells.IsEmpty)
        {
            html.Chart("heat", index, say.Say(PagePhrases.HeatChart));
        }

        var sheet = new Sheet();
        ExposureSheet.AddChokePoints(sheet, _product.Exposure, Bill, say, Rows);
        html.Add(HtmlRenderer.Render(sheet, level));
    }

    private void AddParts(HtmlText html)
    {
        Begin(html, "parts", PagePhrases.Parts);
        _ = ComponentTree.Of(_product, out bool isCut);
        html.Add($"<p class=\"note\">{say.Say(PagePhrases.Pale)}</p>\n");
        html.Chart("tree", index, say.Say(PagePhrases.TreeChart), "tall");
        if (isCut)
        {
            html.Add($"<p class=\"note\">{say.Say(PagePhrases.Cut, ComponentTree.MostPlaces)}</p>\n");
        }
    }

    private void AddContent(HtmlText html)
    {
        Begin(html, "content", PagePhrases.Content);
        if (_product.Content is not { } content)
        {
            html.Add($"<p>{say.Say(SectionPhrases.NoContent)}</p>\n");
            return;
        }

        if (StreamPicture.IsTooMuch(_product))
        {
            html.Add($"<p class=\"note\">{say.Say(PagePhrases.NoStreams)}</p>\n");
        }
        else
        {
            html.Chart("streams", index, say.Say(PagePhrases.StreamsChart), "tall");
        }

        var sheet = new Sheet();
        sheet.Heading(say.Say(ContentPhrases.Title, say.Product(Bill, _product.Product), say.Control(content.Control)), level: 2);
        sheet.Facts(ContentSheet.Facts(content, say));
        html.Add(HtmlRenderer.Render(sheet, level));
        var more = new Sheet();
        ContentSheet.AddCountries(more, content, say, Rows);
        ContentSheet.AddTiers(more, content, say, Rows);
        ContentSheet.AddComponents(more, content, Bill, say, Rows);
        more.Paragraph(say.Say(ContentPhrases.About));
        html.Folded(say.Say(PagePhrases.Numbers), more, level);
    }

    private void AddOutcomes(HtmlText html)
    {
        Begin(html, "outcomes", PagePhrases.Outcomes);
        if (_product.Outcomes.IsEmpty)
        {
            html.Add($"<p>{say.Say(PagePhrases.NothingLost)}</p>\n");
        }

        else
        {
            html.Chart("cuts", index, say.Say(PagePhrases.CutsChart), "low");
        }

        foreach ((System.Collections.Immutable.ImmutableArray<Actor> actors, ScenarioOutcome outcome) in _product.Outcomes)
        {
            string who = actors.Length == 1 ? say.Actor(Bill, actors[0]) : say.Say(PagePhrases.AllCut);
            var sheet = new Sheet();
            sheet.Heading(who, level: 2);
            sheet.Facts(ScenarioSheet.Facts(outcome, say));
            html.Add(HtmlRenderer.Render(sheet, level));
            var steps = new Sheet();
            ScenarioSheet.AddTrajectory(steps, outcome, Bill, say, Rows);
            html.Folded(say.Say(PagePhrases.Numbers), steps, level + 1);
        }
    }
}
