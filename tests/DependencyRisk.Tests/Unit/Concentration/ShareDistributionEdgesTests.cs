using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

/// <summary>Where bounds begin and end: the tolerance, nothing known, and who may have what is left.</summary>
public sealed class ShareDistributionEdgesTests
{
    private const double Tolerance = ShareDistribution.Tolerance;

    [Fact]
    public void Nothing_known_leaves_everything_open()
    {
        var nothing = new ShareDistribution([]);
        Assert.Equal(new Interval(0, 1), nothing.HerfindahlHirschman().Fraction);
        Assert.Equal(new Interval(0, 1), nothing.ConcentrationRatio(2));
        Assert.Equal(new Interval(0, 1), nothing.HallTideman());
        Assert.Equal(new Interval(1, double.PositiveInfinity), nothing.Hill(3));
        Assert.Equal(new Interval(0, double.PositiveInfinity), nothing.Renyi(0));
        Assert.Equal("largest", Assert.Throws<ArgumentOutOfRangeException>(() => nothing.ConcentrationRatio(0)).ParamName);
        Assert.Equal("order", Assert.Throws<ArgumentOutOfRangeException>(() => nothing.Renyi(-1)).ParamName);
        Assert.Equal("order", Assert.Throws<ArgumentOutOfRangeException>(() => nothing.Hill(double.NaN)).ParamName);
    }

    [Fact]
    public void Shares_within_the_tolerance_of_one_are_the_whole()
    {
        double[] less = [0.5, 0.4999995];
        var slightlyLess = new ShareDistribution(less);
        Assert.Equal(0, slightlyLess.Unallocated);
        Assert.True(slightlyLess.CountsUnits);
        Assert.Equal(Concentration.HerfindahlHirschman(less).Fraction, slightlyLess.HerfindahlHirschman().Low.Fraction, 1e-12);
        Assert.Equal(0, new ShareDistribution([0.5, 0.500001]).Unallocated);
        Assert.Equal(1, new ShareDistribution([1 + Tolerance]).BergerParker().Low);
        Assert.True(new ShareDistribution([1 - Tolerance], default, Tolerance).CountsUnits);
        Assert.False(new ShareDistribution([1 - (2 * Tolerance)], default, 2 * Tolerance).CountsUnits);
    }

    [Fact]
    public void What_is_no_share_or_no_unit_is_refused_by_name()
    {
        Assert.Equal("unattributed", Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.5], default, -0.1)).ParamName);
        Assert.Equal("shares", Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([1 + (2 * Tolerance)])).ParamName);
        Assert.Equal("candidates", Assert.Throws<ArgumentOutOfRangeException>(() => new ShareDistribution([0.5], [-1])).ParamName);
        Assert.Equal("candidates", Assert.Throws<ArgumentException>(() => new ShareDistribution([0.5, 0], [1, 1])).ParamName);
    }

    // 0.3 + 0.5 against 0.2: 0.64 + 0.04.
    [Fact]
    public void At_most_the_largest_candidate_gets_all_that_is_left() =>
        Assert.Equal(0.68, new ShareDistribution([0.2, 0.3], [0, 1]).HerfindahlHirschman().High.Fraction, 1e-15);

    // With g(s) = s^2 (2 - s): 0.5 + g(0.4) + g(0.1) = 0.5 + 0.256 + 0.019. The half is no candidate: were it, 0.7 + g(0.2) + g(0.1) = 0.791.
    [Fact]
    public void What_is_left_never_goes_to_a_unit_that_is_no_candidate() =>
        Assert.Equal(0.775, new ShareDistribution([0.2, 0.5, 0.1], [0, 2]).Comprehensive().High, 1e-15);

    // Level with the first: 0.45 + g(0.45) + g(0.1) = 0.45 + 0.313875 + 0.019, more than 0.6 + g(0.3) + g(0.1) = 0.772.
    [Fact]
    public void What_is_left_may_make_the_two_largest_candidates_equal_wherever_they_stand() =>
        Assert.Equal(0.782875, new ShareDistribution([0.3, 0.4, 0.1], [0, 1, 2]).Comprehensive().High, 1e-15);
}
