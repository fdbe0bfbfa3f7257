using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>Worked values of the indices, computed for these amounts by other software.</summary>
public sealed class ConcentrationCasesTests
{
    private const double Tolerance = 1e-7;

    private static readonly double[] Ten = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    private static readonly double[] Five = [1, 2, 3, 4, 5];
    private static readonly double[] WithEmpty = [80, 15, 5, 0];

    [Fact]
    public void Ten_units_have_their_published_indices()
    {
        Assert.Equal(0.18408123, Concentration.HerfindahlHirschman(Ten).Fraction, Tolerance);
        Assert.Equal(0.09342359, Concentration.NormalisedHerfindahl(Ten), Tolerance);
        Assert.Equal(0.46209113, Concentration.Gini(Ten), Tolerance);
        Assert.Equal(0.18590510, Concentration.HallTideman(Ten), Tolerance);
        Assert.Equal(1.94024385, Concentration.Shannon(Ten), Tolerance);
        Assert.Equal(0.36234124, Concentration.Theil(Ten), Tolerance);
        Assert.Equal(0.7338029, Concentration.ConcentrationRatio(Ten, 4), Tolerance);
        Assert.Equal(0.46937694, Concentration.Comprehensive(Ten), Tolerance);
    }

    [Theory]
    [InlineData(0, 5, 1.60943791)]
    [InlineData(0.5, 4.68423304, 1.54420220)]
    [InlineData(1, 4.43598780, 1.48975032)]
    [InlineData(2, 4.09090909, 1.40876722)]
    [InlineData(10, 3.34923645, 1.20873239)]
    [InlineData(double.PositiveInfinity, 3, 1.09861229)]
    public void Hill_numbers_and_Renyi_entropies_have_their_published_values(double order, double hill, double renyi)
    {
        Assert.Equal(hill, Concentration.Hill(Five, order), Tolerance);
        Assert.Equal(renyi, Concentration.Renyi(Five, order), Tolerance);
    }

    [Fact]
    public void Small_cases_have_their_published_indices()
    {
        Assert.Equal(1, Concentration.Comprehensive([5]), Tolerance);
        Assert.Equal(0.578125, Concentration.Comprehensive([1, 1, 1, 1]), Tolerance);
        Assert.Equal(0.25, Concentration.HerfindahlHirschman([1, 1, 1, 1]).Fraction, Tolerance);
        Assert.Equal(0.71875, Concentration.Comprehensive([1, 2, 1]), Tolerance);
        Assert.Equal(0.98082925, Concentration.Renyi([1, 2, 1], 2), Tolerance);
    }

    [Fact]
    public void Empty_units_count_in_the_indices_that_depend_on_their_number()
    {
        Assert.Equal(0.665, Concentration.HerfindahlHirschman(WithEmpty).Fraction, Tolerance);
        Assert.Equal(0.5533333333, Concentration.NormalisedHerfindahl(WithEmpty), Tolerance);
        Assert.Equal(0.77342491, Concentration.Theil(WithEmpty), Tolerance);
        Assert.Equal(0.625, Concentration.Gini(WithEmpty), Tolerance);
    }
}
