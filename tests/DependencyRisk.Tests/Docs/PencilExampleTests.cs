using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The example of docs/exposure.md, which was reckoned by hand, comes out of the library in every number.</summary>
public sealed class PencilExampleTests
{
    private static readonly Bill Bill = BillJson.Parse(Repository.Read("docs", "examples", "scanner.json"));

    public static TheoryData<string, string> Rows => new()
    {
        { "France", "country:FR" },
        { "Japan", "country:JP" },
        { "United States", "country:US" },
        { "a country we cannot name", "country:ZZ" },
        { "home", "country:CN" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_table_is_what_the_library_computes(string name, string actor)
    {
        Assert.True(Actor.TryParse(actor, out Actor who));
        ScenarioOutcome outcome = new ExposureAnalysis(Bill).Run("scanner", Scenario.Of(Cut.By(who)));
        string binding = outcome.Trajectory.First(point => point.Binding is not null).Binding!;
        Assert.Equal([name, Show(outcome.Loss.Low), Show(outcome.Loss.High), ShowMonths(outcome.FirstShortageMonths), ShowMonths(outcome.CriticalMonths), binding], Row(name));
    }

    [Fact]
    public void The_row_of_all_foreign_supply_is_what_the_library_computes()
    {
        Headline headline = new ExposureAnalysis(Bill).Product("scanner").Headline;
        string[] row = Row("all foreign supply");
        Assert.Equal([Show(headline.ForeignLoss.Low), Show(headline.ForeignLoss.High)], row[1..3]);
        var everybody = new Bloc("everybody", new Country("FR"), Country.Japan, Country.UnitedStates);
        ScenarioOutcome outcome = new ExposureAnalysis(Bill).Run("scanner", Scenario.Of(Cut.By(everybody)));
        Assert.Equal([ShowMonths(outcome.FirstShortageMonths), ShowMonths(outcome.CriticalMonths)], row[3..5]);
        Assert.Equal(["cooler", "crystal"], outcome.Trajectory.Select(point => point.Binding).OfType<string>().Distinct());
    }

    [Fact]
    public void The_exact_fractions_of_the_text_come_out()
    {
        Dictionary<string, ActorExposure> by = new ExposureAnalysis(Bill).Exposures("scanner").ToDictionary(exposure => exposure.Actor.ToString());
        Assert.Equal(3.4 / 12, by["country:US"].Loss.Low, 1e-12);
        Assert.Equal(4.6 / 12, by["country:US"].Loss.High, 1e-12);
        Assert.Equal(5.5 / 12, by["country:JP"].Loss.Low, 1e-12);
        Assert.Equal(1.0 / 12, by["country:FR"].Loss.Low, 1e-12);
        Assert.Equal(7.0 / 12, by["country:FR"].Loss.High, 1e-12);
        Assert.Equal(2 / 0.6, by["country:US"].FirstShortageMonths!.Value, 1e-12);
    }

    private static string[] Row(string name)
    {
        string line = Repository.Read("docs", "exposure.md").Split('\n').Single(text => text.StartsWith($"| {name} |", StringComparison.Ordinal));
        return [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
    }

    // The table writes a plain 0 for nothing.
    private static string Show(double loss) => loss == 0 ? "0" : loss.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string ShowMonths(double? months) => months?.ToString("0.00", CultureInfo.InvariantCulture) ?? "never";
}
