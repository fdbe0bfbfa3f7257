using System.Globalization;
using DependencyRisk.Composites;
using Xunit;

namespace DependencyRisk.Tests.Composites;

public sealed class NormalisationTests
{
    // Mean years of schooling, the Handbook's example of normalisations: Finland, the United States, Sweden, Japan ... The
    // 23 values and the published results were recalled, not read; that they fit each other to the last digit speaks for both.
    private static readonly double[] Schooling =
        [10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2, 9.5, 9.1, 7.1];

    public static TheoryData<string> Relative => new("min-max", "z-score", "rank", "percentile");

    [Theory]
    [InlineData(0, 15, 0.26, 0.59)]
    [InlineData(1, 23, 1.52, 1.00)]
    [InlineData(2, 19, 1.14, 0.88)]
    [InlineData(3, 12.5, -0.06, 0.49)]
    public void Schooling_in_the_handbook_comes_out(int country, double rank, double score, double rescaled)
    {
        Assert.Equal(score, Math.Round(Normalised(Normalisation.ZScore, Schooling)[country], 2));
        Assert.Equal(rescaled, Math.Round(Normalised(Normalisation.MinMax, Schooling)[country], 2));
        Assert.Equal((rank - 1) / 22, Normalised(Normalisation.Rank, Schooling)[country], 1e-15);
        Assert.Equal((rank - 0.5) / 23, Normalised(Normalisation.Percentile, Schooling)[country], 1e-15);
    }

    [Fact]
    public void Small_numbers_come_out_as_with_a_pencil()
    {
        double[] values = [2, 4, 4, 10];
        Assert.Equal([0, 0.25, 0.25, 1], Normalised(Normalisation.MinMax, values));
        Assert.Equal([0, 0.5, 0.5, 1], Normalised(Normalisation.Rank, values));
        Assert.Equal([0.125, 0.5, 0.5, 0.875], Normalised(Normalisation.Percentile, values));
        Assert.Equal([0, 0.25, 0.25, 1], Normalised(Normalisation.Goalposts(2, 10), values));
        Assert.Equal([0, 0, 0, 0.25], Normalised(Normalisation.Goalposts(8, 16), values));
        Assert.Equal([0, 0, 0, 1.5], Normalised(Normalisation.DistanceToTarget(4), values));

        // Mean 5, deviations -3, -1, -1, 5: squares sum to 36, and 36 / 3 = 12.
        Assert.Equal(-3 / Math.Sqrt(12), Normalised(Normalisation.ZScore, values)[0], 1e-15);
    }

    [Fact]
    public void Where_less_is_worse_the_scale_is_turned_round()
    {
        double[] values = [2, 4, 4, 10];
        Assert.Equal([1, 0.75, 0.75, 0], Normalised(Normalisation.MinMax, values, IndicatorDirection.LessIsWorse));
        Assert.Equal([1, 0.5, 0.5, 0], Normalised(Normalisation.Rank, values, IndicatorDirection.LessIsWorse));
        Assert.Equal([1, 0.75, 0.75, 0], Normalised(Normalisation.Goalposts(2, 10), values, IndicatorDirection.LessIsWorse));
        Assert.Equal([0.5, 0, 0, 0], Normalised(Normalisation.DistanceToTarget(4), values, IndicatorDirection.LessIsWorse));
        Assert.Equal([0, 2, 2, 5], Normalised(Normalisation.DistanceToTarget(-2), [-2, -6, -6, -12], IndicatorDirection.LessIsWorse));
    }

    [Theory]
    [MemberData(nameof(Relative))]
    public void An_indicator_with_one_value_takes_the_middle_and_is_named(string name)
    {
        Normalisation normalisation = Named(name);
        double middle = name == "z-score" ? 0 : 0.5;
        Assert.Equal([middle, middle, middle], Normalised(normalisation, [7, 7, 7]));
        Assert.Equal([middle], Normalised(normalisation, [7]));
        CompositeResult result = Evaluate(normalisation, [7, 7], IndicatorDirection.MoreIsWorse);
        Assert.Equal("only", Assert.Single(result.ConstantIndicators).Name);
        Assert.Contains("only had one value only", result.Explanation, StringComparison.Ordinal);
        Assert.True(normalisation.IsRelative);
        Assert.Empty(Evaluate(normalisation, [7, 8], IndicatorDirection.MoreIsWorse).ConstantIndicators);
    }

    [Fact]
    public void A_fixed_scale_knows_no_constant_indicators()
    {
        CompositeResult result = Evaluate(Normalisation.Goalposts(0, 10), [7, 7], IndicatorDirection.MoreIsWorse);
        Assert.Empty(result.ConstantIndicators);
        Assert.Equal(0.7, result.Scores[0].Score.Low);
        Assert.False(result.Scores[0].Worst.IsClamped);
    }

    [Fact]
    public void A_value_beyond_a_goalpost_is_held_there_and_said_to_be()
    {
        CompositeResult result = Evaluate(Normalisation.Goalposts(0, 10), [10, 10.5, -1], IndicatorDirection.MoreIsWorse);
        Assert.Equal([false, true, true], Enumerable.Range(0, 3).Select(row => result.Of(CompositeCase.NameOf(row)).Worst.IsClamped));
        Assert.Contains("Held at a goalpost: only.", result.Of("row 1").Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Extreme_values_neither_overflow_nor_vanish()
    {
        double[] tiny = [0, double.Epsilon, 2 * double.Epsilon];
        Assert.Equal([0, 0.5, 1], Normalised(Normalisation.MinMax, tiny));
        Assert.Equal([-1, 0, 1], Normalised(Normalisation.ZScore, tiny));
        Assert.Equal([-1, 0, 1], Normalised(Normalisation.ZScore, [-1e100, 0, 1e100]));
        Assert.Equal(1e200, Normalised(Normalisation.DistanceToTarget(1e-100), [1e100, 0])[0], 1e185);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Goalposts_are_in_order_and_finite(double low, double high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Normalisation.Goalposts(low, high));

    [Theory]
    [InlineData(0)]
    [InlineData(1e-101)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_target_has_a_size(double target) => Assert.Throws<ArgumentOutOfRangeException>(() => Normalisation.DistanceToTarget(target));

    private static Normalisation Named(string name) =>
        new[] { Normalisation.MinMax, Normalisation.ZScore, Normalisation.Rank, Normalisation.Percentile }.Single(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    private static CompositeResult Evaluate(Normalisation normalisation, double[] values, IndicatorDirection direction) =>
        new CompositeIndicator([new WeightedIndicator("only", direction, 1, normalisation)], Aggregation.Arithmetic)
            .Evaluate(new IndicatorTable(["only"], values.Select((value, i) => (Name(i), (IReadOnlyList<double?>)[value]))));

    private static double[] Normalised(Normalisation normalisation, double[] values, IndicatorDirection direction = IndicatorDirection.MoreIsWorse)
    {
        CompositeResult result = Evaluate(normalisation, values, direction);
        return [.. values.Select((_, i) => result.Of(Name(i)).Contributions[0].Normalised.Low)];
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"row {i}");
}
