using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>What the method of the USGS takes, to the ends of each range.</summary>
public sealed class UsgsInputTests
{
    private static readonly UsgsInput Known = new()
    {
        Home = Country.UnitedStates,
        Producers = [new(Country.China, 0.6, 0.5, 1)],
        NetImportReliance = 0.5,
        Industries = [new("cars", 2, 10, 300)],
        Gdp = 1000,
        VulnerabilityRange = new Interval(0.001, 10),
    };

    [Fact]
    public void A_list_that_is_not_given_is_empty()
    {
        Assert.Equal(1, UsgsSupplyRisk.Compute(Known with { Producers = default }).UnattributedShare);
        Assert.Contains("industry", Assert.Throws<ArgumentException>(() => UsgsSupplyRisk.Compute(Known with { Industries = default })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_producer_is_known_and_each_industry_has_a_name()
    {
        Assert.Contains("known country", Assert.Throws<ArgumentException>(() => UsgsSupplyRisk.Compute(Known with { Producers = [.. Known.Producers, default] })).Message, StringComparison.Ordinal);
        Assert.Contains("a name", Assert.Throws<ArgumentException>(() => UsgsSupplyRisk.Compute(Known with { Industries = [.. Known.Industries, default] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_may_be_imported_and_shares_may_exceed_one_by_the_tolerance()
    {
        Assert.Equal(1, UsgsSupplyRisk.Compute(Known with { NetImportReliance = 1 }).TradeExposure);
        Assert.Equal(0, UsgsSupplyRisk.Compute(Known with { Producers = [new(Country.China, 1, 0, 0), new(Country.Japan, ShareDistribution.Tolerance, 0, 0)] }).UnattributedShare);
    }

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    public void Import_reliance_is_finite(double reliance) =>
        Assert.Contains("at most 1", Assert.Throws<ArgumentException>(() => UsgsSupplyRisk.Compute(Known with { NetImportReliance = reliance })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-0.1, 0, 0, "share")]
    [InlineData(0, 1.1, 0, "inability")]
    [InlineData(0, 0, 1.1, "unwillingness")]
    [InlineData(0, 0, double.NaN, "unwillingness")]
    public void Fractions_of_a_producer_out_of_range_are_refused_by_name(double share, double inability, double unwillingness, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new UsgsProducer(Country.China, share, inability, unwillingness)).ParamName);

    [Theory]
    [InlineData(-1, 9, 1, "domestic")]
    [InlineData(9, -1, 1, "imports")]
    [InlineData(9, 9, -1, "exports")]
    public void Amounts_of_trade_that_are_none_are_refused_by_name(double domestic, double imports, double exports, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => UsgsSupplyRisk.NetImportReliance(domestic, imports, exports)).ParamName);

    [Fact]
    public void Consumption_is_finite() => Assert.Throws<ArgumentException>(() => UsgsSupplyRisk.NetImportReliance(1, double.MaxValue, 0, double.MaxValue));
}
