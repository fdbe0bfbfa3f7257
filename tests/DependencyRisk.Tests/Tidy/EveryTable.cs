using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Tests.Tidy;

/// <summary>Every tidy table there is: of nothing, for its columns, or of one bill.</summary>
internal static class EveryTable
{
    /// <summary>The tables without rows, each with the method that makes it and the command that prints it.</summary>
    public static ImmutableArray<(string Method, string Command, TidyTable Table)> Empty { get; } =
    [
        ("TidyExposures.ChokePoints", "score", TidyExposures.ChokePoints([])),
        ("TidyExposures.Exposures", "score --table exposures", TidyExposures.Exposures([])),
        ("TidyExposures.Headlines", "score --table headline", TidyExposures.Headlines([])),
        ("TidyScenarios.Trajectories", "scenario", TidyScenarios.Trajectories([])),
        ("TidyScenarios.Outcomes", "", TidyScenarios.Outcomes([])),
        ("TidyChokeSets.Sets", "chokesets", TidyChokeSets.Sets([])),
        ("TidyChokeSets.Robustness", "chokesets --robustness", TidyChokeSets.Robustness([])),
        ("TidyChokeSets.Importances", "", TidyChokeSets.Importances([])),
        ("TidyContent.Origins", "content", TidyContent.Origins([])),
        ("TidyContent.Tiers", "content --table tiers", TidyContent.Tiers([])),
        ("TidyContent.Components", "content --table components", TidyContent.Components([])),
        ("TidyContent.RoundTrips", "content --table round-trips", TidyContent.RoundTrips([])),
        ("TidyContent.Inputs", "content --table inputs", TidyContent.Inputs([])),
        ("TidyContent.Reverse", "", TidyContent.Reverse([])),
        ("TidyContent.Stretches", "", TidyContent.Stretches([])),
        ("TidyContent.MissingStages", "", TidyContent.MissingStages([])),
        ("TidyLeverage.Countries", "leverage", TidyLeverage.Countries([])),
        ("TidyLeverage.SharedNodes", "shared", TidyLeverage.SharedNodes([])),
        ("TidyMitigation.Effects", "localise", TidyMitigation.Effects([])),
        ("TidyConcentration.Components", "concentration", TidyConcentration.Components([])),
        ("TidyConcentration.Units", "", TidyConcentration.Units([])),
        ("TidyBills.Components", "", TidyBills.Components()),
        ("TidyBills.Sources", "", TidyBills.Sources()),
        ("TidyBills.Uses", "", TidyBills.Uses()),
        ("TidyBills.Suppliers", "", TidyBills.Suppliers()),
        ("TidyBills.Problems", "validate", TidyBills.Problems([])),
        ("TidyCompleteness.Gaps", "validate --report", TidyCompleteness.Gaps([])),
        ("TidyCompleteness.Fields", "", TidyCompleteness.Fields([])),
        ("TidyCatalogue.Entries", "catalogue", TidyCatalogue.Entries([])),
        ("TidyCatalogue.Sources", "catalogue ID", TidyCatalogue.Sources(new BillBuilder().AddProducts("x").AddComponents(new Component("x")).Build())),
        ("TidyCriticality.Eu", "criticality eu", TidyCriticality.Eu([])),
        ("TidyCriticality.Materials", "criticality --bill", TidyCriticality.Materials([])),
        ("TidyCriticality.GeoPolRisk", "criticality geopolrisk", TidyCriticality.GeoPolRisk([])),
        ("TidyCriticality.GeoPolRiskFlows", "", TidyCriticality.GeoPolRiskFlows([])),
    ];

    /// <summary>All that can be asked of one product of a bill, as tables with rows.</summary>
    public static IEnumerable<TidyTable> Of(Bill bill, string product, ExposureOptions options, Scenario scenario) =>
        [.. OfExposure(bill, product, options, scenario), .. OfChokeSets(bill, product, options), .. OfContent(bill, product, options), .. OfBill(bill), .. OfMaterials(bill)];

    private static IEnumerable<TidyTable> OfExposure(Bill bill, string product, ExposureOptions options, Scenario scenario)
    {
        var analysis = new ExposureAnalysis(bill, options);
        (Bill, ProductExposure) exposure = (bill, analysis.Product(product));
        (Bill, ScenarioOutcome) outcome = (bill, analysis.Run(product, scenario));
        yield return TidyExposures.ChokePoints([exposure]);
        yield return TidyExposures.Exposures([exposure, exposure], top: 3);
        yield return TidyExposures.Headlines([exposure]);
        yield return TidyScenarios.Trajectories([outcome]);
        yield return TidyScenarios.Outcomes([outcome]);
        yield return TidyLeverage.Countries([(bill, new LeverageAnalysis(analysis).Product(product))]);
        yield return TidyLeverage.SharedNodes([(bill, new SharedNodeAnalysis(analysis).All())], top: 20);
        (Bill, BillCompleteness) completeness = (bill, new CompletenessAnalysis(bill, options).Product(product));
        yield return TidyCompleteness.Gaps([completeness], top: 3);
        yield return TidyCompleteness.Fields([completeness]);
        yield return TidyMitigation.Effects([(bill, product, new MitigationAnalysis(analysis).Rank(product, MitigationMeasure.SecondSource(0.5, 6)))]);
    }

    private static IEnumerable<TidyTable> OfChokeSets(Bill bill, string product, ExposureOptions options)
    {
        var analysis = new ExposureAnalysis(bill, options);
        ProductChokeSets sets = analysis.ChokeSets(product);
        var probabilities = sets.Actors.ToDictionary(actor => actor, _ => 0.1);
        yield return TidyChokeSets.Sets([(bill, sets, null), (bill, sets, probabilities)], top: 30);
        yield return TidyChokeSets.Robustness([(bill, analysis.Robustness(product))]);
        yield return TidyChokeSets.Importances([(bill, product, sets.Importances(probabilities))]);
    }

    private static IEnumerable<TidyTable> OfContent(Bill bill, string product, ExposureOptions options)
    {
        var analysis = new ContentAnalysis(bill, new ContentOptions { Home = options.Home, Weighting = ContentWeighting.Quantity });
        ProductContent content = analysis.Product(product);
        PhysicalDependence dependence = analysis.Dependence(product);
        yield return TidyContent.Origins([(bill, content, content.ToTier(2))], options.Blocs);
        yield return TidyContent.Tiers([(bill, content)], tier: 3);
        yield return TidyContent.Components([(bill, content)]);
        yield return TidyContent.RoundTrips([(bill, analysis.RoundTrips(product))]);
        yield return TidyContent.Inputs([(bill, dependence)]);
        yield return TidyContent.Reverse([(bill, product, analysis.Reverse(product))]);
        yield return TidyContent.Stretches([(bill, dependence)]);
        yield return TidyContent.MissingStages([(bill, dependence)]);
    }

    private static IEnumerable<TidyTable> OfBill(Bill bill)
    {
        (Bill, ComponentConcentration)[] measured =
            [.. Enum.GetValues<ConcentrationBy>().SelectMany(way => ConcentrationAnalysis.Measure(bill, way)).Select(result => (bill, result))];
        yield return TidyConcentration.Components(measured);
        yield return TidyConcentration.Units(measured);
        yield return TidyBills.Components(bill, bill);
        yield return TidyBills.Sources(bill);
        yield return TidyBills.Uses(bill);
        yield return TidyBills.Suppliers(bill);
        yield return TidyBills.Problems([new BillProblem(ProblemSeverity.Warning, "odd", "$.x", "What is it?", 3, 7) { File = "bom.csv" }, .. bill.Warnings]);
        yield return TidyCatalogue.Sources(bill);
        yield return TidyCatalogue.Entries(BillCatalogue.Entries.Take(3).Select(entry => (entry, 5)));
    }

    private static IEnumerable<TidyTable> OfMaterials(Bill bill)
    {
        GovernanceRisks governance = EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020);
        var given = new GeoPolRiskCase
        {
            Material = "=cmd()",
            Importer = "JP",
            Year = 2022,
            Production = [new ProductionVolume(Country.China, 60), new ProductionVolume(Country.Japan, 40)],
            Imports = [new TradeFlow(Country.China, 5, 10), new TradeFlow(Country.Unknown, 1, 2)],
        };
        GeoPolRiskResult result = GeoPolRisk.Compute(given.ToInput(ReferenceTables.Governance, MissingDataPolicy.Bound));
        yield return TidyCriticality.Eu(ReferenceTables.EuCriticality(2023).Materials.SelectMany(name => EuCriticalityResult.Of(ReferenceTables.EuCriticality(2023), name, governance)));
        yield return TidyCriticality.Materials(BillMaterial.Of(ReferenceTables.Materials("pet-ct")).Select(material => (bill, material)));
        yield return TidyCriticality.GeoPolRisk([(given, result)]);
        yield return TidyCriticality.GeoPolRiskFlows([(given, result)]);
    }
}
