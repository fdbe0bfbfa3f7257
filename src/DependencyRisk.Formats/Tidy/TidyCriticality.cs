using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk;

/// <summary>Tidy tables of published indicators for materials.</summary>
/// <remarks>Safe for use by many threads.</remarks>
public static class TidyCriticality
{
    private static readonly TidySchema<EuCriticalityResult> EuColumns = new TidySchema<EuCriticalityResult>("criticality-eu", "material and stage")
        .Text("material", "name", "The material, as the EU calls it.", row => row.Row.Material)
        .Text("stage", "extraction, processing", "The stage of its supply chain.", row => Words.Of(row.Row.Stage))
        .Text("scope", "global+eu, global, eu", "The supplies that the assessment counted.", row => ScopeOf(row.Row.Scope))
        .Number("supplyRisk", "0 or more; 1 is high", "Supply risk reckoned from the published inputs; blank where some are missing or bounds leave it open.", row => Exact(row.SupplyRisk?.Value))
        .Number("published", "0 or more; 1 is high", "Supply risk as published.", row => row.Row.PublishedSupplyRisk)
        .Number("difference", "any", "The one less the other.", row => row.Difference)
        .Bounds("economicImportance", "0 or more; 2.8 is high", "Economic importance reckoned from the published end uses, blank without them", row => row.EconomicImportance?.Value)
        .Number("publishedEconomicImportance", "0 or more; 2.8 is high", "Economic importance as published.", row => row.Row.PublishedEconomicImportance)
        .Number("globalConcentration", "0 or more", "Concentration of global supply, weighted by governance and trade.", row => Exact(row.SupplyRisk?.Inputs.Global?.Value))
        .Number("euConcentration", "0 or more", "The same of what the EU sources.", row => Exact(row.SupplyRisk?.Inputs.Eu?.Value))
        .Number("importReliance", "0 to 1", "Import reliance of the EU; blank where none was published.", row => row.Row.ImportReliance)
        .Number("globalWeight", "0 to 1", "Weight of global supply against EU sourcing.", row => row.SupplyRisk?.GlobalWeight)
        .Number("recyclingRate", "0 to 1", "End-of-life recycling input rate.", row => row.Row.RecyclingRate)
        .Number("substitutionIndex", "0 to 1", "Substitution index of supply risk, 1 where nothing can take its place; blank where none was published.", row => row.Row.SubstitutionIndexSupplyRisk)
        .Number("globalShareSum", "0 to 1.05", "What the shares of global supply sum to; blank where a concentration was published instead.", row => row.SupplyRisk?.Inputs.Global?.ShareSum)
        .Number("euShareSum", "0 to 1.05", "What the shares of EU sourcing sum to; blank where a concentration was published instead.", row => row.SupplyRisk?.Inputs.Eu?.ShareSum)
        .Text("missing", "names, with `; ` between", "Inputs that the assessment lacks.", row => string.Join("; ", row.Missing))
        .Text("mended", "text", "What was mended in the published row, or read with goodwill.", row => row.Row.Mended)
        .Truth("critical", "Whether the material is critical by what comes out; blank where that is open.", row => row.IsCritical)
        .Truth("publishedCritical", "Whether it is by the published figures.", row => row.IsPublishedCritical)
        .Truth("bottleneck", "Whether this stage is the riskier one by what comes out.", row => row.IsBottleneck)
        .Truth("publishedBottleneck", "Whether it is by the published figures.", row => row.IsPublishedBottleneck);

    private static readonly TidySchema<MaterialRow> MaterialColumns = new TidySchema<MaterialRow>("criticality-materials", "material and stage of the EU's assessment")
        .Text("bill", "id", "The bill.", row => row.Bill.Id)
        .Text("material", "id", "The material.", row => row.Production.Material)
        .Text("nameEn", "text", "Its name in English.", row => row.Production.Name.English)
        .Text("nameZh", "text", "Its name in Chinese.", row => row.Production.Name.Chinese)
        .Text("components", "component ids, with spaces between", "The components that it is in.", row => TidyWord.List(row.Material.Components))
        .Text("euMaterial", "name", "What the EU calls it; this and the next three blank where the EU does not assess it.", row => row.Eu?.Material)
        .Text("euStage", "extraction, processing", "The stage of the EU's assessment.", row => row.Eu is { } eu ? Words.Of(eu.Stage) : null)
        .Number("supplyRisk", "0 or more; 1 is high", "Supply risk reckoned from the EU's inputs of 2023; blank also where some are missing.", row => Exact(row.Risk?.Value))
        .Number("published", "0 or more; 1 is high", "Supply risk as the EU published it in 2023.", row => row.Eu?.PublishedSupplyRisk)
        .Bounds("hhi", "0 to 1", "Herfindahl-Hirschman index of world production by country", row => row.Material.Risk.Hhi.Fraction)
        .Bounds("governanceWeighted", "0 to 10", "The same with each square times the country's governance risk", row => row.Material.Risk.GovernanceWeighted)
        .Number("unattributed", "0 to 1", "Share of world production that no country is named for.", row => row.Material.Risk.Unattributed)
        .Text("productionStage", "mine, extract, refine, process, import", "The stage whose production is counted.", row => row.Production.Stage)
        .Whole("productionYear", "year", "The year of production; blank for an estimate of no one year.", row => row.Production.Year)
        .Text("basis", "published, estimate", "What the production rests on.", row => Words.Of(row.Production.Basis))
        .Text("source", "text", "Where it comes from; blank for a plain estimate.", row => row.Production.Source)
        .Text("withheld", "country codes, with spaces between", "Countries whose production the source withholds: all is of the world without them.", row => TidyWord.List(row.Production.Withheld));

    private static readonly TidySchema<(GeoPolRiskCase Given, GeoPolRiskResult Result)> CaseColumns =
        new TidySchema<(GeoPolRiskCase Given, GeoPolRiskResult Result)>("geopolrisk", "case")
            .Text("material", "name", "The material.", row => row.Given.Material)
            .Text("importer", "country code or name", "The importing country, region or company.", row => row.Given.Importer)
            .Whole("year", "year", "The year of production, trade and governance.", row => row.Given.Year)
            .Bounds("hhi", "0 to 1", "Herfindahl-Hirschman index of world production by country", row => row.Result.Hhi.Fraction)
            .Bounds("domesticProduction", "tonnes", "What the importer produces itself", row => (Interval?)row.Result.DomesticProduction)
            .Bounds("weightedTradeNumerator", "tonnes", "Sum of the imports, each times the governance risk of its partner", row => (Interval?)row.Result.WeightedTradeNumerator)
            .Number("totalTrade", "tonnes", "Sum of the imports.", row => row.Result.TotalTrade)
            .Bounds("weightedTradeAverage", "0 to 1", "The weighted sum over domestic production and imports together", row => (Interval?)row.Result.WeightedTradeAverage)
            .Number("price", "value a tonne, as given", "Value over tonnes of the imports; blank without values.", row => row.Result.Price)
            .Bounds("score", "0 to 1", "GeoPolRisk: HHI times weighted average", row => (Interval?)row.Result.Score)
            .Bounds("midpoint", "value a tonne, as given", "Score times price, blank without a price", row => row.Result.Midpoint)
            .Bounds("characterisationFactor", "copper is 1", "The midpoint over that of copper, blank without a price", row => row.Result.CharacterisationFactor)
            .Text("assumed", "text, with `; ` between", "What was not given and what was taken in its place.", row => string.Join("; ", row.Result.Assumptions.Select(assumption => $"{assumption.Field} {assumption.Country} {assumption.Value} ({assumption.Policy})")));

    private static readonly TidySchema<(GeoPolRiskCase Given, GeoPolRiskFlow Flow)> FlowColumns =
        new TidySchema<(GeoPolRiskCase Given, GeoPolRiskFlow Flow)>("geopolrisk-flows", "case and partner")
            .Text("material", "name", "The material.", row => row.Given.Material)
            .Text("importer", "country code or name", "The importing country, region or company.", row => row.Given.Importer)
            .Whole("year", "year", "The year of the trade.", row => row.Given.Year)
            .Text("partner", "country code", "Where the imports come from; `ZZ` where nobody says.", row => row.Flow.Partner.Code)
            .Number("tonnes", "tonnes", "The imports.", row => row.Flow.Tonnes)
            .Number("value", "as given", "Their value; blank where it is not known.", row => row.Flow.Value)
            .Truth("member", "Whether the partner belongs to the importer.", row => row.Flow.IsMember)
            .Bounds("governanceRisk", "0 to 1", "Governance risk of the partner, 0 for a member", row => (Interval?)row.Flow.GovernanceRisk)
            .Bounds("contribution", "0 to 1", "What the flow adds to the score", row => (Interval?)row.Flow.Contribution);

    /// <summary>Supply risk and economic importance by the EU's method, beside what was published.</summary>
    /// <param name="results">The results.</param>
    /// <returns>The table.</returns>
    public static TidyTable Eu(IEnumerable<EuCriticalityResult> results) => EuColumns.Of(results);

    /// <summary>The raw materials in bills; one that the EU does not assess has one row without a supply risk.</summary>
    /// <param name="results">Materials, each with the bill that it is in.</param>
    /// <returns>The table.</returns>
    public static TidyTable Materials(IEnumerable<(Bill Bill, BillMaterial Material)> results) => MaterialColumns.Of(results.SelectMany(result => Rows(result.Bill, result.Material)));

    /// <summary>The GeoPolRisk of each case.</summary>
    /// <param name="results">Cases and what came of them.</param>
    /// <returns>The table.</returns>
    public static TidyTable GeoPolRisk(IEnumerable<(GeoPolRiskCase Given, GeoPolRiskResult Result)> results) => CaseColumns.Of(results);

    /// <summary>What each flow of imports adds to the GeoPolRisk of each case.</summary>
    /// <param name="results">Cases and what came of them.</param>
    /// <returns>The table.</returns>
    public static TidyTable GeoPolRiskFlows(IEnumerable<(GeoPolRiskCase Given, GeoPolRiskResult Result)> results) =>
        FlowColumns.Of(results.SelectMany(result => result.Result.Flows, (result, flow) => (result.Given, flow)));

    private static IEnumerable<MaterialRow> Rows(Bill bill, BillMaterial material) =>
        material.Eu.IsEmpty ? [new MaterialRow(bill, material, null, null)] : material.Eu.Select(eu => new MaterialRow(bill, material, eu.Row, eu.SupplyRisk));

    private static string ScopeOf(EuScope scope) => scope switch
    {
        EuScope.GlobalOnly => "global",
        EuScope.EuOnly => "eu",
        _ => "global+eu",
    };

    // A plain number is never half of an interval.
    private static double? Exact(Interval? value) => value is { IsExact: true } known ? known.Low : null;

    private sealed record MaterialRow(Bill Bill, BillMaterial Material, EuCriticalityRow? Eu, EuSupplyRisk? Risk)
    {
        public WorldProduction Production => Material.Production;
    }
}
