using DependencyRisk.Composites;
using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Composites;

public sealed class CompositeIndicatorTests
{
    [Fact]
    public void Weights_sum_to_one_and_are_not_made_to()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new CompositeIndicator([Indicator("a", 0.5), Indicator("b", 0.4)], Aggregation.Arithmetic));
        Assert.Contains("0.9", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new CompositeIndicator([], Aggregation.Arithmetic));
        Assert.Throws<ArgumentException>(() => new CompositeIndicator([Indicator("a", 0.5), Indicator("b", 0.5 + 2e-9)], Aggregation.Arithmetic));
        _ = new CompositeIndicator([Indicator("a", 0.5), Indicator("b", 0.5 + 0.5e-9)], Aggregation.Arithmetic);
    }

    [Fact]
    public void What_rounding_leaves_of_the_sum_of_weights_does_not_reach_the_score()
    {
        var composite = new CompositeIndicator([Indicator("a", 0.5), Indicator("b", 0.5 + 0.9e-9)], Aggregation.GeneralisedMean(-0.001));
        CompositeScore score = composite.Evaluate(new IndicatorTable(["a", "b"], [("x", [0.3, 0.3])])).Of("x");
        Assert.Equal(0.3, score.Score.Low, 1e-15);
        Assert.Equal(0.3, score.Contributions.Sum(part => part.AtLow), 1e-15);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_weight_is_a_fraction(double weight) => Assert.Throws<ArgumentOutOfRangeException>(() => Indicator("a", weight));

    [Fact]
    public void An_indicator_has_a_name_of_its_own_a_direction_and_a_scale()
    {
        Assert.Throws<ArgumentException>(() => Indicator(" ", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedIndicator("a", (IndicatorDirection)2, 1, Normalisation.MinMax));
        Assert.Throws<ArgumentNullException>(() => new WeightedIndicator("a", IndicatorDirection.MoreIsWorse, 1, null!));
        Assert.Throws<ArgumentException>(() => new CompositeIndicator([Indicator("a", 0.5), Indicator("a", 0.5)], Aggregation.Arithmetic));
        Assert.Throws<ArgumentException>(() => new CompositeIndicator([Indicator("a", 1), null!], Aggregation.Arithmetic));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_scale_that_can_be_negative_goes_with_the_arithmetic_mean_and_copeland_only(double power)
    {
        var deviation = new WeightedIndicator("a", IndicatorDirection.MoreIsWorse, 1, Normalisation.ZScore);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new CompositeIndicator([deviation], Aggregation.GeneralisedMean(power)));
        Assert.Contains("'a' is normalised by z-score, which can be negative", refused.Message, StringComparison.Ordinal);
        _ = new CompositeIndicator([deviation], Aggregation.Arithmetic);
        _ = new CompositeIndicator([deviation], Aggregation.Copeland);
    }

    [Fact]
    public void Bounds_need_limits_except_in_duels()
    {
        Normalisation[] unlimited = [Normalisation.ZScore, Normalisation.DistanceToTarget(2)];
        Assert.All(unlimited, normalisation =>
        {
            var indicator = new WeightedIndicator("a", IndicatorDirection.MoreIsWorse, 1, normalisation);
            ArgumentException refused = Assert.Throws<ArgumentException>(() => new CompositeIndicator([indicator], Aggregation.Arithmetic, MissingDataPolicy.Bound));
            Assert.Contains("has no limits", refused.Message, StringComparison.Ordinal);
            _ = new CompositeIndicator([indicator], Aggregation.Copeland, MissingDataPolicy.Bound);
        });
    }

    [Fact]
    public void What_is_imputed_lies_on_the_scale() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompositeIndicator([Indicator("a", 1)], Aggregation.Arithmetic, MissingDataPolicy.Impute(1.5, "too much")));

    [Fact]
    public void The_table_has_a_column_for_each_indicator_and_may_have_more()
    {
        var composite = new CompositeIndicator([Indicator("a", 1)], Aggregation.Arithmetic);
        Assert.Throws<ArgumentException>(() => composite.Evaluate(new IndicatorTable(["b"], [("x", [1])])));
        Assert.Equal(0.25, composite.Evaluate(new IndicatorTable(["b", "a"], [("x", [null, 0.25])])).Of("x").Score.Low);
    }

    [Fact]
    public void The_worst_single_indicator_is_shown_whatever_it_weighs()
    {
        var composite = new CompositeIndicator([Indicator("a", 1), Indicator("b", 0)], Aggregation.Arithmetic);
        CompositeScore score = composite.Evaluate(new IndicatorTable(["a", "b"], [("x", [0.25, 0.75])])).Of("x");
        Assert.Equal("b", score.Worst.Indicator.Name);
        Assert.Equal("'x' scores 0.25 (arithmetic mean), rank 1 of 1. Contributions: a 0.25, b 0. Its worst single indicator is b at 0.75 (goalposts 0 to 1).", score.Explanation);
        Assert.Equal("x: score 0.25, rank 1, worst b 0.75", score.ToString());
    }

    [Fact]
    public void Duels_are_for_copeland_only_and_between_alternatives_of_the_table()
    {
        var table = new IndicatorTable(["a"], [("x", [0.25]), ("y", [0.5])]);
        CompositeResult means = new CompositeIndicator([Indicator("a", 1)], Aggregation.Arithmetic).Evaluate(table);
        Assert.Throws<InvalidOperationException>(() => means.Duels("x"));
        CompositeResult duels = new CompositeIndicator([Indicator("a", 1)], Aggregation.Copeland).Evaluate(table);
        Assert.Throws<ArgumentException>(() => duels.Duels("z"));
        Assert.Throws<ArgumentException>(() => duels.Of("z"));
        Assert.Contains("Copeland", duels.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_alike_but_for_rounding_draw()
    {
        // 0.1 + 0.2 is above 0.3 in binary.
        var composite = new CompositeIndicator([Indicator("a", 0.1), Indicator("b", 0.2), Indicator("c", 0.3), Indicator("d", 0.4)], Aggregation.Copeland);
        CompositeResult result = composite.Evaluate(new IndicatorTable(["a", "b", "c", "d"], [("x", [1, 1, 0, 0]), ("y", [0, 0, 1, 0])]));
        Assert.Equal(Interval.Exactly(0), result.Of("x").Score);
        Assert.All(result.Scores, score => Assert.Equal(1, score.Rank));
    }

    [Fact]
    public void The_indicators_on_the_winning_side_share_a_duel_by_weight()
    {
        var composite = new CompositeIndicator([Indicator("a", 0.2), Indicator("b", 0.5), Indicator("c", 0.3)], Aggregation.Copeland);
        CompositeScore score = composite.Evaluate(new IndicatorTable(["a", "b", "c"], [("x", [1, 0, 1]), ("y", [0, 0, 0])])).Of("x");
        double[] expected = [0.4, 0, 0.6];
        Assert.All(expected, (part, i) => Assert.Equal(part, score.Contributions[i].AtLow, 1e-15));
    }

    [Fact]
    public void Work_can_be_stopped_and_tells_how_far_it_is()
    {
        (string, IReadOnlyList<double?>)[] rows = [.. Enumerable.Range(0, 50).Select(i => ($"p{i}", (IReadOnlyList<double?>)[i / 50.0]))];
        var table = new IndicatorTable(["a"], rows);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.All(new[] { Aggregation.Copeland, Aggregation.Arithmetic }, aggregation =>
            Assert.ThrowsAny<OperationCanceledException>(() => new CompositeIndicator([Indicator("a", 1)], aggregation).Evaluate(table, null, source.Token)));
        var told = new ToldProgress();
        new CompositeIndicator([Indicator("a", 1)], Aggregation.Copeland).Evaluate(table, told);
        Assert.Equal(1, told.Numbers[^1]);
    }

    [Fact]
    public void A_hundred_thousand_rows_take_no_quadratic_time()
    {
        var dice = new System.Random(7);
        string[] names = [.. Enumerable.Range(0, 20).Select(i => $"i{i}")];
        var table = new IndicatorTable(names, Enumerable.Range(0, 100_000).Select(row => ($"p{row}", (IReadOnlyList<double?>)[.. names.Select(_ => (double?)dice.NextDouble())])));
        Normalisation[] scales = [Normalisation.MinMax, Normalisation.Rank, Normalisation.Percentile, Normalisation.Goalposts(0, 1)];
        var composite = new CompositeIndicator(names.Select((name, i) => new WeightedIndicator(name, IndicatorDirection.MoreIsWorse, 0.05, scales[i % 4])), Aggregation.Geometric);
        CompositeResult result = composite.Evaluate(table);
        Assert.Equal(100_000, result.Scores.Length);
        Assert.Equal(result.Scores[0].Score, result.Of(result.Scores[0].Alternative).Score);
    }

    private static WeightedIndicator Indicator(string name, double weight) =>
        new(name, IndicatorDirection.MoreIsWorse, weight, Normalisation.Goalposts(0, 1));
}
