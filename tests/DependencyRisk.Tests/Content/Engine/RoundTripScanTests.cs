using Xunit;
using static DependencyRisk.Tests.Content.SmallBills;

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
    [InlineData(2000, true)]
    [InlineData(2002, false)]
    public void After_five_million_steps_no_further_exports_of_an_import_are_looked_at(int exports, bool isComplete)
    {
        // The import needs the hub 2,497 times over: so many steps, and one for each export, to see all that lies abroad, and for each export 2,499
        // back: one for it, one for the hub, and 2,497 for the import. With 2,002 of them that makes 5,000,000 after the 1,999th, so that one more is
        // looked at.
        Bill bill = Hub(exports, deadEnds: 0);
        ProductRoundTrips trips = new ContentAnalysis(bill).RoundTrips("p", most: 5000);
        Assert.Equal(isComplete, trips.IsComplete);
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => $"e{i:0000}"), trips.Trips.Select(trip => trip.Component));
        Assert.Equal((UInt128)(2497 * exports), trips.Paths);
        Assert.True(new ContentAnalysis(bill).RoundTrips("p", most: 0).IsComplete);
    }

    [Theory]
    [InlineData(2, "y")]
    [InlineData(4, null)]
    public void After_five_million_steps_no_further_imports_are_looked_at(int deadEnds, string? last)
    {
        // 1,999 exports: 2,497 + 1,999 steps for what lies abroad, one for each dead end, and 1,999 times 2,499 back: with two dead ends 4,999,999.
        // Then there is room for one of the two imports that are worth less.
        ProductRoundTrips trips = new ContentAnalysis(Hub(1999, deadEnds, [.. Half("z", 4), .. Half("y", 4)])).RoundTrips("p", most: 5000);
        Assert.False(trips.IsComplete);
        Assert.Equal(1999, trips.Trips.Count(trip => trip.Via == "import"));
        Assert.Equal(last is null ? [] : [last], trips.Trips.Where(trip => trip.Via != "import").Select(trip => trip.Via));
    }

    // An import of which half is from home.
    private static Component[] Half(string id, double value) => [Part(id, "US", $"{id}-home").Worth(value), Part($"{id}-home", "CN").Worth(value / 2)];

    // One import with a hub in it, and in that the exports; beside it other imports.
    private static Bill Hub(int exports, int deadEnds, params Component[] others)
    {
        string[] ids = [.. Enumerable.Range(0, exports).Select(i => $"e{i:0000}")];
        Use[] inputs = [.. Enumerable.Repeat(new Use("end"), deadEnds), .. Enumerable.Repeat(new Use("hub") { Quantity = 1.0 / 4096 }, 2497)];
        return Of([
            InHouse("p", ["import", .. others.Where(other => !other.Uses.IsEmpty).Select(other => other.Id)]).Worth(256), .. others,
            Part("import", "US").Worth(128) with { Uses = [.. inputs] }, Part("end", "US").Worth(1), Part("hub", "JP", ids).Worth(64), .. ids.Select(id => Part(id, "CN").Worth(1.0 / 64))]);
    }
}
