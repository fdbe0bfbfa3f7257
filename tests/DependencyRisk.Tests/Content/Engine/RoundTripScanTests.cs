using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>Which round trips come first, and what happens where there are too many to follow.</summary>
public sealed class RoundTripScanTests
{
    [Fact]
    public void Trips_come_by_value_added_abroad_then_value_from_home_then_by_id()
    {
        // Worth 256 in all. Added abroad are 16 in z and in a, 8 in m and in k, 4 in n for each of its two inputs from home.
        Bill bill = Of(
            InHouse("p", "n", "m", "z", "k", "a").Worth(256), Part("a", "US", "h16").Worth(32), Part("z", "US", "h48").Worth(64), Part("m", "US", "h8").Worth(16), Part("k", "US", "h8").Worth(16),
            Part("n", "US", "q2", "q1").Worth(8), Part("q1", "CN").Worth(2), Part("q2", "CN").Worth(2), Part("h8", "CN").Worth(8), Part("h16", "CN").Worth(16), Part("h48", "CN").Worth(48));
        (string, string, double, double)[] expected =
        [
            ("z", "h48", 16, 48), ("a", "h16", 16, 16), ("k", "h8", 8, 8), ("m", "h8", 8, 8), ("n", "q1", 4, 2), ("n", "q2", 4, 2),
        ];
        ProductRoundTrips all = new ContentAnalysis(bill).RoundTrips("p");
        Assert.Equal(expected, all.Trips.Select(trip => (trip.Via, trip.Component, trip.Value * 256, trip.HomeValue * 256)));
        for (int most = 0; most < expected.Length; most++)
        {
            ProductRoundTrips first = new ContentAnalysis(bill).RoundTrips("p", most);
            Assert.Equal(all.Trips.Take(most), first.Trips);
            Assert.True(first.IsComplete);
        }
    }

    [Theory]
    [InlineData("small", "big")]
    [InlineData("big", "small")]
    public void What_comes_back_with_most_value_need_not_be_what_has_most_added_abroad(string first, string second)
    {
        // 4 are added abroad in the big one, 8 in the small one.
        Bill bill = Of(InHouse("p", first, second).Worth(256), Part("big", "US", "h60").Worth(64), Part("small", "US", "h8").Worth(16), Part("h60", "CN").Worth(60), Part("h8", "CN").Worth(8));
        Assert.Equal("small", Assert.Single(new ContentAnalysis(bill).RoundTrips("p", most: 1).Trips).Via);
    }

    [Theory]
    [InlineData("v1", "v2", "v3")]
    [InlineData("v3", "v2", "v1")]
    [InlineData("v2", "v3", "v1")]
    public void The_first_trip_is_found_wherever_the_bill_has_it(string first, string second, string third)
    {
        // Half of each is from home.
        Bill bill = Of([InHouse("p", first, second, third).Worth(256), .. new[] { first, second, third }.SelectMany(id => Half(id, id switch { "v1" => 16, "v2" => 4, _ => 64 }))]);
        Assert.Equal("v3", Assert.Single(new ContentAnalysis(bill).RoundTrips("p", most: 1).Trips).Via);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public void Once_the_budget_is_spent_no_further_exports_of_an_import_are_looked_at(int exports, bool isComplete)
    {
        // The import needs the hub three times over: so many steps, and one for each export, to see all that lies abroad, and for each export five back:
        // one for it, one for the hub, and three for the import. With six of them that makes 24 after the third, so that one more is looked at.
        ValuedProduct hub = Hub(exports, deadEnds: 0);
        ProductRoundTrips trips = new RoundTripScan(hub, most: 100, mostWork: 24).Run(CancellationToken.None);
        Assert.Equal(isComplete, trips.IsComplete);
        Assert.Equal(["e0", "e1", "e2", "e3"], trips.Trips.Select(trip => trip.Component));
        Assert.Equal((UInt128)(3 * exports), trips.Paths);
    }

    [Theory]
    [InlineData(2, "y")]
    [InlineData(4, null)]
    public void Once_the_budget_is_spent_no_further_imports_are_looked_at(int deadEnds, string? last)
    {
        // Three exports: 3 + 3 steps for what lies abroad, one for each dead end, and three times five back: with two dead ends 23. The look abroad
        // from one of the two imports that are worth less makes that 24, so that there is room for what it brings back.
        ProductRoundTrips trips = new RoundTripScan(Hub(3, deadEnds, [.. Half("z", 4), .. Half("y", 4)]), most: 100, mostWork: 24).Run(CancellationToken.None);
        Assert.False(trips.IsComplete);
        Assert.Equal(3, trips.Trips.Count(trip => trip.Via == "import"));
        Assert.Equal(last is null ? [] : [last], trips.Trips.Where(trip => trip.Via != "import").Select(trip => trip.Via));
    }

    [Fact]
    public void What_need_not_be_listed_takes_none_of_the_budget()
    {
        ProductRoundTrips none = new RoundTripScan(Hub(3, deadEnds: 0), most: 0, mostWork: 0).Run(CancellationToken.None);
        Assert.Equal(((UInt128)9, true), (none.Paths, none.IsComplete));
        Assert.Empty(none.Trips);
    }

    // An import of which half is from home.
    private static Component[] Half(string id, double value) => [Part(id, "US", $"{id}-home").Worth(value), Part($"{id}-home", "CN").Worth(value / 2)];

    // One import with a hub in it, and in that the exports; beside it other imports.
    private static ValuedProduct Hub(int exports, int deadEnds, params Component[] others)
    {
        string[] ids = [.. Enumerable.Range(0, exports).Select(i => $"e{i}")];
        string[] inputs = [.. Enumerable.Repeat("end", deadEnds), "hub", "hub", "hub"];
        return Valued([
            InHouse("p", ["import", .. others.Where(other => !other.Uses.IsEmpty).Select(other => other.Id)]).Worth(256), .. others,
            Part("import", "US", inputs).Worth(128), Part("end", "US").Worth(1), Part("hub", "JP", ids).Worth(32), .. ids.Select(id => Part(id, "CN").Worth(1))]);
    }
}
