using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What the numbers mean and where they come from.</summary>
internal static class MethodText
{
    /// <summary>In words, and so many sources at most.</summary>
    public static void Add(Sheet sheet, IReadOnlyList<ProductReport> products, Wording say, int maxRows)
    {
        sheet.Paragraph(say.Say(PagePhrases.MethodText));
        AddGiven(sheet, [.. products.Select(product => (product.Bill, product.Exposure))], say);
        (EvidenceBasis Basis, string? Source, int Count)[] sources = SourcesOf(products.Select(product => product.Bill).Distinct());
        if (sources.Length == 0)
        {
            sheet.Paragraph(say.Say(PagePhrases.NoSources));
        }

        sheet.Rows(
            say,
            [say.Text(PagePhrases.Sources), say.Text(SectionPhrases.RestsOn), say.Number(SectionPhrases.FieldsOf)],
            sources,
            maxRows,
            source => ImmutableArray.Create<Cell>(
                source.Source ?? say.Say(SectionPhrases.NotNamed), say.Say(ValuePhrases.EvidenceBases[(int)source.Basis]), NumberText.Number((double)source.Count)));
    }

    /// <summary>What must be known to read the numbers right; what is the same for all is said once.</summary>
    public static void AddGiven(Sheet sheet, IReadOnlyList<(Bill Bill, ProductExposure Exposure)> products, Wording say)
    {
        var given = products.Select(item => (item.Bill.Basis, item.Exposure.Home, item.Exposure.HorizonMonths, item.Exposure.Control, item.Exposure.Phase));
        foreach (int i in given.Index().DistinctBy(pair => pair.Item).Select(pair => pair.Index))
        {
            ProductExposure exposure = products[i].Exposure;
            sheet.Given(say, products[i].Bill, (exposure.Home, exposure.HorizonMonths, exposure.Control, exposure.Phase));
        }

        foreach (DateOnly date in products.Select(item => item.Bill.AsOf).OfType<DateOnly>().Distinct().Order())
        {
            sheet.Paragraph(say.Say(SectionPhrases.AsOf, say.Date(date)));
        }

        sheet.Paragraph(say.Say(SheetPhrases.AboutBounds));
        sheet.Paragraph(say.Say(PagePhrases.MethodUnknown, Country.Unknown.Code));
    }

    /// <summary>The distinct sources of the numbers of some bills; those of most fields first.</summary>
    public static (EvidenceBasis Basis, string? Source, int Count)[] SourcesOf(IEnumerable<Bill> bills) =>
    [
        .. bills.SelectMany(bill => bill.Components).SelectMany(component => component.Evidence)
            .CountBy(evidence => (evidence.Basis, evidence.Source))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Source, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Basis)
            .Select(pair => (pair.Key.Basis, pair.Key.Source, pair.Value)),
    ];
}
