using System.Reflection;
using System.Runtime.CompilerServices;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Tidy;

namespace DependencyRisk.Tests.Determinism;

/// <summary>What the results of every analysis say of themselves, and what stands in their tables.</summary>
internal static class ResultTexts
{
    public static IEnumerable<string> Of(Bill bill)
    {
        string product = bill.Products[0];
        var options = new ExposureOptions { Blocs = [new Bloc("G", [Country.Japan, Country.Germany])] };
        Scenario scenario = Scenario.Of(new Cut(Actor.Of(Country.UnitedStates)) { Severity = 0.5, FromMonths = 1.5, ForMonths = 6.25 });
        return [.. Objects(bill, product, options, scenario).Where(HasWords).Select(result => result.ToString()!), .. EveryTable.Of(bill, product, options, scenario).SelectMany(Written)];
    }

    // Records that have nothing to say list their members, for whoever looks for faults, as every record does.
    private static bool HasWords(object result) =>
        result.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static IEnumerable<object> Objects(Bill bill, string product, ExposureOptions options, Scenario scenario)
    {
        var analysis = new ExposureAnalysis(bill, options);
        ProductExposure exposure = analysis.Product(product);
        ScenarioOutcome outcome = analysis.Run(product, scenario);
        ProductChokeSets sets = analysis.ChokeSets(product);
        var content = new ContentAnalysis(bill);
        return
        [
            exposure, exposure.Headline, .. exposure.Exposures, .. exposure.ChokePoints.Take(20), outcome, outcome.Loss, .. outcome.Trajectory, .. scenario.Cuts, scenario.Cuts[0], .. sets.SmallestFirst().Take(20), sets,
            .. new LeverageAnalysis(analysis).Product(product).Countries, .. new SharedNodeAnalysis(analysis).All().Take(20), .. new MitigationAnalysis(analysis).Rank(product, MitigationMeasure.SecondSource(0.5, 6.5)).Take(10),
            .. ConcentrationAnalysis.Measure(bill, ConcentrationBy.Origin), content.Product(product), .. content.RoundTrips(product).Trips.Take(5), .. new CompletenessAnalysis(bill, options).Product(product).Gaps, .. Materials(), new Interval(-0.5, 1234.5), new Bounds(0.25, 0.5),
            .. bill.Components.Take(20), .. bill.Suppliers.Take(5), .. bill.Warnings,
        ];
    }

    private static IEnumerable<object> Materials()
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(new GeoPolRiskCase
        {
            Material = "Tin",
            Importer = "JP",
            Year = 2022,
            Production = [new ProductionVolume(Country.China, 60.5), new ProductionVolume(Country.Japan, 40)],
            Imports = [new TradeFlow(Country.China, 5, 10.25), new TradeFlow(Country.Unknown, 1, 2)],
        }.ToInput(ReferenceTables.Governance, MissingDataPolicy.Bound));
        return [result, result.Explanation, new TradeFlow(Country.China, 1.5, 2.5), .. ReferenceTables.EuCriticality(2023).Materials.Take(3).SelectMany(name => EuCriticalityResult.Of(ReferenceTables.EuCriticality(2023), name, EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020)))];
    }

    private static IEnumerable<string> Written(TidyTable table)
    {
        using var csv = new MemoryStream();
        table.WriteCsv(csv);
        using var lines = new MemoryStream();
        table.WriteJsonLines(lines);
        return [System.Text.Encoding.UTF8.GetString(csv.ToArray()), System.Text.Encoding.UTF8.GetString(lines.ToArray())];
    }
}
