using DependencyRisk.Composites;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Composites;

public sealed class CompositeAgainstOracleTests
{
    [Fact]
    public void Values_are_normalised_as_the_definitions_say() => PropertyCheck.ForAll(CompositeCase.Complete, 2000, given =>
    {
        double[][] expected = CompositeOracle.Normalised(given);
        CompositeResult result = given.Result;
        for (int row = 0; row < expected.Length; row++)
        {
            Assert.All(expected[row], (value, j) => Assert.Equal(value, result.Of(CompositeCase.NameOf(row)).Contributions[j].Normalised.Low, 1e-12 * (1 + Math.Abs(value))));
        }
    });

    [Fact]
    public void Means_are_what_the_definitions_say() => PropertyCheck.ForAll(CompositeCase.OfMeans, 3000, given =>
    {
        double[][] values = CompositeOracle.Normalised(given);
        CompositeResult result = given.Result;
        for (int row = 0; row < values.Length; row++)
        {
            double expected = CompositeOracle.Mean(values[row], CompositeOracle.Weights(given), given.Aggregation.Power!.Value);
            Interval actual = result.Of(CompositeCase.NameOf(row)).Score;
            Assert.True(actual.IsExact);
            Assert.Equal(expected, actual.Low, 1e-11 * (1 + Math.Abs(expected)));
        }
    });

    [Fact]
    public void Copeland_scores_are_duels_won_less_duels_lost() => PropertyCheck.ForAll(CompositeCase.OfDuels, 2000, given =>
    {
        // Compared on the library's own scale: two roundings of one value must not decide a duel.
        CompositeResult result = given.Result;
        double[][] values = [.. given.Rows.Select((_, row) => result.Of(CompositeCase.NameOf(row)).Contributions.Select(part => part.Normalised.Low).ToArray())];
        for (int row = 0; row < values.Length; row++)
        {
            int expected = values.Sum(other => CompositeOracle.Duel(values[row], other, CompositeOracle.Weights(given)));
            Assert.Equal(Interval.Exactly(expected), result.Of(CompositeCase.NameOf(row)).Score);
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(-2.5)]
    [InlineData(0.001)]
    [InlineData(8)]
    public void Contributions_follow_the_mean_from_one_to_where_it_is(double power)
    {
        double[] weights = [0.2, 0.5, 0.3];
        double[][] rows = [[0.3, 0.9, 0.5], [1, 0.2, 0.7], [0.6, 0.6, 0.6], [0.4, 2, 1.5], [3, 1.2, 1]];
        Assert.All(rows, values =>
        {
            double[] expected = CompositeOracle.Contributions(values, weights, power, steps: 4000);
            double[] actual = new double[values.Length];
            WeightedMean.Contributions(values, weights, power, WeightedMean.Of(values, weights, power), actual);
            Assert.All(expected, (part, i) => Assert.Equal(part, actual[i], 1e-5));
        });
    }
}
