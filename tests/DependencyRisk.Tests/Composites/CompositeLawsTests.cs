using DependencyRisk.Composites;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Composites;

public sealed class CompositeLawsTests
{
    private static readonly Normalisation[] Relative = [Normalisation.MinMax, Normalisation.ZScore, Normalisation.Rank, Normalisation.Percentile];

    [Fact]
    public void Contributions_add_up_to_the_score() =>
        PropertyCheck.ForAll(CompositeCase.Complete.Or(CompositeCase.MeansWithHoles).Or(CompositeCase.DuelsWithHoles), 4000, given =>
            Assert.All(given.Result.Scores, score =>
            {
                double duels = given.Aggregation.Power is null ? given.Rows.Length - 1 : 0;
                AddUp(score.Score.Low, score.Contributions.Select(part => part.AtLow), duels);
                AddUp(score.Score.High, score.Contributions.Select(part => part.AtHigh), duels);
            }));

    [Fact]
    public void The_order_of_rows_does_not_change_a_bit() =>
        PropertyCheck.ForAll(CompositeCase.Complete.Or(CompositeCase.MeansWithHoles).Or(CompositeCase.DuelsWithHoles), 2000, given =>
        {
            (string, IReadOnlyList<double?>)[] rows = [.. given.Rows.Select((row, i) => (CompositeCase.NameOf(i), (IReadOnlyList<double?>)row))];
            given.Dice().Shuffle(rows);
            CompositeResult shuffled = given.Composite.Evaluate(new IndicatorTable(given.Table.Indicators, rows));
            Assert.Equal(given.Result.Scores.Select(Bits), shuffled.Scores.Select(Bits));
        });

    [Fact]
    public void A_worse_value_never_lowers_the_score() => PropertyCheck.ForAll(CompositeCase.Complete, 3000, given =>
    {
        int column = given.Pick % given.Indicators.Length;
        double worse = given.Dice().Next(1, 20) / 4.0 * (given.Indicators[column].Direction == IndicatorDirection.MoreIsWorse ? 1 : -1);
        CompositeCase changed = given.With((i, j, value) => i == given.Row && j == column ? value + worse : value);
        double before = given.ScoreOf(given.Row).Score.Low;
        double after = changed.ScoreOf(given.Row).Score.Low;
        Assert.True(after >= before - (1e-11 * (1 + Math.Abs(before))), $"{before} fell to {after}");
    });

    [Fact]
    public void Unit_and_origin_do_not_matter_where_the_table_sets_the_scale() =>
        PropertyCheck.ForAll(CompositeCase.Of(Aggregation.Arithmetic, Relative, holes: 0), 2000, given =>
        {
            double unit = given.Dice().Next(1, 1000) / 8.0;
            CompositeCase moved = given.With((_, j, value) => (value * unit) + j - 3);
            Assert.All(Enumerable.Range(0, given.Rows.Length), row => Assert.Equal(given.ScoreOf(row).Score.Low, moved.ScoreOf(row).Score.Low, 1e-9));
        });

    [Fact]
    public void To_turn_an_indicator_and_its_direction_round_changes_nothing() => PropertyCheck.ForAll(CompositeCase.Of(Aggregation.Arithmetic, Relative, holes: 0), 1000, given =>
    {
        CompositeCase turned = given.With((_, _, value) => -value) with
        {
            Indicators = [.. given.Indicators.Select(old => new WeightedIndicator(old.Name, 1 - old.Direction, old.Weight, old.Normalisation))],
        };
        Assert.Equal(given.Result.Scores.Select(Bits), turned.Result.Scores.Select(Bits));
    });

    [Fact]
    public void Only_the_order_of_values_matters_to_ranks_percentiles_and_duels()
    {
        Normalisation[] ordinal = [Normalisation.Rank, Normalisation.Percentile];
        PropertyCheck.ForAll(CompositeCase.Of(Aggregation.Geometric, ordinal, holes: 0).Or(CompositeCase.Of(Aggregation.Copeland, Relative, holes: 0)), 2000, given =>
        {
            CompositeCase bent = given.With((_, j, value) => j % 2 == 0 ? Math.Exp(value!.Value) : Math.Pow(value!.Value, 3));
            Assert.Equal(given.Result.Scores.Select(score => (score.Alternative, score.Score, score.Rank)), bent.Result.Scores.Select(score => (score.Alternative, score.Score, score.Rank)));
        });
    }

    [Fact]
    public void A_mean_of_a_greater_power_is_no_less_and_all_lie_between_the_least_and_the_greatest() =>
        PropertyCheck.ForAll(CompositeCase.Of(Aggregation.Harmonic, [.. CompositeCase.Fractions, Normalisation.DistanceToTarget(1.5)], holes: 0), 2000, given =>
        {
            Aggregation[] rising = [.. new double[] { -100, -2, -1, -0.001, 0, 0.001, 1, 2, 100 }.Select(Aggregation.GeneralisedMean)];
            Assert.Equal(["harmonic mean", "geometric mean", "arithmetic mean"], rising.Select(mean => mean.Name).Where(name => !name.StartsWith("generalised", StringComparison.Ordinal)));
            for (int row = 0; row < given.Rows.Length; row++)
            {
                double[] scores = [.. rising.Select(mean => (given with { Aggregation = mean }).ScoreOf(row).Score.Low)];
                Assert.All(scores.Skip(1), (score, i) => Assert.True(score >= scores[i] - (1e-12 * (1 + score)), $"{rising[i]}: {scores[i]}, {rising[i + 1]}: {score}"));
                double[] values = [.. given.ScoreOf(row).Contributions.Where(part => part.Indicator.Weight > 0).Select(part => part.Normalised.Low)];
                Assert.InRange(scores[0], values.Min(), values.Max());
                Assert.InRange(scores[^1], values.Min(), values.Max());
            }
        });

    [Fact]
    public void Duels_are_the_opposite_for_the_rival_and_sum_to_the_score_and_scores_to_zero() =>
        PropertyCheck.ForAll(CompositeCase.OfDuels.Or(CompositeCase.DuelsWithHoles), 1500, given =>
        {
            CompositeResult result = given.Result;
            foreach (CompositeScore score in result.Scores)
            {
                Assert.Equal(score.Score.Low, result.Duels(score.Alternative).Sum(duel => duel.Outcome.Low));
                Assert.Equal(score.Score.High, result.Duels(score.Alternative).Sum(duel => duel.Outcome.High));
                Assert.All(result.Duels(score.Alternative), duel =>
                {
                    PairwiseDuel other = result.Duels(duel.Rival).Single(rival => string.Equals(rival.Rival, score.Alternative, StringComparison.Ordinal));
                    Assert.Equal((duel.Outcome.Low, duel.Outcome.High), (-other.Outcome.High, -other.Outcome.Low));
                    Assert.Equal(duel.RiskierIn.AsEnumerable(), other.SaferIn.AsEnumerable());
                    Assert.Equal((duel.RiskierWeight, duel.UnknownWeight), (other.SaferWeight, other.UnknownWeight));
                });
            }

            Assert.Equal(0, result.Scores.Sum(score => score.Score.Low + score.Score.High));
        });

    [Fact]
    public void Ranks_go_down_with_the_score_and_ties_share_the_better_one() => PropertyCheck.ForAll(CompositeCase.Complete.Or(CompositeCase.DuelsWithHoles), 1500, given =>
    {
        CompositeResult result = given.Result;
        Assert.All(result.Scores, score => Assert.Equal(1 + result.Scores.Count(IsAbove(score)), score.Rank));
        Assert.Equal(result.Scores.OrderBy(score => score.Rank).ThenBy(score => score.Alternative, StringComparer.Ordinal), result.Scores);
    });

    private static Func<CompositeScore, bool> IsAbove(CompositeScore score) =>
        other => other.Score.High > score.Score.High || (other.Score.High.Equals(score.Score.High) && other.Score.Low > score.Score.Low);

    // Contributions of both signs may cancel, and the duels within one of them, so that the rounding is measured by their size.
    private static void AddUp(double score, IEnumerable<double> parts, double duels)
    {
        double size = parts.Sum(Math.Abs) + duels;
        Assert.True(Math.Abs(parts.Sum() - score) <= 1e-12 * size, $"{string.Join(" + ", parts)} = {parts.Sum()}, not {score}");
    }

    private static string Bits(CompositeScore score) =>
        string.Join(' ', new[] { score.Score.Low, score.Score.High, score.Rank }
            .Concat(score.Contributions.SelectMany(part => new[] { part.Normalised.Low, part.Normalised.High, part.AtLow, part.AtHigh }))
            .Select(number => BitConverter.DoubleToInt64Bits(number).ToString("x", System.Globalization.CultureInfo.InvariantCulture))
            .Prepend(score.Alternative));
}
