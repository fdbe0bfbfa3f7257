using System.Collections.Immutable;
using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>What home holds, and the longest stretches of what it does not, source by source.</summary>
public sealed class HoldScanTests
{
    private static readonly Component Screw = Part("screw", "FR");
    private static readonly Component Kit = InHouse("kit", "screw");

    [Fact]
    public void What_home_makes_in_house_of_what_it_makes_in_house_is_held() =>
        AssertStretch("screw", InHouse("p", "kit"), Kit, Screw);

    [Fact]
    public void What_a_source_of_the_product_makes_in_house_is_held_where_the_source_is_at_home()
    {
        Component Product(double share) => new("p") { Sources = [From("CN", share, new Use("kit")), From("US", 1 - share)] };
        AssertStretch("screw", Product(0.25), Kit, Screw);
        AssertStretch("kit screw", new Component("p") { Sources = [From("CN", 0.75), From("US", 0.25, new Use("kit"))] }, Kit, Screw);
    }

    [Fact]
    public void What_is_made_in_house_for_a_part_that_home_holds_is_held() =>
        AssertStretch("screw", InHouse("p", "part"), Part("part", "CN", "kit"), Kit, Screw);

    [Fact]
    public void A_foreign_source_of_a_part_that_home_holds_makes_its_own_kit_abroad()
    {
        Component Part(Source home, Source foreign) => new("part") { Sources = [home, foreign] };
        AssertStretch("kit screw", InHouse("p", "part"), Part(From("CN", 0.75), From("US", 0.25, new Use("kit"))), Kit, Screw);
        AssertStretch("screw", InHouse("p", "part"), Part(From("CN", 0.75, new Use("kit")), From("US", 0.25)), Kit, Screw);

        // What it buys from home is held whoever takes it.
        AssertStretch(string.Empty, InHouse("p", "part"), Part(From("CN", 0.75), From("US", 0.25, new Use("oxide"))), ContentBills.Part("oxide", "CN"));
    }

    [Fact]
    public void A_stretch_goes_on_through_what_foreign_sources_need_and_not_through_what_homes_own_needs()
    {
        Component array = new("array") { Sources = [From("CN", 0.25, new Use("a")), From("US", 0.75, new Use("b"))] };
        AssertStretch("array b", InHouse("p", "array"), array, Part("a", "US"), Part("b", "JP"));
    }

    [Fact]
    public void What_several_candidates_need_is_in_no_stretch()
    {
        Component part = new("part") { Sources = [Candidate("FR", new Use("glass")), Candidate("DE")] };
        AssertStretch("part", InHouse("p", "part"), part, Part("glass", "US", "sand"), Part("sand", "US"));
        Assert.Empty(Stretches(Network(new Component("p") { Sources = [Candidate("FR", new Use("motor")), Candidate("DE")] }, Part("motor", "US")), 9, 9, out _));
    }

    [Theory]
    [InlineData("b", "d")]
    [InlineData("d", "b")]
    public void A_stretch_goes_the_longer_way_in_whatever_order_the_ways_come(string first, string second) =>
        AssertStretch("a d e", InHouse("p", "a"), Part("a", "US", first, second), Part("b", "US"), Part("d", "US", "e"), Part("e", "US"));

    [Theory]
    [InlineData("b", "d")]
    [InlineData("d", "b")]
    public void Of_two_ways_as_long_a_stretch_goes_by_the_smaller_id(string first, string second)
    {
        AssertStretch("a b", InHouse("p", "a"), Part("a", "US", first, second), Part("b", "US"), Part("d", "US"));
        AssertStretch("b", InHouse("p", "a"), Part("a", "CN", first, second), Part("b", "US"), Part("d", "US"));
    }

    [Fact]
    public void The_longest_stretch_may_lie_behind_what_home_holds()
    {
        AssertStretch("c d", InHouse("p", "a"), Part("a", "US", "b"), Part("b", "CN", "c"), Part("c", "US", "d"), Part("d", "US"));
        AssertStretch("a", InHouse("p", "a"), Part("a", "US", "b"), Part("b", "CN", "c"), Part("c", "US"));
    }

    [Fact]
    public void Stretches_come_by_length_and_then_by_id_as_many_as_there_is_room_for()
    {
        ValueNetwork network = Network(InHouse("p", "b", "a", "c", "h"), Part("b", "US"), Part("a", "US"), Part("c", "US", "d"), Part("d", "US"), Part("h", "CN"));
        ImmutableArray<ForeignStretch> all = Stretches(network, 4, 1, out bool isComplete);
        Assert.Equal([("c", 2), ("a", 1), ("b", 1), ("h", 0)], all.Select(stretch => (stretch.Input, stretch.Length)));
        Assert.Equal(["c"], all[0].Stages.AsEnumerable());
        Assert.Empty(all[3].Stages);
        Assert.True(isComplete);
        Assert.Equal(["c", "a", "b"], Stretches(network, 3, 1, out isComplete).Select(stretch => stretch.Input));
        Assert.False(isComplete);
    }

    [Fact]
    public void Home_drops_out_at_what_its_own_source_needs()
    {
        // Home supplies a quarter of the part, and its maker needs a lens from abroad with glass from home.
        Component part = new("part") { Sources = [From("CN", 0.25, new Use("lens")), From("US", 0.75)] };
        AssertDropOuts(["lens"], InHouse("p", "part"), part, Part("lens", "US", "glass"), Part("glass", "CN"));
    }

    [Fact]
    public void Home_does_not_drop_out_at_what_only_a_foreign_source_needs()
    {
        Component part = new("part") { Sources = [From("CN", 0.75), From("US", 0.25, new Use("lens"))] };
        AssertDropOuts([], InHouse("p", "part"), part, Part("lens", "US", "glass"), Part("glass", "CN"));
    }

    [Fact]
    public void Home_does_not_drop_out_at_what_one_of_several_candidates_may_need()
    {
        Component part = new("part") { Sources = [Candidate("CN", new Use("lens")), Candidate("US")] };
        AssertDropOuts([], InHouse("p", "part"), part, Part("lens", "US", "glass"), Part("glass", "CN"));
    }

    [Fact]
    public void Home_drops_out_at_what_is_taken_by_what_it_makes_in_house() =>
        AssertDropOuts(["magnet"], InHouse("p", "frame"), InHouse("frame", "magnet"), Part("magnet", "US", "ore"), Part("ore", "CN"));

    [Fact]
    public void Home_is_back_where_several_inputs_are_its_own() =>
        AssertDropOuts(["magnet"], InHouse("p", "magnet"), Part("magnet", "US", "ore", "coke"), Part("ore", "CN"), Part("coke", "CN"));

    [Fact]
    public void A_stopped_search_stops()
    {
        ValueNetwork network = Network(InHouse("p", "screw"), Screw);
        Assert.Throws<OperationCanceledException>(() => new HoldScan(network, 0.5).Stretches(9, 9, out _, new CancellationToken(canceled: true)));
    }

    private static void AssertStretch(string stages, params Component[] components)
    {
        ForeignStretch stretch = Assert.Single(Stretches(Network(components), 9, 9, out _));
        Assert.Equal(stages, string.Join(' ', stretch.Stages));
        Assert.Equal(stretch.Stages.Length, stretch.Length);
    }

    private static void AssertDropOuts(string[] expected, params Component[] components)
    {
        ValueNetwork network = Network(components);
        var holds = new HoldScan(network, 0.5);
        Assert.Equal(expected, Enumerable.Range(0, network.Count).Where(holds.IsDropOut).Select(network.IdOf));
    }

    private static ImmutableArray<ForeignStretch> Stretches(ValueNetwork network, int most, int listed, out bool isComplete) =>
        new HoldScan(network, 0.5).Stretches(most, listed, out isComplete, CancellationToken.None);
}
