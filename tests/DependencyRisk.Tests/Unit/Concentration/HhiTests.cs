using Xunit;

namespace DependencyRisk.Tests.Unit.ConcentrationIndices;

public sealed class HhiTests
{
    [Fact]
    public void Both_scales_are_one_index()
    {
        Assert.Equal(Hhi.FromFraction(0.18), Hhi.FromPoints(1800));
        Assert.Equal(2500, Hhi.FromFraction(0.25).Points);
        Assert.Equal(4, Hhi.FromPoints(2500).EffectiveNumber);
        Assert.Equal("0.25 (2,500 points)", Hhi.FromFraction(0.25).ToString());
        Assert.True(Hhi.FromPoints(1) < Hhi.FromFraction(1));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(2500)]
    [InlineData(double.NaN)]
    public void A_fraction_out_of_range_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Hhi.FromFraction(value));

    [Fact]
    public void Points_taken_for_a_fraction_are_told() =>
        Assert.Contains("FromPoints", Assert.Throws<ArgumentOutOfRangeException>(() => Hhi.FromFraction(2500)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    [InlineData(double.NaN)]
    public void Points_out_of_range_are_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Hhi.FromPoints(value));

    [Theory]
    [InlineData(999, ConcentrationBand.Unconcentrated, ConcentrationBand.Unconcentrated)]
    [InlineData(1000, ConcentrationBand.Unconcentrated, ConcentrationBand.Moderate)]
    [InlineData(1500, ConcentrationBand.Moderate, ConcentrationBand.Moderate)]
    [InlineData(1801, ConcentrationBand.Moderate, ConcentrationBand.High)]
    [InlineData(2500, ConcentrationBand.Moderate, ConcentrationBand.High)]
    [InlineData(2501, ConcentrationBand.High, ConcentrationBand.High)]
    public void Guidelines_name_bands(double points, ConcentrationBand of2010, ConcentrationBand of2023)
    {
        Assert.Equal(of2010, MergerGuidelines.UnitedStates2010.Classify(Hhi.FromPoints(points)));
        Assert.Equal(of2023, MergerGuidelines.UnitedStates2023.Classify(Hhi.FromPoints(points)));
    }

    [Fact]
    public void Guidelines_and_intervals_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MergerGuidelines("x", Hhi.FromPoints(2), Hhi.FromPoints(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HhiInterval(Hhi.FromPoints(2), Hhi.FromPoints(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Exactly(double.NaN));
    }
}
