using System.Collections.Immutable;
using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>Which gaps are found, in which order they come, and what is left out where there are too many.</summary>
public sealed class GapScanTests
{
    // The product is made in house of two starts; b has no other way but by y, a has a short way and a long one.
    private static readonly Component[] TwoStarts =
        [InHouse("p", "a", "b"), Part("a", "US", "x", "h"), Part("b", "US", "y"), Part("x", "US", "c"), Part("y", "US", "c"), Part("c", "US", "h"), Part("h", "CN")];

    [Fact]
    public void A_gap_is_listed_whole_where_there_is_just_room_for_it()
    {
        ValueNetwork network = Network(InHouse("p", "a"), Part("a", "US", "b"), Part("b", "JP", "h"), Part("h", "CN"));
        MissingStage gap = Assert.Single(Gaps(network, 1, 2, out bool isComplete));
        AssertGap(gap, "a b", 2, "h");
        Assert.True(isComplete);
    }

    [Fact]
    public void Of_more_gaps_than_are_listed_the_longest_are()
    {
        // From c on the gap is longer than any run from a on, which is not looked at any more.
        ValueNetwork network = Network(InHouse("p", "a", "c"), Part("a", "US", "h"), Part("c", "US", "d"), Part("d", "US", "h"), Part("h", "CN"));
        AssertGap(Assert.Single(Gaps(network, 1, 9, out bool isComplete)), "c d", 2, "h");
        Assert.False(isComplete);
        Assert.Equal(2, Gaps(network, 2, 9, out isComplete).Length);
        Assert.True(isComplete);
    }

    [Fact]
    public void A_long_run_with_a_short_gap_does_not_keep_a_longer_gap_from_being_found()
    {
        // Four stages from a on, but home is back after the first of them.
        ValueNetwork network = Network(
            InHouse("p", "a", "c"), Part("a", "US", "h", "x"), Part("x", "US", "y"), Part("y", "US", "z"), Part("z", "US"), Part("c", "US", "d"), Part("d", "US", "h"), Part("h", "CN"));
        AssertGap(Assert.Single(Gaps(network, 1, 9, out bool isComplete)), "c d", 2, "h");
        Assert.False(isComplete);
    }

    [Fact]
    public void Of_gaps_of_one_length_the_one_after_which_home_has_more_is_listed()
    {
        ValueNetwork network = Network(
            InHouse("p", "a", "b"), Part("a", "US", "h"), Part("b", "US", "i"), Part("i", "CN"), InHouse("h") with { Sources = [From("CN", 0.75), From("US", 0.25)] });
        AssertGap(Assert.Single(Gaps(network, 1, 9, out bool isComplete)), "b", 1, "i");
        Assert.False(isComplete);
    }

    [Fact]
    public void The_longest_come_first_then_the_largest_share_of_home_then_by_id()
    {
        Component Back(string id, double share) => new(id) { Sources = [From("CN", share), From("US", 1 - share)] };
        ValueNetwork network = Network(
            InHouse("p", "d", "c", "b", "a"), Part("d", "US", "e", "f"), Part("e", "US", "i2"), Part("f", "US", "i1"), Part("c", "US", "k"), Part("b", "US", "g"), Part("a", "US", "h"),
            Back("i1", 0.5), Back("i2", 0.5), Back("k", 0.75), Part("g", "CN"), Part("h", "CN"));
        ImmutableArray<MissingStage> gaps = Gaps(network, 9, 9, out _);
        Assert.Equal(["d f", "d e", "a", "b", "c"], gaps.Select(gap => string.Join(' ', gap.Stages)));
        Assert.Equal(["i1", "i2", "h", "g", "k"], gaps.Select(gap => gap.Returns[0].Component));
    }

    [Fact]
    public void Of_gaps_from_one_component_as_good_that_with_the_smaller_return_comes_first()
    {
        ValueNetwork network = Network(
            InHouse("p", "a"), Part("a", "US", "b", "c", "d"), Part("b", "US", "k3"), Part("c", "US", "k2"), Part("d", "US", "k1"), Part("k1", "CN"), Part("k2", "CN"), Part("k3", "CN"));
        Assert.Equal(["k1", "k2", "k3"], Gaps(network, 9, 9, out _).Select(gap => gap.Returns[0].Component));
    }

    [Fact]
    public void Of_equally_short_ways_the_one_by_the_smaller_id_is_listed()
    {
        ValueNetwork network = Network(InHouse("p", "a"), Part("a", "US", "z", "b"), Part("z", "US", "c"), Part("b", "US", "c"), Part("c", "US", "h"), Part("h", "CN"));
        AssertGap(Assert.Single(Gaps(network, 9, 9, out _)), "a b c", 3, "h");
    }

    [Fact]
    public void Where_a_component_is_come_to_by_two_ways_the_shorter_counts()
    {
        ImmutableArray<MissingStage> gaps = Gaps(Network(TwoStarts), 9, 9, out bool isComplete);
        Assert.Equal(2, gaps.Length);
        AssertGap(gaps[0], "b y c", 3, "h");
        AssertGap(gaps[1], "a", 1, "h");
        Assert.True(isComplete);
    }

    [Fact]
    public void What_homes_own_source_needs_is_not_behind_a_gap()
    {
        ValueNetwork network = Network(
            InHouse("p", "a"), InHouse("a", "x") with { Sources = [From("CN", 0.25, new Use("ore")), From("US", 0.75)] }, Part("x", "US", "h"), Part("h", "CN"), Part("ore", "CN"));
        AssertGap(Assert.Single(Gaps(network, 9, 9, out _)), "a x", 2, "h");
    }

    [Fact]
    public void What_one_of_several_candidates_needs_is_not_behind_a_gap()
    {
        ValueNetwork network = Network(
            InHouse("p", "a"), InHouse("a", "h") with { Sources = [From("US", 0.5), Candidate("JP", new Use("ore")), Candidate("DE")] }, Part("h", "CN"), Part("ore", "CN"));
        AssertGap(Assert.Single(Gaps(network, 9, 9, out _)), "a", 1, "h");
    }

    [Fact]
    public void Of_a_long_gap_the_first_stages_are_listed_and_all_counted()
    {
        ValueNetwork network = Network(InHouse("p", "a"), Part("a", "US", "b"), Part("b", "US", "c"), Part("c", "US", "d"), Part("d", "US", "h"), Part("h", "CN"));
        AssertGap(Assert.Single(Gaps(network, 9, 2, out bool isComplete)), "a b", 4, "h");
        Assert.True(isComplete);
    }

    [Fact]
    public void Of_many_returns_those_with_most_of_home_are_listed()
    {
        Component Back(string id, double share) => new(id) { Sources = [From("CN", share), From("US", 1 - share)] };
        ValueNetwork network = Network(InHouse("p", "a"), Part("a", "US", "h3", "h1", "h2"), Back("h1", 0.75), Part("h2", "CN"), Back("h3", 0.75));
        AssertGap(Assert.Single(Gaps(network, 9, 3, out bool isComplete)), "a", 1, "h2 h1 h3");
        Assert.True(isComplete);
        AssertGap(Assert.Single(Gaps(network, 9, 2, out isComplete)), "a", 1, "h2 h1");
        Assert.False(isComplete);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void After_five_million_inputs_no_further_gaps_are_looked_for(int starts, bool isAll)
    {
        // Each start needs the hub, which needs one part 49,997 times over: 2 components and 49,998 inputs make 50,000 for each start.
        // What is left after a hundred of them is the start with the shorter run.
        string[] ids = [.. Enumerable.Range(0, starts).Select(i => $"s{i:000}")];
        ValueNetwork network = Network([
            InHouse("p", [.. ids, "a"]), .. ids.Select(id => Part(id, "US", "hub")), Part("a", "US", "h"),
            InHouse("hub") with { Uses = [.. Enumerable.Repeat(new Use("h"), 49_997)], Sources = [From("JP")] }, Part("h", "CN")]);
        ImmutableArray<MissingStage> gaps = Gaps(network, 1000, 9, out bool isComplete);
        Assert.Equal(isAll, isComplete);
        Assert.Equal(isAll ? [.. ids, "a"] : ids, gaps.Select(gap => gap.Component));
    }

    [Fact]
    public void A_stopped_search_stops()
    {
        var stopped = new CancellationToken(canceled: true);
        ValueNetwork network = Network(TwoStarts);
        Assert.Throws<OperationCanceledException>(() => new GapScan(network, new HoldScan(network, 0.5), 9, 9, stopped).Run());
    }

    private static ImmutableArray<MissingStage> Gaps(ValueNetwork network, int most, int listed, out bool isComplete)
    {
        var scan = new GapScan(network, new HoldScan(network, 0.5), most, listed, CancellationToken.None);
        ImmutableArray<MissingStage> gaps = scan.Run();
        isComplete = scan.IsComplete;
        return gaps;
    }

    private static void AssertGap(MissingStage gap, string stages, int length, string returns)
    {
        Assert.Equal(stages.Split(' '), gap.Stages.AsEnumerable());
        Assert.Equal(length, gap.Length);
        Assert.Equal(returns.Split(' '), gap.Returns.Select(back => back.Component));
    }
}
