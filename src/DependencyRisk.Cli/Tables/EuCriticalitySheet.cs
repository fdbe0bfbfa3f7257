using System.Collections.Immutable;
using System.Globalization;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>EU criticality as a person reads it: all materials in one table, few of them with their terms too.</summary>
internal static class EuCriticalitySheet
{
    private const int FewRows = 4;
    private const int LargestTerms = 5;

    public static Sheet Of(IReadOnlyList<EuCriticalityResult> results, int year)
    {
        var sheet = new Sheet();
        sheet.Heading(string.Create(CultureInfo.InvariantCulture, $"Supply risk and economic importance, EU assessment of {year}"));
        sheet.Table(
            [
                "Material", "Stage", Column.Whole("Scope"), Column.Number("Supply\nrisk"), Column.Number("Published"), Column.Number("Difference"),
                Column.Number("Economic\nimportance"), Column.Number("Published"), Column.Whole("Critical /\npublished"), "Remark",
            ],
            results.Select(result => Row(result, year)));
        foreach (EuCriticalityResult result in results.Count <= FewRows ? results : [])
        {
            AddTerms(sheet, result);
        }

        sheet.Paragraph(
            "Supply risk = (global concentration * IR/2 + EU concentration * (1 - IR/2)) * (1 - recycling) * substitution index; 1 or more is high. "
            + "Economic importance of 2.8 or more is high. Low–high: end uses without a sector count as anything between nothing and the largest one.");
        sheet.Paragraph(
            "Critical / published: whether both are high, supply risk at the riskier stage, by what comes out and by the published figures; open where inputs are missing or bounds leave it open.");
        if (year == 2017)
        {
            sheet.Paragraph(
                "The inputs of 2017 were published rounded: each published supply risk lies in the interval that its rounded inputs imply. End uses were not published, and so no economic importance is computed.");
        }

        sheet.Paragraph($"Source: {EuSupplyRisk.Source}");
        return sheet;
    }

    private static ImmutableArray<Cell> Row(EuCriticalityResult result, int year) =>
    [
        result.Row.Material,
        Words.Stages.Of(result.Row.Stage),
        Words.EuScopes.Of(result.Row.Scope),
        Risk(result),
        Show.Published(result.Row.PublishedSupplyRisk),
        result.Difference is { } difference ? Show.Fixed(difference, 2) : Show.Number(null),
        result.EconomicImportance is { } importance ? Show.Interval(importance.Value, 2) : Show.Number(null),
        Show.Published(result.Row.PublishedEconomicImportance),
        $"{Verdict(result.IsCritical)} / {Verdict(result.IsPublishedCritical)}",
        Remark(result, year),
    ];

    private static Cell Risk(EuCriticalityResult result) =>
        result.SupplyRisk is { } risk
            ? new Cell([Show.Interval(risk.Value, 3)], risk.IsHigh == false ? Tone.Plain : Tone.Warning)
            : Show.Number(null);

    private static string Verdict(bool? isCritical) => isCritical switch { true => "yes", false => "no", _ => "open" };

    // That 2017 has no end uses of anything is said below the table.
    private static Cell Remark(EuCriticalityResult result, int year)
    {
        string[] missing = [.. result.Row.Missing, .. year != 2017 && result.Missing.Contains(EuCriticalityResult.EndUses, StringComparer.Ordinal) ? ["end uses"] : (string[])[]];
        string? verdicts = result.VerdictsDiffer ? $"computed and published verdict differ: {Verdict(result.IsCritical)} / {Verdict(result.IsPublishedCritical)}" : null;
        return Cell.Of(((string?[])[missing.Length == 0 ? null : $"missing: {string.Join(", ", missing)}", verdicts, result.Row.Mended]).OfType<string>());
    }

    private static void AddTerms(Sheet sheet, EuCriticalityResult result)
    {
        if (result.SupplyRisk is not { } risk)
        {
            return;
        }

        sheet.Heading($"{result.Row.Material}, {Words.Stages.Of(result.Row.Stage)}", level: 2);
        sheet.Paragraph(risk.Explanation);
        AddSupply(sheet, "Global supply", risk.GlobalWeight > 0 ? risk.Inputs.Global : null);
        AddSupply(sheet, "EU sourcing", risk.EuWeight > 0 ? risk.Inputs.Eu : null);
        if (result.IsBottleneck && result.EconomicImportance is { } importance)
        {
            sheet.Paragraph(importance.Explanation);
        }
    }

    private static void AddSupply(Sheet sheet, string title, EuConcentration? concentration)
    {
        if (concentration is null or { Terms.IsEmpty: true })
        {
            return;
        }

        sheet.Table(
            [$"{title}, largest terms", Column.Number("Share"), Column.Number("Governance\nrisk"), Column.Number("Trade\nparameter"), Column.Number("Adds")],
            concentration.Terms.OrderByDescending(term => term.Contribution.High).ThenBy(term => term.Country).Take(LargestTerms).Select(term => ImmutableArray.Create<Cell>(
                term.Country.Code, Show.Percent(term.Share), Show.Interval(term.GovernanceRisk, 2), Show.Number(term.TradeParameter), Show.Interval(term.Contribution, 3))));
        sheet.Paragraph($"{Show.Count(concentration.Terms.Length, "country", "countries")}, whose shares sum to {Show.Percent(concentration.ShareSum)}: concentration {Show.Interval(concentration.Value, 3)}.");
    }
}
