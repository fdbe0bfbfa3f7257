using Xunit;

namespace DependencyRisk.Tests.Mitigation;

public sealed class MitigationMeasureTests
{
    [Fact]
    public void A_measure_is_told_in_a_word()
    {
        Assert.Equal("home", MitigationMeasure.MoveHome.ToString());
        Assert.Equal("move:DE", MitigationMeasure.MoveTo(Country.Germany).ToString());
        Assert.Equal("move:EU", MitigationMeasure.MoveTo(new Bloc("EU", Country.Germany, Country.France)).ToString());
        Assert.Equal("second-source:0.5@6", MitigationMeasure.SecondSource(0.5, 6).ToString());
        Assert.Equal("stock:1.5", MitigationMeasure.AddStock(1.5).ToString());
    }

    [Fact]
    public void Measures_that_say_the_same_are_equal()
    {
        Assert.Equal(MitigationMeasure.SecondSource(0.5, 6), MitigationMeasure.SecondSource(0.5, 6));
        Assert.NotEqual(MitigationMeasure.SecondSource(0.5, 6), MitigationMeasure.SecondSource(0.5, 5));
        Assert.NotEqual(MitigationMeasure.MoveHome, MitigationMeasure.MoveTo(Country.China));
        Assert.Equal(MitigationMeasure.MoveTo(new Bloc("A", Country.Japan)), MitigationMeasure.MoveTo(new Bloc("A", Country.Japan)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-0.5, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(0.5, -1)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void A_backup_that_makes_no_sense_is_refused(double capacity, double months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MitigationMeasure.SecondSource(capacity, months));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Stock_that_makes_no_sense_is_refused(double months) => Assert.Throws<ArgumentOutOfRangeException>(() => MitigationMeasure.AddStock(months));

    [Fact]
    public void Sourcing_does_not_move_to_an_unknown_country() => Assert.Throws<ArgumentException>(() => MitigationMeasure.MoveTo(Country.Unknown));
}
