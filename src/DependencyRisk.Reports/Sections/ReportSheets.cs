namespace DependencyRisk;

/// <summary>A whole report as one sheet: what a reader must know first, then the lists, then how it was reckoned.</summary>
internal static class ReportSheets
{
    public static Sheet Of(BillReport report, Wording say)
    {
        int maxRows = report.Options.MaxRows;
        var sheet = new Sheet();
        if (report.Products.Length > 1)
        {
            sheet.Heading(say.Say(PagePhrases.SideBySide));
            SideBySideSection.Add(sheet, report.Products, say);
        }

        foreach (ProductReport product in report.Products)
        {
            Add(sheet, product, say, maxRows);
        }

        if (report.Products.Length > 1 && !report.SharedNodes.IsEmpty)
        {
            sheet.Add(SharedNodeSheet.Of(report.SharedNodes, report.Products[0].Bill, say, maxRows));
        }

        sheet.Heading(say.Say(PagePhrases.Method));
        MethodText.Add(sheet, report.Products, say, maxRows);
        return sheet;
    }

    private static void Add(Sheet sheet, ProductReport product, Wording say, int maxRows)
    {
        sheet.Heading(say.Title(product));
        HeadlineSection.Add(sheet, product, say);
        ExposureSheet.AddExposures(sheet, product.Exposure, product.Bill, say, maxRows);
        ExposureSheet.AddChokePoints(sheet, product.Exposure, product.Bill, say, maxRows);
        sheet.Heading(say.Say(PagePhrases.ChokeSets), level: 2);
        sheet.Facts(ChokeSetSheet.Facts(product.ChokeSets, product.Bill, say, product.Exposure.Headline.SmallestChokeSet));
        ChokeSetSheet.AddSets(sheet, product.ChokeSets, product.Bill, say, maxRows);
        OutcomeSection.Add(sheet, product, say, maxRows);
        AddContent(sheet, product, say, maxRows);
        if (!product.Leverage.Countries.IsEmpty)
        {
            sheet.Heading(say.Say(LeveragePhrases.Title, say.Title(product)), level: 2);
            LeverageSheet.AddCountries(sheet, product.Leverage, product.Bill, say, maxRows);
            sheet.Paragraph(say.Say(LeveragePhrases.About));
        }

        sheet.Heading(say.Say(PagePhrases.Evidence), level: 2);
        EvidenceSection.Add(sheet, product, say, maxRows);
    }

    private static void AddContent(Sheet sheet, ProductReport product, Wording say, int maxRows)
    {
        if (product.Content is not { } content)
        {
            sheet.Paragraph(say.Say(SectionPhrases.NoContent));
            return;
        }

        sheet.Heading(say.Say(ContentPhrases.Title, say.Title(product), say.Control(content.Control)), level: 2);
        sheet.Facts(ContentSheet.Facts(content, say));
        ContentSheet.AddCountries(sheet, content, say, maxRows);
        ContentSheet.AddComponents(sheet, content, product.Bill, say, maxRows);
        sheet.Paragraph(say.Say(ContentPhrases.About));
    }
}
