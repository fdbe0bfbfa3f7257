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

    [Fact]
    public void An_index_is_neither_above_nor_below_its_equal()
    {
        (Hhi low, Hhi high) = (Hhi.FromPoints(1), Hhi.FromPoints(2));
        Assert.True(low < high && high > low && low <= high && high >= low);
        Assert.False(high < low || low > high || high <= low || low >= high);
        Hhi equal = Hhi.FromPoints(1);
        Assert.True(low <= equal && low >= equal);
        Assert.False(low < equal || low > equal);
    }

    [Fact]
    public void High_concentration_may_begin_where_moderate_does()
    {
        var guidelines = new MergerGuidelines("one threshold", Hhi.FromPoints(1500), Hhi.FromPoints(1500));
        Assert.Equal(ConcentrationBand.Moderate, guidelines.Classify(Hhi.FromPoints(1500)));
        Assert.Equal(ConcentrationBand.High, guidelines.Classify(Hhi.FromPoints(1501)));
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
    [InlineData(1.5, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    [InlineData(-0.1, false)]
    [InlineData(double.NaN, false)]
    public void Points_are_guessed_where_it_may_be_points(double value, bool guessed) =>
        Assert.Equal(guessed, Assert.Throws<ArgumentOutOfRangeException>(() => Hhi.FromFraction(value)).Message.Contains("FromPoints", StringComparison.Ordinal));

    [Fact]
    public void Both_ends_of_both_scales_are_indices()
    {
        Assert.Equal(0, Hhi.FromPoints(0).Fraction);
        Assert.Equal(1, Hhi.FromPoints(10_000).Fraction);
        Assert.Equal(0, Hhi.FromFraction(0).Points);
        Assert.Equal(10_000, Hhi.FromFraction(1).Points);
    }

    [Fact]
    public void An_interval_is_written_as_one_index_where_it_is_one()
    {
        Hhi quarter = Hhi.FromFraction(0.25);
        Assert.True(new HhiInterval(quarter, quarter).IsExact);
        Assert.Equal("0.25 (2,500 points)", new HhiInterval(quarter, quarter).ToString());
        Assert.False(new HhiInterval(quarter, Hhi.FromFraction(1)).IsExact);
        Assert.Equal("0.25 (2,500 points)..1 (10,000 points)", new HhiInterval(quarter, Hhi.FromFraction(1)).ToString());
    }

    [Fact]
    public void Guidelines_have_a_name() =>
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new MergerGuidelines(" ", Hhi.FromPoints(1), Hhi.FromPoints(2))).ParamName);

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
