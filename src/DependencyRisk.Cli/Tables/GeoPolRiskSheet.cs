using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>GeoPolRisk results as a person reads them: side by side, and term by term where there are few.</summary>
internal static class GeoPolRiskSheet
{
    // More would bury the comparison.
    private const int MostInFull = 4;

    public static Sheet Of(IReadOnlyList<GeoPolRiskOutcome> outcomes)
    {
        var sheet = new Sheet();
        AddTable(sheet, outcomes);
        foreach (GeoPolRiskOutcome outcome in outcomes.Count <= MostInFull ? outcomes : [])
        {
            sheet.Heading($"{outcome.Given.Material}, {outcome.Given.Importer} {Show.Year(outcome.Given.Year)}", level: 2);
            sheet.Paragraph(outcome.Result.Explanation);
            sheet.Table(
                ["Partner", Column.Number("Tonnes"), Column.Number("Governance\nrisk"), "From", Column.Number("Adds to\nthe score")],
                outcome.Result.Flows.OrderByDescending(flow => flow.Contribution.High).ThenBy(flow => flow.Partner).Select(flow => FlowRow(outcome, flow)));
        }

        return sheet;
    }

    /// <summary>Adds the cases side by side, and what must be known to read them right.</summary>
    public static void AddTable(Sheet sheet, IReadOnlyList<GeoPolRiskOutcome> outcomes)
    {
        sheet.Table(
            [
                "Material", "Importer", "Year", Column.Number("HHI of\nproduction"), Column.Number("Weighted\ntrade"), Column.Number("Score"),
                Column.Number(HasOtherUnits(outcomes) ? "Price" : "Price\n(thousand\nUSD/t)"), Column.Number("Factor\n(copper 1)"),
            ],
            outcomes.Select(Row));
        sheet.Paragraph(
            "Score: HHI of world production times the imports weighted by the governance risk of their partners (0 best, 1 worst) over imports and domestic production. It is 0 where any factor is, "
            + "so that it cannot see a single producer with good governance. Low–high: whatever the unknown turns out to be.");
        sheet.Paragraph(
            "Price: value of the imports over their tonnes. It is in thousand USD/t if the file has values in thousand USD and masses in tonnes, as the factor needs unless copperReferencePrice is "
            + "given in other units. The score is the same in any units.");
        sheet.Paragraph($"Governance from: given in the file, table (political stability, World Bank, of the year), member of the importer, or a policy for missing data. {GeoPolRisk.Source}.");
    }

    // Who gives another reference gives it in the unit of the prices, whatever that is.
    private static bool HasOtherUnits(IReadOnlyList<GeoPolRiskOutcome> outcomes) => outcomes.Any(outcome => outcome.Given.CopperReferencePrice is not null);

    private static string Digits(Interval? value) => value is { } known ? Show.Digits(known) : Show.Number(null);

    private static ImmutableArray<Cell> Row(GeoPolRiskOutcome outcome) =>
    [
        outcome.Given.Material,
        outcome.Given.Importer,
        Show.Year(outcome.Given.Year),
        Digits(outcome.Hhi),
        Digits(outcome.Result.WeightedTradeAverage),
        Digits(outcome.Result.Score),
        outcome.Result.Price is { } price ? Digits(Interval.Exactly(price)) : Show.Number(null),
        Digits(outcome.Result.CharacterisationFactor),
    ];

    private static ImmutableArray<Cell> FlowRow(GeoPolRiskOutcome outcome, GeoPolRiskFlow flow) =>
        [flow.Partner.Code, Digits(Interval.Exactly(flow.Tonnes)), Digits(flow.GovernanceRisk), outcome.GovernanceOf(flow), Digits(flow.Contribution)];
}
