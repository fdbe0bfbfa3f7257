using Xunit;

namespace DependencyRisk.Tests.Differential;

/// <summary>What one country of a sweep has settled early must not hide what binds under another.</summary>
public sealed class SweepBindingTests
{
    /// <summary>
    /// Machines in the field need a part anew, which Germany makes, and the part that they have to keep running, which wears down another that
    /// comes from nobody knows where.
    /// </summary>
    internal static Bill NeededTwice { get; } = new BillBuilder { Home = Country.China }.AddProducts("product").AddComponents(
        new Component("product") { Uses = [new Use("part") { Phase = Phase.Operate }, new Use("part") { Phase = Phase.Build }] },
        new Component("part") { Uses = [new Use("wear") { Phase = Phase.Operate }], Sources = [new Source { Origin = Country.Germany, Share = 1 }] },
        new Component("wear")).Build();

    [Fact]
    public void A_source_that_starves_later_than_another_country_stops_all_is_named()
    {
        // Japan makes the product and stops it at once; Germany makes what Japan needs, and stops it when the stock is used up.
        var bill = new BillBuilder { Home = Country.China };
        bill.AddProducts("product").AddComponents(
            new Component("product") { Sources = [new Source { Origin = Country.Japan, Share = 1, Uses = [new Use("input")] }] },
            new Component("input") { Sources = [new Source { Origin = Country.Germany, Share = 1 }], StockMonths = 1.25 });
        var analysis = new ExposureAnalysis(bill.Build());
        foreach (ActorExposure exposure in analysis.Exposures("product", ActorKind.Country))
        {
            ScenarioOutcome alone = analysis.Run("product", Scenario.Of(Cut.By(exposure.Actor)));
            Assert.Equal(alone.FirstShortageMonths, exposure.FirstShortageMonths);
            Assert.Equal(alone.Trajectory.First(point => point.Binding is not null).Binding, exposure.Binding);
        }
    }

    [Fact]
    public void A_component_that_is_needed_twice_is_followed_where_it_is_to_be_had()
    {
        var analysis = new ExposureAnalysis(NeededTwice, new ExposureOptions { Phase = AnalysisPhase.Operate });
        ActorExposure exposure = Assert.Single(analysis.Exposures("product", ActorKind.Country), exposure => exposure.Actor == Actor.Of(Country.Germany));
        Assert.Equal("part", exposure.Binding);
        Assert.Equal("part", analysis.Run("product", Scenario.Of(Cut.By(Country.Germany))).Trajectory[0].Binding);
    }
}
