using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>The times at which a supply may change: in order, once each, before the horizon.</summary>
public sealed class TimeListTests
{
    [Theory]
    [InlineData(new double[0], new double[0])]
    [InlineData(new double[] { 3 }, new double[] { 3 })]
    [InlineData(new double[] { 12 }, new double[0])]
    [InlineData(new double[] { 3, 5 }, new double[] { 3, 5 })]
    [InlineData(new double[] { 5, 3 }, new double[] { 3, 5 })]
    [InlineData(new double[] { 3, 3 }, new double[] { 3 })]
    [InlineData(new double[] { 12, 3 }, new double[] { 3 })]
    [InlineData(new double[] { 5, 0, 3 }, new double[] { 0, 3, 5 })]
    [InlineData(new double[] { 5, 3, 5, double.PositiveInfinity, 0, 11, 12, 0 }, new double[] { 0, 3, 5, 11 })]
    public void Times_are_put_in_order_once_each(double[] given, double[] expected)
    {
        var times = new TimeList();
        foreach (double time in given)
        {
            times.Add(time);
        }

        times.Sort(horizon: 12);
        Assert.Equal(expected, Of(times));
        times.Clear();
        Assert.Equal(0, times.Count);
    }

    [Fact]
    public void There_is_room_for_as_many_as_come_and_those_of_a_step_function_are_added_all()
    {
        var times = new TimeList();
        for (int time = 40; time > 0; time--)
        {
            times.Add(time);
        }

        var arena = new StepArena(horizon: 50);
        times.Add(arena[arena.Write("1:0.5 41:0.25 42:1")]);
        times.Sort(horizon: 50);
        Assert.Equal(Enumerable.Range(1, 42).Select(time => (double)time), Of(times));
    }

    private static double[] Of(TimeList times) => [.. Enumerable.Range(0, times.Count).Select(i => times[i])];
}
