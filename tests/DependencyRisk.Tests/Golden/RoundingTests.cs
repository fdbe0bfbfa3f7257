using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>Where the definitions draw their lines: what is too little to be a shortage, or an unallocated share.</summary>
public sealed class RoundingTests
{
    [Theory]
    [InlineData(0.9e-6, 0)]
    [InlineData(1.1e-6, 1)]
    public void An_unallocated_share_of_at_most_a_millionth_is_none(double missing, int actors)
    {
        Bill bill = Of(new Component("part") { Sources = [new Source { Origin = Country.China, Share = 1 - missing }] });
        Assert.Equal(actors, new ExposureAnalysis(bill).Exposures("scanner").Length);
    }

    [Theory]
    [InlineData(0.9e-9, false)]
    [InlineData(1.1e-9, true)]
    public void Less_than_a_billionth_missing_is_no_shortage(double essentiality, bool isShort)
    {
        ScenarioOutcome outcome = CutPart(essentiality, required: 0.5);
        Assert.Equal(isShort ? 0 : null, outcome.FirstShortageMonths);
        Assert.Equal(isShort ? "part" : null, outcome.Trajectory[0].Binding);
        Assert.Equal(essentiality, outcome.Loss.High, 1e-15);
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(0.5 + 0.9e-9, false)]
    [InlineData(0.5 + 1.1e-9, true)]
    public void Output_is_critical_when_it_is_more_than_a_billionth_below_what_is_required(double essentiality, bool isCritical) =>
        Assert.Equal(isCritical ? 0 : null, CutPart(essentiality, required: 0.5).CriticalMonths);

    [Fact]
    public void Shortfalls_within_a_billionth_are_a_tie_which_goes_to_the_smaller_id()
    {
        Component[] parts = [.. new[] { "a", "b" }.Select(id => new Component(id) { Sources = [new Source { Origin = Country.Japan, Share = 1 }] })];
        string? Binding(double ofA) => new ExposureAnalysis(new BillBuilder { Home = Country.China }
            .AddProducts("scanner")
            .AddComponents(parts)
            .AddComponents(new Component("scanner") { Uses = [new Use("b") { Essentiality = 0.5 }, new Use("a") { Essentiality = ofA }] })
            .Build()).Exposures("scanner")[0].Binding;
        Assert.Equal("a", Binding(0.5));
        Assert.Equal("a", Binding(0.5 - 0.9e-9));
        Assert.Equal("b", Binding(0.5 - 1.1e-9));
    }

    private static ScenarioOutcome CutPart(double essentiality, double required)
    {
        var part = new Component("part") { Sources = [new Source { Origin = Country.Japan, Share = 1 }] };
        return new ExposureAnalysis(Of(part, essentiality), new ExposureOptions { Required = required }).Run("scanner", Scenario.Of(Cut.By(Country.Japan)));
    }

    private static Bill Of(Component part, double essentiality = 1) => new BillBuilder { Home = Country.China }
        .AddProducts("scanner")
        .AddComponents(part, new Component("scanner") { Uses = [new Use("part") { Essentiality = essentiality }] })
        .Build();
}
