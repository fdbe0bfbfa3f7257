using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>Where round trips begin and end, source by source, and in how many ways.</summary>
public sealed class RoundTripNetworkTests
{
    private static readonly UInt128 Half = UInt128.One << 127;

    // A crystal that is grown abroad from oxide of ours.
    private static readonly Component[] Crystal = [Part("crystal", "FR", "oxide").Worth(4), Part("oxide", "CN").Worth(1)];

    [Fact]
    public void Ways_beyond_what_a_number_holds_are_that_many()
    {
        Assert.Equal((UInt128)15, RoundTripNetwork.Multiply(3, 5));
        Assert.Equal(UInt128.Zero, RoundTripNetwork.Multiply(0, UInt128.MaxValue));
        Assert.Equal(UInt128.Zero, RoundTripNetwork.Multiply(UInt128.MaxValue, 0));
        Assert.Equal(UInt128.MaxValue, RoundTripNetwork.Multiply(2, Half));
        Assert.Equal(UInt128.MaxValue, RoundTripNetwork.Multiply(Half, Half));
        Assert.Equal(UInt128.MaxValue - 1, RoundTripNetwork.Multiply(2, Half - 1));
        Assert.Equal(UInt128.MaxValue, RoundTripNetwork.Multiply(UInt128.MaxValue, 1));
        Assert.Equal(UInt128.MaxValue, RoundTripNetwork.Add(Half, Half));
        Assert.Equal(UInt128.MaxValue - 1, RoundTripNetwork.Add(Half, Half - 2));
    }

    [Fact]
    public void What_comes_back_is_what_makers_abroad_account_for()
    {
        // A part of 40 in a product of 100, three quarters from Germany, whose makers alone need a lens of 20: that makes 15 a part.
        // Of the other 25 three quarters are theirs: 18.75 + 15 = 33.75 come back, where the share alone is 30.
        ValuedProduct valued = Valued(
            InHouse("p", "part").Worth(100), new Component("part") { UnitValue = 40, Sources = [From("CN", 0.25), From("DE", 0.75, new Use("lens"))] }, Part("lens", "FR").Worth(20));
        var trips = new RoundTripNetwork(valued);
        int part = valued.Network.NodeOf("part");
        Assert.Equal(0.3, trips.Returned(part), 1e-15);
        Assert.Equal(0.3375, trips.ReturnedValue(part), 1e-15);
        Assert.Equal((UInt128.One, UInt128.Zero), (trips.Returns(part), trips.Returns(valued.Network.NodeOf("lens"))));
    }

    [Fact]
    public void What_comes_back_to_makers_at_home_of_a_product_that_is_bought_comes_back()
    {
        // A quarter of the product is made at home, and with it a quarter of its crystals is for home: 1 of 10.
        ValuedProduct valued = Valued([InHouse("p", "crystal") with { UnitValue = 10, Sources = [From("CN", 0.25), From("US", 0.75)] }, .. Crystal]);
        var trips = new RoundTripNetwork(valued);
        int crystal = valued.Network.NodeOf("crystal");
        Assert.Equal((UInt128.One, 0.1), (trips.Returns(crystal), Math.Round(trips.Returned(crystal), 15)));

        // By the product from the United States, which takes crystals too, oxide comes back as well; and by the crystals that home takes.
        ProductRoundTrips all = new ContentAnalysis(valued.Network.Bill).RoundTrips("p");
        Assert.Equal([("p", 0.075), ("crystal", 0.025)], all.Trips.Select(trip => (trip.Via, Math.Round(trip.HomeValue, 12))));
        Assert.Equal((UInt128)2, all.Paths);
    }

    [Fact]
    public void Nothing_comes_back_to_a_product_that_is_made_abroad_but_the_product()
    {
        ProductRoundTrips all = new ContentAnalysis(Of([Part("p", "US", "crystal").Worth(10), .. Crystal])).RoundTrips("p");
        Assert.Equal([("p", "oxide")], all.Trips.Select(trip => (trip.Via, trip.Component)));
    }

    [Theory]
    [InlineData("CN", "US", 0.02)]
    [InlineData("US", "CN", null)]
    public void What_one_source_needs_comes_back_where_that_source_is_at_home(string taker, string other, double? homeValue)
    {
        // A module of 10 in a product of 25; the taker of the crystal makes half of it, which is 2 of crystal and 0.5 of oxide.
        Bill bill = Of([
            InHouse("p", "module").Worth(25), new Component("module") { UnitValue = 10, Sources = [From(taker, 0.5, new Use("crystal")), From(other, 0.5)] }, .. Crystal]);
        IEnumerable<RoundTrip> trips = new ContentAnalysis(bill).RoundTrips("p").Trips.Where(trip => trip.Via == "crystal");
        Assert.Equal(homeValue, trips.SingleOrDefault() is { } trip ? Math.Round(trip.HomeValue, 12) : null);
    }

    [Fact]
    public void What_is_made_in_house_for_a_source_at_home_is_made_at_home()
    {
        // The maker at home of half of the module makes a frame for it, with a crystal in it.
        Bill bill = Of([
            InHouse("p", "module").Worth(25), new Component("module") { UnitValue = 10, Sources = [From("CN", 0.5, new Use("frame")), From("DE", 0.5)] },
            InHouse("frame", "crystal").Worth(6), .. Crystal]);
        RoundTrip trip = Assert.Single(new ContentAnalysis(bill).RoundTrips("p").Trips);
        Assert.Equal(("crystal", "oxide", 0.06, 0.02), (trip.Via, trip.Component, Math.Round(trip.Value, 12), Math.Round(trip.HomeValue, 12)));
    }

    [Fact]
    public void What_one_of_several_candidates_needs_makes_no_round_trip()
    {
        Bill bill = Of([InHouse("p", "module").Worth(25), new Component("module") { UnitValue = 10, Sources = [Candidate("CN", new Use("crystal")), Candidate("DE")] }, .. Crystal]);
        ProductRoundTrips trips = new ContentAnalysis(bill).RoundTrips("p");
        Assert.Equal(UInt128.Zero, trips.Paths);
        Assert.Empty(trips.Trips);
    }
}
