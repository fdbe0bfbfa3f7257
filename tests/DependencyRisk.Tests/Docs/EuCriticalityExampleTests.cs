using System.Globalization;
using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The examples of docs/criticality-eu.md come out of the library in every number, and docs/reference-tables.md tells every mending.</summary>
public sealed class EuCriticalityExampleTests
{
    private static readonly string Page = Repository.Read("docs", "criticality-eu.md");
    private static readonly EuCriticalityTable Table = ReferenceTables.EuCriticality(2023);
    private static readonly EuAssessment Niobium = Table.Assess("Niobium", EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020))!;

    [Fact]
    public void The_table_of_the_example_is_what_the_library_computes()
    {
        EuSupplyRiskInputs inputs = Niobium.Stages[MaterialStage.Processing].Inputs;
        string[] rows = [.. Rows("global", inputs.Global!), .. Rows("EU", inputs.Eu!)];
        Assert.Equal(5, rows.Length);
        Assert.All(rows, row => Assert.Contains($"\n{row}\n", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sums_of_the_example_are_what_the_library_computes()
    {
        EuSupplyRisk risk = Niobium.Stages[MaterialStage.Processing];
        (string world, string own) = (Show(risk.Inputs.Global!.Value.Low), Show(risk.Inputs.Eu!.Value.Low));
        Says($"H_GS = {world}    H_EU = {own}    weight of global supply = 1/2");
        Says($"SR   = ({world} * 0.5 + {own} * 0.5) * (1 - 0) * 0.96 = {Show(risk.Value.Low)}");
        Says($"Extraction has a supply risk of {Show(Niobium.Stages[MaterialStage.Extraction].Value.Low)} (published 4.4)");
        Assert.Equal(MaterialStage.Extraction, Niobium.Bottleneck);
        Assert.Equal((0.5, 0.0, 0.96), (risk.GlobalWeight, risk.Inputs.RecyclingRate, risk.Inputs.SubstitutionIndex));
    }

    [Fact]
    public void The_example_of_economic_importance_is_what_the_library_computes()
    {
        EuEconomicImportance importance = Table.EconomicImportance("Cadmium")!;
        string sum = string.Join(" + ", importance.Terms.OrderBy(term => term.Use.Sector).Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Use.Share:0.00} * {term.ValueAdded.Low:#,0}")));
        double total = importance.Terms.Sum(term => term.Use.Share * term.ValueAdded.Low);
        Says(string.Create(CultureInfo.InvariantCulture, $"{sum} = {total:#,0}"));
        Says(string.Create(CultureInfo.InvariantCulture, $"EI = {total:#,0} * 0.92 * 10 / 204,200 = {Show(importance.Value.Low)}"));
    }

    [Fact]
    public void The_bounds_of_germanium_are_what_the_library_computes()
    {
        WorldProduction germanium = ReferenceTables.WorldProduction.Single(row => row.Material == "germanium");
        var nobody = new GovernanceRisks(EuSupplyRisk.GovernanceScale, [], MissingDataPolicy.Bound);
        Interval hhi = ProductionRisk.Of(germanium.Producers.Select(producer => (producer.Country, producer.Share)), nobody).Hhi.Fraction;
        Says($"HHI of {Show(hhi.Low)} to {hhi.High.ToString(CultureInfo.InvariantCulture)}.");
    }

    [Fact]
    public void Every_mending_is_told()
    {
        string page = Repository.Read("docs", "reference-tables.md");
        EuCriticalityRow[] mended = [.. Table.Rows.Where(row => row.Mended is not null)];
        Assert.Equal(17, mended.Length);
        Assert.All(mended, row => Assert.Contains($"\n| {row.Material} | {row.Stage.ToString().ToLowerInvariant()} | {row.Mended} |\n", page, StringComparison.Ordinal));
    }

    private static void Says(string text) => Assert.Contains(text, Page, StringComparison.Ordinal);

    private static IEnumerable<string> Rows(string supply, EuConcentration concentration) => concentration.Terms.Select(term => string.Create(
        CultureInfo.InvariantCulture,
        $"| {supply} | {term.Country} | {term.Share} | {Show(term.GovernanceRisk.Low)} | {term.TradeParameter} | {Show(term.Contribution.Low)} |"));

    private static string Show(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
