using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>The raw materials of a bill as a person reads them.</summary>
internal static class BillMaterialSheet
{
    public static Sheet Of(IReadOnlyList<BillMaterialResult> results, LoadedBill loaded)
    {
        var sheet = new Sheet();
        sheet.Heading($"Raw materials in {Show.Title(loaded.Bill.Name, loaded.Bill.Id)}");
        if (results.Count == 0)
        {
            sheet.Paragraph("No material is known of any component. --materials FILE names them: a CSV with the columns component and material.");
            return sheet;
        }

        sheet.Table(
            [
                "Material", "Production", Column.Number("HHI"), Column.Number("Weighted by\ngovernance"), Column.Number("Not\nattributed"),
                "EU supply risk (published)", "In components",
            ],
            results.Select(result => Row(result.Material)));
        sheet.Paragraph(
            "HHI: sum of squared shares of world production by country, 0 to 1. Weighted by governance: each square times the country's governance risk, 0 best to 10 worst "
            + $"(World Bank, mean of {BillMaterial.GovernanceYears}; a country without takes the whole range). Low–high: what no country is named for is spread thin, or all in one hand.");
        if (results.Select(result => result.Material).Where(result => !result.Production.Withheld.IsEmpty).ToArray() is { Length: > 0 } withheld)
        {
            sheet.Paragraph(
                $"Withheld: of {string.Join(", ", withheld.Select(result => $"{result.Production.Material} ({string.Join(", ", result.Production.Withheld)})"))} the source withholds what the countries in brackets produce. "
                + "HHI and bounds are of the production outside them.");
        }

        sheet.Paragraph(
            "EU supply risk: assessment of 2023, for the EU's own sourcing; in brackets as published; 1 or more is high. "
            + $"{(BillMaterials.IsEstimate(loaded) ? "Which material is in which component is an estimate, and so is production where it says so." : "Production is an estimate where it says so.")}");
        if (results.SelectMany(result => result.Trade).ToArray() is { Length: > 0 } outcomes)
        {
            sheet.Heading("GeoPolRisk by the trade given", level: 2);
            GeoPolRiskSheet.AddTable(sheet, outcomes);
        }

        sheet.Paragraph($"Sources: {ProductionRisk.Source} {EuSupplyRisk.Source}");
        return sheet;
    }

    private static ImmutableArray<Cell> Row(BillMaterial result) =>
    [
        Cell.Of([result.Production.Material, Show.BothNames(result.Production.Name)]),
        Cell.Of([result.Production.Stage, result.Production.Basis == EvidenceBasis.Estimate ? "estimate" : result.Production.Year is { } year ? Show.Number((double)year) : "published"]),
        Show.Interval(result.Risk.Hhi.Fraction, 2),
        new Cell([Show.Interval(result.Risk.GovernanceWeighted, 2)], result.Risk.GovernanceWeighted.High >= 2.5 ? Tone.Warning : Tone.Plain),
        Show.Percent(result.Risk.Unattributed),
        Cell.Of(result.Eu.IsEmpty ? [Show.Number(null)] : result.Eu.Select(Stage)),
        string.Join(", ", result.Components),
    ];

    private static string Stage((EuCriticalityRow Row, EuSupplyRisk? SupplyRisk) eu) =>
        $"{eu.Row.Material}, {Words.Stages.Of(eu.Row.Stage)}: {(eu.SupplyRisk is { } risk ? Show.Interval(risk.Value, 2) : Show.Number(null))} ({Show.Published(eu.Row.PublishedSupplyRisk)})";
}
