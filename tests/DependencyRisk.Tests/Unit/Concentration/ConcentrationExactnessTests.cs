using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

/// <summary>Values that rounding must not touch.</summary>
public sealed class ConcentrationExactnessTests
{
    // Summed in another order, 0.3 + 0.2 + 0.1 is a bit less than the total.
    [Fact]
    public void All_units_together_hold_all() => Assert.Equal(1.0, Concentration.ConcentrationRatio([0.1, 0.2, 0.3], 3));

    // Unrounded, twice the ranks, 0.6 / 0.1, carry the quotient a bit beyond 3/4.
    [Fact]
    public void All_in_one_of_four_units_is_no_more_unequal_than_three_quarters() => Assert.Equal(0.75, Concentration.Gini([0.1, 0, 0, 0]));

    [Fact]
    public void A_unit_too_small_to_add_counts_as_a_holder() => Assert.Equal(Math.Log(2), Concentration.Renyi([1e300, 1e-300], 0));

    // Hill's numbers above order 1 of shares 2/3 and 1/3: (sum s^q)^(1/(1-q)), for order 3 (8/27 + 1/27)^(-1/2) = sqrt 3.
    [Fact]
    public void Orders_above_one_have_their_closed_form()
    {
        Assert.Equal(Math.Sqrt(3), Concentration.Hill([2, 1], 3), 1e-14);
        Assert.Equal(1.5, Concentration.Hill([2, 1], double.MaxValue), 1e-14);
    }

    [Fact]
    public void A_number_of_holders_is_whole_in_its_bounds_too() => Assert.Equal(new Interval(3, 3), new ShareDistribution([0.5, 0.3, 0.2]).Hill(0));
}
