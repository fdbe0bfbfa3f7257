using Xunit;

namespace DependencyRisk.Tests.Shapes;

/// <summary>Indices of very many units, and of units at the ends of what a number can hold.</summary>
public sealed class ConcentrationShapesTests
{
    private const int Million = 1_000_000;

    [Theory]
    [InlineData(1)]
    [InlineData(double.Epsilon)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public void A_million_equal_units_of_any_magnitude_have_exact_indices(double amount)
    {
        double[] amounts = [.. Enumerable.Repeat(amount, Million)];
        Assert.Equal(1e-6, Concentration.HerfindahlHirschman(amounts).Fraction, 1e-18);
        Assert.Equal(0, Concentration.NormalisedHerfindahl(amounts), 1e-12);
        Assert.Equal(Million, Concentration.EffectiveNumber(amounts), 1e-6);
        Assert.Equal(Math.Log(Million), Concentration.Shannon(amounts), 1e-12);
        Assert.Equal(0, Concentration.Theil(amounts), 1e-12);
        Assert.Equal(1e-6, Concentration.HallTideman(amounts), 1e-15);
        Assert.Equal(0, Concentration.Gini(amounts), 1e-12);
        Assert.Equal(0.25, Concentration.ConcentrationRatio(amounts, 250_000), 1e-12);
        Assert.Equal(1e-6, Concentration.BergerParker(amounts), 1e-18);
        Assert.Equal(Million, Concentration.Hill(amounts, 0.5), 1e-5);
        Assert.Equal(Million, Concentration.Hill(amounts, 1.01), 1e-5);
        Assert.Equal(Million, Concentration.Hill(amounts, 20), 1e-5);
        Assert.Equal(Million, Concentration.Hill(amounts, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Million)]
    public void All_mass_in_one_unit_is_full_concentration(int units)
    {
        double[] amounts = new double[units];
        amounts[units / 2] = 1e-310;
        Assert.Equal(1, Concentration.HerfindahlHirschman(amounts).Fraction);
        Assert.Equal(1, Concentration.NormalisedHerfindahl(amounts), 1e-12);
        Assert.Equal(1, Concentration.EffectiveNumber(amounts));
        Assert.Equal(0, Concentration.Shannon(amounts), 1e-13);
        Assert.Equal(Math.Log(units), Concentration.Theil(amounts), 1e-12);
        Assert.Equal(1, Concentration.HallTideman(amounts), 1e-9);
        Assert.Equal(1, Concentration.Comprehensive(amounts), 1e-12);
        Assert.Equal(1 - (1.0 / units), Concentration.Gini(amounts), 1e-12);
        Assert.Equal(1, Concentration.ConcentrationRatio(amounts, 1));
        Assert.All([0, 0.5, 0.999, 1, 1.001, 2, 30, double.PositiveInfinity], order => Assert.Equal(1, Concentration.Hill(amounts, order), 1e-12));
    }

    [Fact]
    public void A_unit_too_small_to_square_still_stands_beside_none_but_larger_ones()
    {
        Assert.Equal(1, Concentration.HerfindahlHirschman([1e200, 1e-200]).Fraction);
        Assert.Equal(2, Concentration.Hill([1e300, 1e-300], 0));
        Assert.Equal(0.5, Concentration.ConcentrationRatio([1e300, 1e300, 1e-300], 1), 1e-15);
    }

    [Fact]
    public void The_largest_are_found_among_many_in_any_order()
    {
        double[] rising = [.. Enumerable.Range(1, Million).Select(i => (double)i)];
        double total = rising.Sum();
        foreach (double[] amounts in (double[][])[rising, [.. rising.Reverse()], [.. rising.Select((_, i) => (double)((i * 7919L % Million) + 1))]])
        {
            Assert.Equal((Million + (Million - 1.0)) / total, Concentration.ConcentrationRatio(amounts, 2), 1e-18);
            Assert.Equal(rising.TakeLast(12_345).Sum() / total, Concentration.ConcentrationRatio(amounts, 12_345), 1e-14);
        }
    }
}
