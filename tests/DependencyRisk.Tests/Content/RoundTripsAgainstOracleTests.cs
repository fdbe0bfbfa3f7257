using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Content;

public sealed class RoundTripsAgainstOracleTests
{
    private const double Close = 1e-12;

    private static readonly Gen<(BillCase Case, Control Control)> Cases =
        from one in Gen.OneOf(RandomCases.Small, RandomCases.Of(dyadic: false, 8).Select(Deeper))
        from control in Gen.Elements(Control.Origin, Control.Origin, Control.Headquarters, Control.Owner)
        select (one, control);

    [Fact]
    public void Round_trips_are_those_that_following_every_path_finds()
    {
        int found = 0;
        Check(900, (analysis, product, oracle) => found += Compare(analysis.RoundTrips(product), oracle));
        EnoughCases.Assert(found > 100, $"Only {found} round trips were looked at.");
    }

    [Fact]
    public void Round_trips_of_the_catalogue_are_those_that_following_every_path_finds()
    {
        int found = 0;
        foreach (string id in BillCatalogue.Entries.Select(entry => entry.Id))
        {
            Bill bill = BillCatalogue.Load(id);
            foreach (string product in bill.Products.Take(3))
            {
                found += Compare(new ContentAnalysis(bill).RoundTrips(product), new PathOracle(bill, bill.Home, Control.Origin, [(product, 1)]));
            }
        }

        Assert.True(found > 200, $"Only {found} round trips were looked at.");
    }

    [Fact]
    public void Only_makers_who_take_what_left_home_are_on_the_way()
    {
        Bill bill = new BillBuilder { Home = Country.China }
            .AddProducts("scanner")
            .AddComponents(
                new Component("scanner")
                {
                    UnitValue = 1,
                    Sources = [new Source { Origin = Country.Germany, Share = 0.2 }, new Source { Origin = Country.UnitedStates, Share = 0.25, Uses = [new Use("crystal")] }],
                },
                new Component("crystal") { Sources = [new Source { Origin = Country.China, Share = 1 }] })
            .Build();
        Assert.Equal(0.25, Assert.Single(new ContentAnalysis(bill).RoundTrips("scanner").Trips).Value, Close);
    }

    [Fact]
    public void What_passes_through_a_country_is_what_following_every_path_finds()
    {
        double ofHome = 0;
        Check(300, (analysis, product, oracle) =>
        {
            foreach (ReverseContent row in analysis.Reverse(product))
            {
                Assert.Equal(oracle.Through.GetValueOrDefault(row.Country), row.Through, Close);
                Assert.Equal(oracle.OfHome.GetValueOrDefault(row.Country), row.OfHome, Close);
                ofHome += row.OfHome;
            }

            Assert.Equal(oracle.Through.Where(pair => pair.Value > Close).Select(pair => pair.Key).Order(), analysis.Reverse(product).Where(row => row.Through > Close).Select(row => row.Country));
        });
        EnoughCases.Assert(ofHome > 1, "Hardly anything from home passed through anybody.");
    }

    [Fact]
    public void The_first_trips_are_those_with_most_value_added_abroad()
    {
        Check(300, (analysis, product, _) =>
        {
            ProductRoundTrips all = analysis.RoundTrips(product);
            ProductRoundTrips first = analysis.RoundTrips(product, most: 3);
            Assert.Equal(all.Trips.Take(3), first.Trips);
            Assert.Equal((all.Paths, all.ReturnedHome, IsComplete: true), (first.Paths, first.ReturnedHome, first.IsComplete));
            Assert.Equal(all.Trips.OrderByDescending(trip => trip.Value).Select(trip => trip.Value), all.Trips.Select(trip => trip.Value));
        });
    }

    // Everything is built of everything below and worth something, so that there is much to follow.
    private static BillCase Deeper(BillCase one) => one with
    {
        Bill = BillRewriting.Rebuild(one.Bill, one.Bill.Components.Select(component => component with
        {
            UnitValue = component.UnitValue ?? 1,
            Uses = [.. component.Uses.Select(use => use with { Phase = Phase.Build })],
        })),
    };

    private static int Compare(ProductRoundTrips trips, PathOracle oracle)
    {
        Assert.True(trips.IsComplete);
        Assert.Equal(oracle.Paths.Keys.Order(), trips.Trips.Select(trip => (trip.Via, trip.Component)).Order());
        Assert.Equal((UInt128)oracle.Paths.Values.Sum(ways => ways.Count), trips.Paths);
        foreach (RoundTrip trip in trips.Trips)
        {
            (string, string) pair = (trip.Via, trip.Component);
            Assert.Equal((UInt128)oracle.Paths[pair].Count, trip.Paths);
            Assert.Equal(oracle.HomeValue[pair], trip.HomeValue, Close);
            Assert.Equal(oracle.Added[pair].Values.Sum(), trip.Value, Close);
        }

        Assert.Equal(oracle.ReturnedHome, trips.ReturnedHome, Close);
        return trips.Trips.Length;
    }

    private static void Check(int count, Action<ContentAnalysis, string, PathOracle> property) => PropertyCheck.ForAll(Cases, count, item =>
    {
        (BillCase one, Control control) = item;
        var analysis = new ContentAnalysis(one.Bill, new ContentOptions { Control = control, Weights = one.Options.Weights });
        double WeightOf(string id) => one.Options.Weights?[id] ?? 1.0 / one.Bill.Products.Length;
        (string Product, double Weight)[] products = one.Product == ExposureAnalysis.PortfolioId
            ? [.. one.Bill.Products.Select(id => (id, WeightOf(id))).Where(product => product.Item2 > 0)]
            : [(one.Product, 1)];
        var oracle = new PathOracle(one.Bill, one.Bill.Home, control, products);
        if (products.Any(product => oracle.ValueOf(product.Product) == 0))
        {
            Assert.Throws<BillException>(() => analysis.RoundTrips(one.Product));
            return;
        }

        property(analysis, one.Product, oracle);
    });
}
