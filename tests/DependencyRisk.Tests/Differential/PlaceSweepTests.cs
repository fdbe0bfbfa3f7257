using DependencyRisk.Benchmarks;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Differential;

/// <summary>Two ways to the same numbers: all countries in one sweep, and one country a run. Equal bit for bit.</summary>
public sealed class PlaceSweepTests
{
    [Theory]
    [InlineData(200, 1, Control.Origin)]
    [InlineData(3000, 2, Control.Origin)]
    [InlineData(3000, 3, Control.Headquarters)]
    [InlineData(3000, 4, Control.Any)]
    public void A_sweep_finds_what_single_scenarios_find(int components, int seed, Control control)
    {
        Compare(new ExposureAnalysis(LargeBill.Make(components, seed), new ExposureOptions { Control = control }), "c0");
    }

    [Fact]
    public void Small_bills_agree_product_by_product_and_as_portfolios()
    {
        int portfolios = 0;
        PropertyCheck.ForAll(RandomCases.All, 400, random =>
        {
            foreach (string product in random.Bill.Products)
            {
                Compare(random.Analysis, product);
            }

            Compare(random.Analysis, ExposureAnalysis.PortfolioId);
            portfolios += random.Bill.Products.Length > 1 ? 1 : 0;
        }, Shrinker.Smaller);
        EnoughCases.Assert(portfolios > 0, "No bill has several products.");
    }

    [Fact]
    public void More_places_than_one_sweep_holds_are_swept_in_turns()
    {
        Bill bill = LargeBill.Make(500, 5);
        Country[] countries = [.. bill.Components.SelectMany(component => component.Sources).Select(source => source.Origin).Where(country => country.IsKnown).Distinct().Order()];
        Bloc[] blocs = [.. countries.SelectMany((first, i) => countries.Skip(i + 1).Take(3).Select(second => new Bloc($"{first}{second}", first, second)))];
        var analysis = new ExposureAnalysis(bill, new ExposureOptions { Blocs = [.. blocs] });
        Assert.True(blocs.Length > 64, "needs more blocs than a sweep has lanes");
        foreach (ActorExposure exposure in analysis.Exposures("c0", ActorKind.Bloc))
        {
            Assert.Equal(analysis.Run("c0", Scenario.Of(Cut.By(exposure.Actor))).Loss, exposure.Loss);
        }
    }

    private static void Compare(ExposureAnalysis analysis, string product)
    {
        foreach (ActorExposure exposure in analysis.Exposures(product, ActorKind.Country, ActorKind.Bloc))
        {
            ScenarioOutcome alone = analysis.Run(product, Scenario.Of(Cut.By(exposure.Actor)));
            Assert.Equal(alone.Loss, exposure.Loss);
            Assert.Equal(alone.FirstShortageMonths, exposure.FirstShortageMonths);
            Assert.Equal(alone.CriticalMonths, exposure.CriticalMonths);
            Assert.Equal(alone.WorstOutput, exposure.WorstOutput);
            Assert.Equal(alone.Trajectory.FirstOrDefault(point => point.Binding is not null)?.Binding, exposure.Binding);
        }
    }
}
