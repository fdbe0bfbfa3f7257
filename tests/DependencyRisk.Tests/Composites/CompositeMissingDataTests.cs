using DependencyRisk.Composites;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Composites;

public sealed class CompositeMissingDataTests
{
    private static readonly WeightedIndicator[] Two =
    [
        new("a", IndicatorDirection.MoreIsWorse, 0.25, Normalisation.MinMax),
        new("b", IndicatorDirection.LessIsWorse, 0.75, Normalisation.MinMax),
    ];

    private static readonly IndicatorTable Holes = new(["a", "b"], [("x", [1, null]), ("y", [3, 10]), ("z", [null, 20])]);

    [Fact]
    public void Refusing_names_all_that_is_missing()
    {
        MissingDataException refused = Assert.Throws<MissingDataException>(() => new CompositeIndicator(Two, Aggregation.Arithmetic).Evaluate(Holes));
        Assert.Equal("a of z; b of x", refused.Field);
        (string, IReadOnlyList<double?>)[] many = [.. Enumerable.Range(0, 25).Select(i => ($"p{i:00}", (IReadOnlyList<double?>)[null, 1]))];
        MissingDataException capped = Assert.Throws<MissingDataException>(() => new CompositeIndicator(Two, Aggregation.Arithmetic).Evaluate(new IndicatorTable(["a", "b"], many)));
        Assert.EndsWith("p19 and 5 more", capped.Field, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bounded_cell_may_be_anything_on_its_scale_and_takes_no_part_in_it()
    {
        CompositeResult result = new CompositeIndicator(Two, Aggregation.Arithmetic, MissingDataPolicy.Bound).Evaluate(Holes);
        Assert.Equal(new Interval(0, 0.75), result.Of("x").Score);
        Assert.Equal(Interval.Exactly(1), result.Of("y").Score);
        Assert.Equal(new Interval(0, 0.25), result.Of("z").Score);
        Assert.Equal(["y", "x", "z"], result.Scores.Select(score => score.Alternative));
        Assert.Equal(new IndicatorContribution(Two[1], null, new Interval(0, 1), 0, 0.75), result.Of("x").Contributions[1]);
        Assert.Equal(new IndicatorContribution(Two[1], null, new Interval(0, 1), 0, 0.75), result.Of("x").Worst);
        Assert.Equal(
            [new Assumption("b of x", Country.Unknown, new Interval(0, 1), "bound"), new Assumption("a of z", Country.Unknown, new Interval(0, 1), "bound")],
            result.Assumptions);
        Assert.Contains("2 cells were missing (policy: bound)", result.Explanation, StringComparison.Ordinal);
        Assert.Contains("Missing (policy: bound): b.", result.Of("x").Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void An_imputed_cell_takes_its_value_on_the_common_scale_and_the_result_says_so()
    {
        CompositeResult result = new CompositeIndicator(Two, Aggregation.Arithmetic, MissingDataPolicy.Impute(0.8, "pessimist")).Evaluate(Holes);
        Assert.Equal(0.6, result.Of("x").Score.Low, 1e-15);
        Assert.Equal(0.2, result.Of("z").Score.Low, 1e-15);
        Assert.Equal(("a of z", "pessimist"), (result.Assumptions.Last().Field, result.Assumptions.Last().Policy));
        Assert.Null(result.Of("x").Contributions[1].Value);
    }

    [Fact]
    public void Duels_over_missing_cells_are_open()
    {
        CompositeResult result = new CompositeIndicator(Two, Aggregation.Copeland, MissingDataPolicy.Bound).Evaluate(Holes);
        PairwiseDuel duel = result.Duels("y").Single(rival => string.Equals(rival.Rival, "z", StringComparison.Ordinal));
        Assert.Equal("y against z: 1; riskier in b (0.75), safer in nothing, unknown in a (0.25)", duel.ToString());
        Assert.Equal(new Interval(0, 2), result.Of("y").Score);
        Assert.Equal(new Interval(-2, 0), result.Of("z").Score);
    }

    [Fact]
    public void A_column_without_any_value_is_all_bounds()
    {
        var table = new IndicatorTable(["a", "b"], [("x", [null, 1]), ("y", [null, 2])]);
        CompositeResult result = new CompositeIndicator(Two, Aggregation.Geometric, MissingDataPolicy.Bound).Evaluate(table);
        Assert.Equal(new Interval(0, 1), result.Of("x").Score);
        Assert.Equal(Interval.Exactly(0), result.Of("y").Score);
        Assert.Empty(result.ConstantIndicators);
    }

    [Fact]
    public void The_ends_of_a_score_are_those_over_all_that_missing_cells_may_be() => PropertyCheck.ForAll(CompositeCase.MeansWithHoles, 2000, given =>
    {
        double[] weights = CompositeOracle.Weights(given);
        double power = given.Aggregation.Power!.Value;
        System.Random dice = given.Dice();
        Assert.All(given.Result.Scores, score =>
        {
            double At(Func<double> missing) => CompositeOracle.Mean([.. score.Contributions.Select(part => part.Value is null ? missing() : part.Normalised.Low)], weights, power);
            Assert.Equal(At(() => 0), score.Score.Low, 1e-11);
            Assert.Equal(At(() => 1), score.Score.High, 1e-11);
            Assert.InRange(At(dice.NextDouble), score.Score.Low - 1e-11, score.Score.High + 1e-11);
        });
    });

    [Fact]
    public void Between_goalposts_whatever_comes_in_later_lies_within_the_bounds()
    {
        Normalisation[] fixedScale = [Normalisation.Goalposts(-2, 4)];
        PropertyCheck.ForAll(CompositeCase.Of(Aggregation.Geometric, fixedScale, holes: 3).Or(CompositeCase.Of(Aggregation.Arithmetic, fixedScale, holes: 3)), 1500, given =>
        {
            System.Random dice = given.Dice();
            CompositeCase later = given.With((_, _, value) => value ?? (dice.NextDouble() * 12) - 5);
            Assert.All(given.Result.Scores, score =>
                Assert.InRange(later.Result.Of(score.Alternative).Score.Low, score.Score.Low - 1e-12, score.Score.High + 1e-12));
        });
    }

    [Fact]
    public void Copeland_scores_stay_within_their_bounds_whatever_comes_in_and_reach_both_ends() => PropertyCheck.ForAll(CompositeCase.DuelsWithHoles, 1500, given =>
    {
        System.Random dice = given.Dice();
        CompositeCase some = given.With((_, _, value) => value ?? (dice.NextDouble() * 12) - 5);
        Assert.All(given.Result.Scores, score =>
            Assert.InRange(some.Result.Of(score.Alternative).Score.Low, score.Score.Low, score.Score.High));

        // Held at goalposts or targets, cells can be alike that could not be told apart otherwise.
        CompositeCase free = given with { Indicators = [.. given.Indicators.Select(old => new WeightedIndicator(old.Name, old.Direction, old.Weight, Normalisation.Rank))] };
        double Extreme(int sign) => free.With((i, j, value) =>
            value ?? (1000 * sign * (i == given.Row ? 1 : -1) * (given.Indicators[j].Direction == IndicatorDirection.MoreIsWorse ? 1 : -1))).ScoreOf(given.Row).Score.Low;
        Assert.Equal(free.ScoreOf(given.Row).Score, new Interval(Extreme(-1), Extreme(1)));
    });
}
