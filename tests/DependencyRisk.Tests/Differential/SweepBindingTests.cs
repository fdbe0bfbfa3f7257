using Xunit;

namespace DependencyRisk.Tests.Differential;

/// <summary>What one country of a sweep has settled early must not hide what binds under another.</summary>
public sealed class SweepBindingTests
{
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
}
