using Xunit;

namespace DependencyRisk.Tests.Content.Engine;

/// <summary>Sums that do not depend on the order, nor on how many terms there are.</summary>
public sealed class ExactSumTests
{
    [Fact]
    public void Shares_come_back_as_they_were()
    {
        var dice = new System.Random(1);
        foreach (double share in Enumerable.Range(0, 10_000).Select(i => dice.NextDouble() * Math.Pow(2, -(i % 60))).Append(1).Append(0).Append(0.5))
        {
            Assert.Equal(share, ExactSum.ToShare(ExactSum.Of(share)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e-300)]
    [InlineData(double.Epsilon)]
    public void What_is_no_share_worth_counting_is_nothing(double share) => Assert.Equal(UInt128.Zero, ExactSum.Of(share));

    [Fact]
    public void More_than_there_is_cannot_be_taken()
    {
        Assert.Equal(UInt128.Zero, ExactSum.Left(5, 7));
        Assert.Equal(UInt128.One, ExactSum.Left(8, 7));
    }

    [Fact]
    public void The_order_of_terms_does_not_change_a_bit()
    {
        var dice = new System.Random(2);
        double[] terms = [.. Enumerable.Range(0, 1000).Select(i => dice.NextDouble() * Math.Pow(10, i % 17))];
        double sum = ExactSum.Sorted([.. terms]);
        for (int i = 0; i < 20; i++)
        {
            dice.Shuffle(terms);
            Assert.Equal(sum, ExactSum.Sorted([.. terms]));
        }
    }

    [Theory]
    [InlineData(0.1, 0.1, 0.6)]
    [InlineData(0.1, 0.6, 0.1)]
    [InlineData(0.6, 0.1, 0.1)]
    public void Nor_does_that_of_three(double first, double second, double third) => Assert.Equal(0.8, ExactSum.Sorted([first, second, third]));

    [Theory]
    [InlineData(0.1, 1_000_000, 100_000)]
    [InlineData(1e-10, 1_000_000, 1e-4)]
    [InlineData(0.7, 300_000, 210_000)]
    public void Rounding_does_not_build_up_over_many_terms(double term, int count, double sum)
    {
        double[] terms = new double[count];
        Array.Fill(terms, term);
        Assert.Equal(sum, ExactSum.Sorted(terms), sum * 3e-16);
    }

    [Fact]
    public void What_no_number_can_hold_is_infinite()
    {
        Assert.Equal(double.PositiveInfinity, ExactSum.Sorted([1e308, 1e308]));
        Assert.Equal(double.PositiveInfinity, ExactSum.Sorted([1e308, 3, 1e308, 1e308, 1]));
        Assert.Equal(double.PositiveInfinity, ExactSum.Sorted([double.PositiveInfinity, 1, double.PositiveInfinity, 2]));
    }

    [Fact]
    public void Nothing_sums_to_nothing() => Assert.Equal(0, ExactSum.Sorted([]));
}
