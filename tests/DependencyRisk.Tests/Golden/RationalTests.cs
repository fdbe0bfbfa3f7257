using DependencyRisk.Tests.Oracles;
using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>The oracle's own arithmetic.</summary>
public sealed class RationalTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(0.1)]
    [InlineData(-2.75)]
    [InlineData(1e-300)]
    [InlineData(123456789.125)]
    [InlineData(double.Epsilon)]
    public void A_double_survives_the_way_there_and_back(double value) => Assert.Equal(value, Rational.Of(value).ToDouble());

    [Fact]
    public void Thirds_add_up()
    {
        Rational third = Rational.Of(1, 3);
        Assert.Equal(Rational.One, third + third + third);
        Assert.Equal(Rational.Of(2, 9), third * Rational.Of(2, 3));
        Assert.Equal(Rational.Of(1, 2), third / Rational.Of(2, 3));
        Assert.True(third < Rational.Of(0.34) && third > Rational.Of(0.33));
        Assert.Equal(default, third - Rational.Of(2, 6));
    }
}
