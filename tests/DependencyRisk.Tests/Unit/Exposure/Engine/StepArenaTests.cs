using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>How step functions are kept, and looked at.</summary>
public sealed class StepArenaTests
{
    [Theory]
    [InlineData("0:0", "")]
    [InlineData("1:0.5 2:0.5 3:1", "1:0.5 3:1")]
    [InlineData("1:0.5 2:0 3:0 4:1", "1:0.5 2:0 4:1")]
    [InlineData("1:0.5 12:1", "1:0.5")]
    [InlineData("1:0.5 11:1 13:0", "1:0.5 11:1")]
    public void Only_changes_before_the_horizon_are_kept(string written, string expected)
    {
        var arena = new StepArena(horizon: 12);
        Assert.Equal(expected, arena.Read(arena.Write(written)));
    }

    [Fact]
    public void What_comes_after_the_limit_is_left_out()
    {
        var arena = new StepArena(horizon: 12) { Limit = 5 };
        Assert.Equal("1:0.5 5:1", arena.Read(arena.Write("1:0.5 5:1 6:0")));
    }

    [Fact]
    public void A_function_is_known_by_its_place_and_leaves_others_as_they_are()
    {
        var arena = new StepArena(horizon: 12);
        Steps first = arena.Write("1:0.5");
        Steps second = arena.Write("2:0.5");
        Assert.Equal((0, 1, 1), (first.Start, first.Count, first.End));
        Assert.Equal((1, 1, 2), (second.Start, second.Count, second.End));
        Assert.Equal("1:0.5", arena.Read(first));
        Assert.Equal("2:0.5", arena.Read(second));
        Assert.Equal("0:1", arena.Read(arena.Constant(1)));
        Assert.True(arena.Constant(0).IsZero);
        arena.Used = 1;
        Assert.Equal("3:0.25", arena.Read(arena.Write("3:0.25")));
        Assert.Equal("1:0.5", arena.Read(first));
    }

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(1.9, 0, 2)]
    [InlineData(2, 0.5, 4)]
    [InlineData(3, 0.5, 4)]
    [InlineData(4, 1, 12)]
    [InlineData(11, 1, 12)]
    public void A_value_holds_from_its_breakpoint_to_the_next(double time, double value, double next)
    {
        var arena = new StepArena(horizon: 12);
        Steps steps = arena.Write("2:0.5 4:1");
        arena.Write("5:0.25");
        Assert.Equal(value, arena.At(steps, time));
        Assert.Equal(next, arena.NextAfter(steps, time));
    }

    [Fact]
    public void Functions_outlive_the_growth_of_the_array_and_are_copied_whole()
    {
        var arena = new StepArena(horizon: 1e6);
        Steps[] all = [.. Enumerable.Range(0, 1000).Select(i => arena.Write(TextOf(i)))];
        StepArena clone = arena.Clone();
        arena.Used = 0;
        arena.Write(string.Join(' ', Enumerable.Range(0, 3000).Select(TextOf)));
        foreach ((int i, Steps steps) in all.Index())
        {
            Assert.Equal(TextOf(i), clone.Read(steps));
        }

        var other = new StepArena(horizon: 500);
        other.Write("0:1");
        Assert.Equal(TextOf(7), other.Read(other.Copy(clone, all[7])));
        Assert.True(other.Copy(clone, all[700]).IsZero, "is beyond the horizon of the other");
        Assert.Equal(3000, clone.Used);
    }

    [Fact]
    public void Two_functions_are_the_same_where_they_agree_up_to_the_limit()
    {
        var arena = new StepArena(horizon: 12);
        Steps steps = arena.Write("1:0.5 4:1");
        Steps longer = arena.Write("1:0.5 4:1 6:0");
        Steps other = arena.Write("1:0.5 4:0.75");
        Steps later = arena.Write("5:0.5 6:0.25");
        Assert.True(arena.AreSame(steps, arena.Write("1:0.5 4:1")));
        Assert.False(arena.AreSame(steps, longer));
        Assert.False(arena.AreSame(longer, steps));
        Assert.False(arena.AreSame(steps, other));
        arena.Limit = 4;
        Assert.True(arena.AreSame(steps, longer));
        Assert.True(arena.AreSame(longer, steps));
        Assert.False(arena.AreSame(steps, other));
        Assert.True(arena.AreSame(later, default));
        Assert.False(arena.AreSame(later, steps));
    }

    private static string TextOf(int i) => string.Create(CultureInfo.InvariantCulture, $"{3 * i}:0.5 {(3 * i) + 1}:1 {(3 * i) + 2}:0");
}
