using Xunit;

namespace DependencyRisk.Tests.Content;

public sealed class RoundTripsTests
{
    // Ore from home becomes a crystal in France, which comes back in a scanner made at home.
    private static readonly Bill Crystal = Bill(
        new Component("scanner") { UnitValue = 100, Uses = [new Use("crystal"), new Use("case")] },
        new Component("crystal") { UnitValue = 40, Uses = [new Use("oxide")], Sources = [From("FR", 1)] },
        new Component("oxide") { UnitValue = 10, Uses = [new Use("ore")], Sources = [From("CN", 1)] },
        new Component("ore") { UnitValue = 4, Sources = [From("CN", 1)] },
        new Component("case") { UnitValue = 20, Sources = [From("CN", 1)] });

    [Fact]
    public void Oxide_goes_out_and_comes_back_in_the_crystal()
    {
        ProductRoundTrips trips = new ContentAnalysis(Crystal).RoundTrips("scanner");
        RoundTrip trip = Assert.Single(trips.Trips);
        Assert.Equal(new RoundTrip("crystal", "oxide", 1, 0.3, 0.1), trip with { Value = Math.Round(trip.Value, 12), HomeValue = Math.Round(trip.HomeValue, 12) });
        Assert.Equal((UInt128)1, trips.Paths);
        Assert.Equal(0.1, trips.ReturnedHome, 1e-12);
    }

    [Fact]
    public void What_France_supplies_is_a_quarter_ours()
    {
        ReverseContent france = Assert.Single(new ContentAnalysis(Crystal).Reverse("scanner"));
        Assert.Equal("FR", france.Country.Code);
        Assert.Equal(0.4, france.Through, 1e-12);
        Assert.Equal(0.1, france.OfHome, 1e-12);
        Assert.Equal(0.25, france.HomeFraction, 1e-12);
    }

    [Fact]
    public void A_product_bought_abroad_brings_back_what_is_in_it()
    {
        Bill bill = Bill(
            new Component("machine") { UnitValue = 10, Uses = [new Use("magnet")], Sources = [From("DE", 1)] },
            new Component("magnet") { UnitValue = 4, Sources = [From("CN", 0.5), From("JP", 0.5)] });
        ProductRoundTrips trips = new ContentAnalysis(bill).RoundTrips("machine");
        RoundTrip trip = Assert.Single(trips.Trips);
        Assert.Equal(("machine", "magnet"), (trip.Via, trip.Component));
        Assert.Equal(0.6, trip.Value, 1e-12);
        Assert.Equal(0.2, trip.HomeValue, 1e-12);
    }

    [Fact]
    public void What_goes_out_twice_comes_back_twice_but_its_value_once()
    {
        Bill bill = Bill(
            new Component("product") { UnitValue = 100, Uses = [new Use("a")] },
            new Component("a") { UnitValue = 80, Uses = [new Use("b")], Sources = [From("US", 1)] },
            new Component("b") { UnitValue = 50, Uses = [new Use("c")], Sources = [From("CN", 1)] },
            new Component("c") { UnitValue = 20, Uses = [new Use("d")], Sources = [From("JP", 1)] },
            new Component("d") { UnitValue = 5, Sources = [From("CN", 1)] });
        ProductRoundTrips trips = new ContentAnalysis(bill).RoundTrips("product");
        Assert.Equal([("a", "b"), ("c", "d")], trips.Trips.Select(trip => (trip.Via, trip.Component)));
        Assert.Equal((UInt128)2, trips.Paths);
        Assert.Equal(0.35, trips.ReturnedHome, 1e-12);
    }

    [Fact]
    public void Two_to_the_fortieth_paths_are_counted_without_being_followed()
    {
        ProductRoundTrips trips = new ContentAnalysis(Ladder(40)).RoundTrips("product");
        RoundTrip trip = Assert.Single(trips.Trips);
        Assert.Equal((UInt128)1 << 40, trip.Paths);
        Assert.Equal((UInt128)1 << 40, trips.Paths);
        Assert.True(trips.IsComplete);
    }

    [Fact]
    public void More_paths_than_a_number_holds_are_said_to_be_that_many()
    {
        ProductRoundTrips trips = new ContentAnalysis(Ladder(300)).RoundTrips("product");
        Assert.Equal(UInt128.MaxValue, trips.Paths);
        Assert.Equal(UInt128.MaxValue, Assert.Single(trips.Trips).Paths);
    }

    [Fact]
    public void What_is_unknown_is_neither_home_nor_abroad()
    {
        Bill bill = Bill(
            new Component("product") { UnitValue = 10, Uses = [new Use("x")] },
            new Component("x") { UnitValue = 5, Uses = [new Use("y")], Sources = [new Source { Share = 1 }] },
            new Component("y") { UnitValue = 2, Sources = [From("CN", 1)] });
        Assert.Empty(new ContentAnalysis(bill).RoundTrips("product").Trips);
        Assert.Empty(new ContentAnalysis(bill).Reverse("product"));
    }

    [Fact]
    public void No_trips_need_be_listed_to_be_counted()
    {
        ProductRoundTrips trips = new ContentAnalysis(Crystal).RoundTrips("scanner", most: 0);
        Assert.Empty(trips.Trips);
        Assert.Equal((UInt128)1, trips.Paths);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContentAnalysis(Crystal).RoundTrips("scanner", most: -1));
    }

    [Fact]
    public void Work_beyond_its_budget_is_said_to_be_cut_short()
    {
        // Every one of 1,300 imports has every one of 1,300 exports in it.
        const int Wide = 1300;
        string[] Ids(string name) => [.. Enumerable.Range(0, Wide).Select(i => $"{name}{i}")];
        Component[] components =
        [
            new Component("product") { UnitValue = 1e6, Uses = [.. Ids("in").Select(id => new Use(id))] },
            .. Ids("in").Select(id => new Component(id) { UnitValue = 10, Uses = [new Use("hub")], Sources = [From("US", 1)] }),
            new Component("hub") { UnitValue = 5, Uses = [.. Ids("out").Select(id => new Use(id) { Quantity = 1e-6 })], Sources = [From("JP", 1)] },
            .. Ids("out").Select(id => new Component(id) { UnitValue = 1, Sources = [From("CN", 1)] }),
        ];
        ProductRoundTrips trips = new ContentAnalysis(Bill(components)).RoundTrips("product", most: 10);
        Assert.Equal((UInt128)(Wide * Wide), trips.Paths);
        Assert.Equal(10, trips.Trips.Length);
        Assert.False(trips.IsComplete);
        Assert.Equal("in0", trips.Trips[0].Via);
    }

    [Fact]
    public void Dense_layers_use_up_the_budget_by_every_input_looked_at()
    {
        // One import, three layers abroad, each of 300 that need all of the next, and 300 exports at the end: 300 walks of 270,000 steps.
        const int Wide = 300;
        string[] Ids(string name) => [.. Enumerable.Range(0, Wide).Select(i => $"{name}{i}")];
        IEnumerable<Component> Layer(string name, double value, string next, double quantity, string country) =>
            Ids(name).Select(id => new Component(id) { UnitValue = value, Uses = next.Length == 0 ? [] : [.. Ids(next).Select(one => new Use(one) { Quantity = quantity })], Sources = [From(country, 1)] });
        ProductRoundTrips trips = new ContentAnalysis(Bill([
            new Component("product") { UnitValue = 100, Uses = [new Use("import")] },
            new Component("import") { UnitValue = 90, Uses = [.. Ids("a").Select(id => new Use(id) { Quantity = 1e-4 })], Sources = [From("US", 1)] },
            .. Layer("a", 8, "b", 1e-4, "US"), .. Layer("b", 4, "c", 1e-4, "JP"), .. Layer("c", 2, "d", 1e-4, "US"), .. Layer("d", 1, "", 0, "CN")])).RoundTrips("product");
        Assert.Equal((UInt128)Wide * Wide * Wide * Wide, trips.Paths);
        Assert.False(trips.IsComplete);
        Assert.InRange(trips.Trips.Length, 1, Wide - 1);
        Assert.Equal("d0", trips.Trips[0].Component);
    }

    private static Bill Ladder(int rungs)
    {
        var components = new List<Component>
        {
            new("product") { UnitValue = 1000, Uses = [new Use("import")] },
            new("import") { UnitValue = 50, Uses = [new Use("l0"), new Use("r0")], Sources = [From("US", 1)] },
        };
        for (int i = 0; i < rungs; i++)
        {
            Use[] uses = i + 1 < rungs ? [new Use($"l{i + 1}") { Quantity = 0.45 }, new Use($"r{i + 1}") { Quantity = 0.45 }] : [new Use("end") { Quantity = 0.1 }];
            components.Add(new Component($"l{i}") { UnitValue = 10, Uses = [.. uses], Sources = [From("US", 1)] });
            components.Add(new Component($"r{i}") { UnitValue = 10, Uses = [.. uses], Sources = [From("US", 1)] });
        }

        components.Add(new Component("end") { UnitValue = 1, Sources = [From("CN", 1)] });
        return Bill([.. components]);
    }

    private static Bill Bill(params Component[] components) =>
        new BillBuilder { Home = Country.China }.AddProducts(components[0].Id).AddComponents(components).Build();

    private static Source From(string country, double share) => new() { Origin = new Country(country), Share = share };
}
