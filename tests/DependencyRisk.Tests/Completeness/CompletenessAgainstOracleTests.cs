using System.Collections.Immutable;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Completeness;

/// <summary>Costs, and what is left once gaps are filled, are those of bills that are changed one by one.</summary>
public sealed class CompletenessAgainstOracleTests
{
    private const double Close = 1e-9;

    [Fact]
    public void Costs_are_those_of_changed_bills() => PropertyCheck.ForAll(RandomCases.Small, 400, given =>
    {
        var oracle = new GapOracle(given);
        Assert.All(Gaps(given), gap =>
        {
            double expected = oracle.CostOf(gap);
            Assert.True(Math.Abs(expected - gap.Cost) <= Close, $"{gap}: {gap.Cost:R}, by changed bills {expected:R}");
        });
    }, Shrinker.Smaller);

    [Fact]
    public void What_is_left_is_that_of_the_bill_with_the_gaps_filled() => PropertyCheck.ForAll(700, given =>
    {
        var oracle = new GapOracle(given);
        ImmutableArray<CompletenessGap> gaps = Gaps(given);
        for (int i = 0; i < gaps.Length; i++)
        {
            double expected = oracle.LossLeft(gaps.Take(i + 1));
            Assert.True(Math.Abs(expected - gaps[i].UnknownLossLeft!.Value) <= Close, $"{i}: {gaps[i].UnknownLossLeft:R}, by changed bills {expected:R}");
        }
    });

    private static ImmutableArray<CompletenessGap> Gaps(BillCase given) =>
        new CompletenessAnalysis(given.Bill, given.Options).Product(given.Product, int.MaxValue).Gaps;
}
