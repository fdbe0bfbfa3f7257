using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DependencyRisk.Cli;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Golden;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The examples of the pages on GeoPolRisk, strategic dependencies, USGS and Yale come out of the library in every number.</summary>
public sealed class CriticalityExampleTests
{
    private static readonly string GeoPolRiskPage = Repository.Read("docs", "geopolrisk.md");

    [Fact]
    public void The_files_of_the_geopolrisk_page_give_the_numbers_of_its_text()
    {
        Assert.True(GeoPolRiskJson.TryRead(Block("json"), out ImmutableArray<GeoPolRiskCase> json, out ImmutableArray<BillProblem> problems), string.Join('\n', problems));
        Assert.True(TradeCsv.TryRead(Block("csv"), out ImmutableArray<GeoPolRiskCase> csv, out problems), string.Join('\n', problems));
        GeoPolRiskResult result = Compute(json[0]);
        Assert.Equal(result.ToString(), Compute(csv[0]).ToString());
        Assert.Equal((result.Score, result.Midpoint, result.CharacterisationFactor, result.CopperReferencePrice), (Compute(csv[0]).Score, Compute(csv[0]).Midpoint, Compute(csv[0]).CharacterisationFactor, 2));
        Says(GeoPolRiskPage, $"HHI = 0.36 + 0.09 + 0.01 = {N(result.Hhi.Low.Fraction)}.");
        Says(GeoPolRiskPage, $"8 x 0.5 + 2 x 0.2 = {N(result.WeightedTradeNumerator)} tonnes, against {N(result.DomesticProduction)} produced at home and {N(result.TotalTrade)} imported: 4.4 / 20 = {N(result.WeightedTradeAverage)}.");
        Says(GeoPolRiskPage, $"score = 0.46 x 0.22 = {N(result.Score)}\n");
        Says(GeoPolRiskPage, $"price = 20 / 10 = {N(result.Price!.Value)}    midpoint = {N(result.Midpoint!.Value)}    characterisation factor = 0.2024 / 2 = {N(result.CharacterisationFactor!.Value)}");
        Says(GeoPolRiskPage, $"China adds 0.46 x 4 / 20 = {N(result.Flows[0].Contribution)} to the score, Germany {N(result.Flows[1].Contribution)}.");
        GeoPolRiskResult open = Compute(json[0] with { Production = [new(Country.China, 60), new(Country.Germany, 30), new(default, 10)] });
        Says(GeoPolRiskPage, $"(HHI = {N(open.Hhi.Low.Fraction)}) or all be China's ({N(open.Hhi.High.Fraction)})");
        Says(GeoPolRiskPage, $"0.45 x 4.4 / 20 = {N(open.Score.Low)} to 0.58 x 4.4 / 10 = {N(open.Score.High)}.");
    }

    [Fact]
    public void The_region_in_the_table_of_the_geopolrisk_page_gives_the_numbers_of_its_text()
    {
        Assert.True(TradeCsv.TryRead(Block("csv", 1), out ImmutableArray<GeoPolRiskCase> csv, out ImmutableArray<BillProblem> problems), string.Join('\n', problems));
        Assert.Empty(problems);
        GeoPolRiskResult result = Compute(Assert.Single(csv));
        Assert.Equal(("Rhine", 40.0), (csv[0].Importer, result.DomesticProduction.Low));
        Says(GeoPolRiskPage, $"the score is {N(result.Hhi.Low.Fraction)} x {N(result.WeightedTradeNumerator)} / {N(result.TotalTrade + result.DomesticProduction.Low)} = {N(result.Score)}.");
    }

    [Fact]
    public void The_geopolrisk_page_has_the_reference_of_the_library() =>
        Says(GeoPolRiskPage, $"characterisation factor = midpoint / {GeoPolRisk.CopperReferencePrice.ToString(CultureInfo.InvariantCulture)}");

    [Theory]
    [InlineData(0, "Nickel, US 2022")]
    [InlineData(1, "Manganese, US 2022")]
    public void The_table_of_worked_cases_is_what_the_library_computes(int index, string name)
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(GeoPolRiskCasesTests.InputOf(GeoPolRiskCasesTests.Case(index)));
        string row = Regex.Match(GeoPolRiskPage, $@"\n\| {name} \|([^\n]*)\|\n").Groups[1].Value;
        double[] expected = [result.Hhi.Low.Fraction, result.WeightedTradeAverage.Low, result.Score.Low, result.Price!.Value, result.CharacterisationFactor!.Value.Low];
        double[] shown = [.. row.Split('|').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        Assert.Equal(expected.Length, shown.Length);
        Assert.All(expected.Zip(shown), pair => Assert.InRange(pair.Second / pair.First, 1 - 5e-4, 1 + 5e-4));
    }

    [Fact]
    public void The_table_of_the_strategic_dependency_is_what_the_library_computes()
    {
        string page = Repository.Read("docs", "strategic-dependencies.md");
        TradeYear year = new(2022) { Imports = [new(Country.China, 0, 48), new(Country.UnitedStates, 0, 12), new(Country.Germany, 0, 20)], ExportValue = 30 };
        StrategicDependencyInput input = new() { Members = [Country.Germany, Country.France], Years = [year], Measure = TradeMeasure.Value };
        DependencyAssessment assessment = StrategicDependency.Cdi(input);
        foreach (DependencyCriterion criterion in assessment.Years[0].Criteria)
        {
            Assert.Matches($@"\n\| {criterion.Name} \| [^|]* = {N(criterion.Value)} \| {N(criterion.Threshold)} \| {N(criterion.Distance)} \| \+{criterion.RelativeDistance.Low:0%} \|\n", page);
        }

        Says(page, $"dependent, with a margin of +{assessment.Years[0].Margin.Low:0%}.");
        DependencyAssessment other = StrategicDependency.Cdi(input with { Years = [year with { ExportValue = 80 }] });
        Says(page, $"`cdi3` would be {N(other.Years[0].Criteria[2].Value)}, {-other.Years[0].Margin.Low:0%} below its threshold: not dependent.");
        Assert.Equal((true, false), (assessment.IsFlagged, other.IsFlagged));
    }

    [Fact]
    public void The_example_of_the_usgs_page_is_what_the_library_computes()
    {
        string page = Repository.Read("docs", "usgs.md");
        UsgsResult result = UsgsSupplyRisk.Compute(new UsgsInput
        {
            Home = Country.UnitedStates,
            Producers = [new(Country.China, 0.6, 0.5, 1), new(Country.Australia, 0.3, 0.25, 0.2), new(Country.UnitedStates, 0.1, null, null)],
            NetImportReliance = 0.5,
            Industries = [new("car makers", 2, 10, 300), new("alloy makers", 1, 4, 160)],
            Gdp = 1000,
            VulnerabilityRange = new Interval(0.001, 10),
        });
        Says(page, $"DP = 0.36 x 0.5 x 1 + 0.09 x 0.25 x 0.2 = {N(result.DisruptionPotential)}\n");
        Says(page, $"v  = 0.3 x 0.2 + 0.16 x 0.25 = {N(result.RawVulnerability)}      EV = (ln 0.1 - ln 0.001) / (ln 10 - ln 0.001) = {N(result.EconomicVulnerability)}\n");
        Says(page, $"SR = (0.1845 x 0.5 x 0.5)^(1/3) = {N(result.SupplyRisk)}\n");
    }

    [Fact]
    public void The_example_of_the_yale_page_is_what_the_library_computes()
    {
        string page = Repository.Read("docs", "yale.md");
        Says(page, $"GSC = 17.5 x {Math.Log(2500).ToString("0.0000", CultureInfo.InvariantCulture)} - 61.18 = {N(YaleCriticality.GlobalSupplyConcentration(Hhi.FromPoints(2500)))}.");
        YaleResult result = YaleCriticality.Compute(new YaleInput { SupplyRisk = 60, Vulnerability = 30, EnvironmentalImplications = 60 });
        Says(page, $"sqrt(2700) = {N(result.Criticality)}. The squares over 3, which are {N(result.Axes[0].SquaredContribution)}, {N(result.Axes[1].SquaredContribution)} and {N(result.Axes[2].SquaredContribution)},");
    }

    private static GeoPolRiskResult Compute(GeoPolRiskCase given) => GeoPolRisk.Compute(given.ToInput(new GovernanceTable([]), MissingDataPolicy.Refuse));

    private static MemoryStream Block(string language, int index = 0) =>
        new(Encoding.UTF8.GetBytes(Regex.Matches(GeoPolRiskPage, $"```{language}\n(.*?)```", RegexOptions.Singleline)[index].Groups[1].Value));

    private static string N(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    private static string N(Interval value)
    {
        Assert.True(value.IsExact);
        return N(value.Low);
    }

    // Line breaks of running text are where the lines are full.
    private static void Says(string page, string text) => Assert.Contains(Flat(text), Flat(page), StringComparison.Ordinal);

    private static string Flat(string text) => Regex.Replace(text, @"\s+", " ");
}
