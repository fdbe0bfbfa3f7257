using DependencyRisk.Composites;
using Xunit;

namespace DependencyRisk.Tests.Composites;

public sealed class AggregationTests
{
    private static readonly double[] Equal = [0.25, 0.25, 0.25, 0.25];

    // The Handbook's example of compensation: 21, 1, 1, 1 and 6, 6, 6, 6 have one arithmetic mean; recalled, and easily checked.
    [Fact]
    public void The_arithmetic_mean_compensates_and_the_geometric_mean_less_so()
    {
        CompositeResult additive = Countries(Aggregation.Arithmetic);
        Assert.Equal(6, 21 * additive.Of("uneven").Score.Low, 1e-14);
        Assert.Equal(6, 21 * additive.Of("even").Score.Low, 1e-14);
        CompositeResult geometric = Countries(Aggregation.Geometric);
        Assert.Equal(2.14, Math.Round(21 * geometric.Of("uneven").Score.Low, 2));
        Assert.Equal(6, 21 * geometric.Of("even").Score.Low, 1e-14);

        // 4 / (1/21 + 3) = 84/64.
        Assert.Equal(84.0 / 64, 21 * Countries(Aggregation.Harmonic).Of("uneven").Score.Low, 1e-14);
        Assert.Equal(Math.Sqrt(444 / 4.0), 21 * Countries(Aggregation.GeneralisedMean(2)).Of("uneven").Score.Low, 1e-13);
    }

    [Fact]
    public void Powers_one_zero_and_minus_one_are_the_named_means()
    {
        Assert.Same(Aggregation.Arithmetic, Aggregation.GeneralisedMean(1));
        Assert.Same(Aggregation.Geometric, Aggregation.GeneralisedMean(0));
        Assert.Same(Aggregation.Geometric, Aggregation.GeneralisedMean(-0.0));
        Assert.Same(Aggregation.Harmonic, Aggregation.GeneralisedMean(-1));
        Assert.Equal("generalised mean of power 2.5", Aggregation.GeneralisedMean(2.5).ToString());
    }

    [Fact]
    public void A_generalised_mean_goes_over_into_the_named_ones()
    {
        double[] values = [0.9, 0.2, 0.5, 0.7];
        Assert.All(new[] { 1.0, 0, -1 }, power =>
        {
            double named = WeightedMean.Of(values, Equal, power);
            Assert.Equal(named, WeightedMean.Of(values, Equal, power + 0.001), 1e-3);
            Assert.Equal(named, WeightedMean.Of(values, Equal, power - 0.001), 1e-3);
            Assert.InRange(named, WeightedMean.Of(values, Equal, power - 0.001) + 1e-6, WeightedMean.Of(values, Equal, power + 0.001) - 1e-6);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-0.5)]
    public void One_indicator_at_zero_makes_the_score_zero_and_is_named(double power)
    {
        var composite = new CompositeIndicator(
            [Indicator("a", 0.5), Indicator("b", 0.2), Indicator("c", 0.3), Indicator("unweighted", 0)],
            Aggregation.GeneralisedMean(power));
        CompositeScore score = composite.Evaluate(new IndicatorTable(["a", "b", "c", "unweighted"], [("x", [1, 0, 0, 0]), ("y", [1, 0.5, 0.5, 0])])).Of("x");
        Assert.Equal(Interval.Exactly(0), score.Score);
        Assert.Contains("The score is 0 because of b, c.", score.Explanation, StringComparison.Ordinal);
        Assert.Equal("a", score.Worst.Indicator.Name);

        // From 1 to 0 by b and c alone, by their weights of 0.2 and 0.3: 0.2 - 0.4 and 0.3 - 0.6.
        double[] expected = [0.5, -0.2, -0.3, 0];
        Assert.All(expected, (part, i) => Assert.Equal(part, score.Contributions[i].AtLow, 1e-15));
    }

    [Fact]
    public void A_zero_does_not_stop_a_mean_of_a_power_above_zero()
    {
        Assert.Equal(Math.Sqrt(0.5), WeightedMean.Of([0, 1], [0.5, 0.5], 2), 1e-15);
        Assert.Equal(0, WeightedMean.Of([0, 0], [0.5, 0.5], 2));
        Assert.Equal(0.25, WeightedMean.Of([0, 1], [0.5, 0.5], 0.5), 1e-15);
    }

    [Fact]
    public void Extreme_powers_neither_overflow_nor_vanish()
    {
        Assert.Equal(1e200 * Math.Pow(0.5, 0.01), WeightedMean.Of([1e200, 1], [0.5, 0.5], 100), 1e186);
        Assert.Equal(1e-200 * Math.Pow(0.5, -0.01), WeightedMean.Of([1e-200, 1], [0.5, 0.5], -100), 1e-214);
        double[] parts = new double[2];
        WeightedMean.Contributions([1e200, 1], [0.5, 0.5], 100, WeightedMean.Of([1e200, 1], [0.5, 0.5], 100), parts);
        Assert.Equal(WeightedMean.Of([1e200, 1], [0.5, 0.5], 100), parts.Sum(), 1e186);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void Near_one_contributions_go_over_without_a_jump(double power)
    {
        double[] inside = Parts(1 + 0.99e-8, power);
        double[] outside = Parts(1 + 1.01e-8, power);
        Assert.All(inside, (part, i) => Assert.Equal(part, outside[i], 1e-7));
    }

    [Theory]
    [InlineData(0.0009)]
    [InlineData(-100.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_power_is_zero_or_of_a_size_that_doubles_can_hold(double power) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Aggregation.GeneralisedMean(power));

    // Two values on both sides of 1 whose mean is about what is given.
    private static double[] Parts(double mean, double power)
    {
        double[] weights = [0.5, 0.5];
        double[] values = [0.75, power switch { 0 => mean * mean / 0.75, 2 => Math.Sqrt((2 * mean * mean) - (0.75 * 0.75)), _ => 1 / ((2 / mean) - (1 / 0.75)) }];
        double[] parts = new double[2];
        WeightedMean.Contributions(values, weights, power, WeightedMean.Of(values, weights, power), parts);
        return parts;
    }

    private static WeightedIndicator Indicator(string name, double weight) =>
        new(name, IndicatorDirection.MoreIsWorse, weight, Normalisation.Goalposts(0, 1));

    private static CompositeResult Countries(Aggregation aggregation)
    {
        string[] names = ["inequality", "degradation", "income", "unemployment"];
        var composite = new CompositeIndicator(names.Select(name => new WeightedIndicator(name, IndicatorDirection.MoreIsWorse, 0.25, Normalisation.Goalposts(0, 21))), aggregation);
        return composite.Evaluate(new IndicatorTable(names, [("uneven", [21, 1, 1, 1]), ("even", [6, 6, 6, 6])]));
    }
}
