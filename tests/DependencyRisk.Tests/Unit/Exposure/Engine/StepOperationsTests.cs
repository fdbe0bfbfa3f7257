using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>What step functions are made of others: the worse of two, sums, what a stock leaves, what passes through stocks.</summary>
public sealed class StepOperationsTests
{
    private readonly StepArena _arena = new(horizon: 12);

    [Theory]
    [InlineData("", "1:1", 0.5, "1:0.5")]
    [InlineData("2:0.5", "0:1", 0.25, "0:0.25 2:0.5")]
    [InlineData("2:0.5", "0:1", 1, "0:1")]
    [InlineData("3:0.5", "1:0.25", 1, "1:0.25 3:0.5")]
    [InlineData("1:0.5", "1:1", 1, "1:1")]
    [InlineData("0:1 2:0", "1:0.5 4:0", 1, "0:1 2:0.5 4:0")]
    [InlineData("1:0.5 4:0", "0:1 2:0", 1, "0:1 2:0.5 4:0")]
    [InlineData("0:0.25", "1:0.125 2:0.5", 1, "0:0.25 2:0.5")]
    [InlineData("0:0.5 4:0.25", "2:0.25 6:1", 1, "0:0.5 4:0.25 6:1")]
    [InlineData("0:0.5 3:0", "3:0.5 5:0", 1, "0:0.5 5:0")]
    [InlineData("1:0.25 5:0.75", "2:1 5:0", 0.5, "1:0.25 2:0.5 5:0.75")]
    public void The_worse_of_two_is_the_greater_at_every_time(string first, string second, double weight, string expected) =>
        Assert.Equal(expected, _arena.Read(_arena.Max(_arena.Write(first), _arena.Write(second), weight)));

    [Theory]
    [InlineData("1:0.5", "", 1)]
    [InlineData("1:0.5", "0:1", 0)]
    [InlineData("", "0:1", 0)]
    [InlineData("0:0.5", "1:1 2:0", 0.5)]
    [InlineData("1:0.5 3:0", "1:0.5 3:0", 1)]
    [InlineData("1:0.5 3:0.25", "2:0.25 3:0", 1)]
    [InlineData("1:1", "1:1", 1)]
    public void What_gets_no_worse_stays_the_very_function_that_it_was(string first, string second, double weight)
    {
        _arena.Write("0:1");
        Steps before = _arena.Write(first);
        Steps other = _arena.Write(second);
        int used = _arena.Used;
        Assert.Equal(before, _arena.Max(before, other, weight));
        Assert.Equal(used, _arena.Used);
    }

    [Fact]
    public void Where_there_was_nothing_the_other_is_taken_as_it_is()
    {
        Steps other = _arena.Write("1:0.5 3:0");
        Assert.Equal(other, _arena.Max(default, other, 1));
    }

    [Theory]
    [InlineData("0:0.5", "1:0.5", 1, "0:0.5 1:1")]
    [InlineData("0:0.75", "0:0.5", 1, "0:1")]
    [InlineData("2:0.5 4:0", "2:0.25 4:0.5", 0.5, "2:0.625 4:0.25")]
    [InlineData("", "1:1 3:0", 0.5, "1:0.5 3:0")]
    [InlineData("1:0.5 3:0", "5:0.5 6:0", 1, "1:0.5 3:0 5:0.5 6:0")]
    [InlineData("5:0.5 6:0", "1:0.5 3:0", 1, "1:0.5 3:0 5:0.5 6:0")]
    [InlineData("1:0.5", "", 1, "1:0.5")]
    public void A_sum_is_that_of_the_values_and_1_at_most(string first, string second, double weight, string expected)
    {
        // Between others, so that reading past an end shows.
        _arena.Write("0:1");
        Steps left = _arena.Write(first);
        _arena.Write("0:0.125 7:0.25");
        Steps right = _arena.Write(second);
        int used = _arena.Used;
        _arena.Write("8:1");
        Assert.Equal(expected, _arena.Read(_arena.Add(left, right, weight)));
        _arena.Used = used;
        Assert.Equal(expected, _arena.Read(_arena.Add(left, right, weight)));
    }

    [Theory]
    [InlineData("0:1", 3, "3:1")]
    [InlineData("2:0.5", 3, "8:0.5")]
    [InlineData("2:0.5 4:1 6:0", 2, "5:1 6:0")]
    [InlineData("0:1 2:0 5:1 9:0.5", 2, "5:1 9:0.5")]
    [InlineData("0:1 3:0.5", 3, "3:0.5")]
    [InlineData("0:1", 12, "")]
    [InlineData("0:1", 20, "")]
    [InlineData("0:0.5 6:0", 3, "")]
    [InlineData("0:0.5 6:0 8:1", 4, "9:1")]
    [InlineData("0:0.5 2:0 4:1", 2, "5:1")]
    [InlineData("0:0.5 2:0 4:1 6:0.25 8:1", 0.5, "1:0.5 2:0 4:1 6:0.25 8:1")]
    [InlineData("", 1, "")]
    public void A_stock_is_used_up_at_the_rate_of_what_is_short(string shortfall, double stock, string expected)
    {
        _arena.Write("0:1");
        Steps steps = _arena.Write(shortfall);
        _arena.Write("0:0.125 7:0.25");
        Assert.Equal(expected, _arena.Read(_arena.Gate(steps, stock)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Without_a_stock_a_shortfall_stays_the_very_function_that_it_was(double stock)
    {
        Steps steps = _arena.Write("1:0.5 3:1");
        Assert.Equal(steps, _arena.Gate(steps, stock));
    }

    [Fact]
    public void A_stock_used_up_by_rounding_just_before_or_after_a_breakpoint_is_used_up_at_it()
    {
        var arena = new StepArena(horizon: 1e7);
        for (int tenths = 1; tenths < 10; tenths++)
        {
            for (int end = 1; end < 2_000_000; end = (3 * end) + 1)
            {
                double stock = (double)(tenths * (decimal)end / 10);
                arena.Used = 0;
                Steps steps = arena.Write(FormattableString.Invariant($"0:{tenths / 10.0} {end}:1"));
                Assert.Equal(FormattableString.Invariant($"{end}:1"), arena.Read(arena.Gate(steps, stock)));
                Assert.Equal(FormattableString.Invariant($"{end}:1"), arena.Read(arena.Compose(arena, arena.Write(FormattableString.Invariant($"{stock}:1")), arena, steps)));
            }
        }
    }

    [Theory]
    [InlineData("0:1", "2:0.5", "2:0.5")]
    [InlineData("3:1", "0:1", "3:1")]
    [InlineData("3:1", "0:0.5", "6:0.5")]
    [InlineData("3:1", "0:0.125", "")]
    [InlineData("1:0.5 3:1", "0:1 2:0 4:1", "1:0.5 2:0 4:0.5 5:1")]
    [InlineData("2:1", "0:1 2:0.5", "2:0.5")]
    [InlineData("1:0.25 2:0.5 3:1", "1:1 7:0.5", "2:0.25 3:0.5 4:1 7:0.5")]
    [InlineData("0:0.5 2:1", "0:0.5 2:0 3:1", "0:0.25 2:0 3:0.5 4:1")]
    [InlineData("2:1", "4:1 5:0 6:1 8:0", "7:1 8:0")]
    [InlineData("", "0:1", "")]
    public void What_passes_stocks_is_the_transfer_of_all_that_was_lost_times_what_is_lost_now(string transfer, string shortfall, string expected)
    {
        var other = new StepArena(horizon: 12);
        other.Write("0:1");
        Steps passed = other.Write(transfer);
        other.Write("0:0.125 7:0.25");
        _arena.Write("0:1 1:0");
        Steps steps = _arena.Write(shortfall);
        _arena.Write("0:0.125 7:0.25");
        Assert.Equal(expected, _arena.Read(_arena.Compose(other, passed, _arena, steps)));
    }

    [Fact]
    public void Two_stocks_used_up_at_once_by_rounding_make_one_breakpoint()
    {
        var arena = new StepArena(horizon: 1e7);
        Steps transfer = arena.Write("0:0.5 1e-12:1");
        Assert.Equal("1000000:1", arena.Read(arena.Compose(arena, transfer, arena, arena.Write("1000000:1"))));
    }
}
