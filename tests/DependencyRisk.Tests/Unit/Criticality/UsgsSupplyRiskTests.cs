using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class UsgsSupplyRiskTests
{
    private static readonly UsgsInput Known = new()
    {
        Home = Country.UnitedStates,
        Producers = [new(Country.China, 0.6, 0.5, 1), new(Country.Australia, 0.3, 0.25, 0.2), new(Country.UnitedStates, 0.1, null, null)],
        NetImportReliance = 0.5,
        Industries = [new("cars", 2, 10, 300), new("alloys", 1, 4, 160)],
        Gdp = 1000,
        VulnerabilityRange = new Interval(0.001, 10),
        DomesticProducers = 1,
    };

    [Fact]
    public void Every_term_is_there()
    {
        UsgsResult result = UsgsSupplyRisk.Compute(Known);
        Assert.Equal(0.1845, result.DisruptionPotential.Low, 1e-15);
        Assert.Equal([0.0045, 0.18, 0], result.Producers.Select(term => Math.Round(term.Contribution.High, 12)));
        Assert.Equal(0.5, result.TradeExposure);
        Assert.Equal(0.1, result.RawVulnerability, 1e-15);
        Assert.Equal(["alloys", "cars"], result.Industries.Select(term => term.Industry.Name));
        Assert.Equal([0.04, 0.06], result.Industries.Select(term => Math.Round(term.Contribution, 12)));
        Assert.Equal(0.5, result.EconomicVulnerability, 1e-12);
        Assert.Equal(Math.Pow(0.1845 * 0.5 * 0.5, 1 / 3.0), result.SupplyRisk.Low, 1e-12);
        Assert.True(result.SupplyRisk.IsExact);
        Assert.True(result.IsSinglePointOfFailure);
        Assert.Empty(result.Assumptions);
        Assert.Equal(
            "The supply risk is the cube root of disruption potential 0.1845 x trade exposure 0.5 x economic vulnerability 0.5 = 0.3586. "
            + "There is a single producer at home: a single point of failure.",
            result.Explanation);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(null, null)]
    public void A_sole_producer_at_home_is_a_single_point_of_failure(int? producers, bool? expected) =>
        Assert.Equal(expected, UsgsSupplyRisk.Compute(Known with { DomesticProducers = producers }).IsSinglePointOfFailure);

    [Fact]
    public void A_net_exporter_scores_zero_even_with_a_single_point_of_failure()
    {
        UsgsResult result = UsgsSupplyRisk.Compute(Known with { NetImportReliance = -3 });
        Assert.Equal((0.0, Interval.Exactly(0), true), (result.TradeExposure, result.SupplyRisk, result.IsSinglePointOfFailure));
    }

    [Theory]
    [InlineData(20, 90, 10, 0, 0.8)]
    [InlineData(0, 100, 0, 0, 1)]
    [InlineData(100, 0, 50, 0, -1)]
    [InlineData(40, 50, 0, 10, 0.6)]
    public void Net_import_reliance_is_what_does_not_come_from_home(double domestic, double imports, double exports, double stocks, double expected) =>
        Assert.Equal(expected, UsgsSupplyRisk.NetImportReliance(domestic, imports, exports, stocks), 1e-15);

    [Fact]
    public void Net_import_reliance_of_no_consumption_is_not_defined()
    {
        Assert.Contains("Apparent consumption is 0", Assert.Throws<ArgumentException>(() => UsgsSupplyRisk.NetImportReliance(5, 5, 10)).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => UsgsSupplyRisk.NetImportReliance(double.NaN, 5, 10));
    }

    [Fact]
    public void Missing_ability_or_willingness_is_refused_bounded_or_imputed()
    {
        UsgsInput holes = Known with { Producers = [new(Country.China, 0.6, null, 1), new(Country.Australia, 0.3, 0.25, null), new(Country.UnitedStates, 0.1, null, null)] };
        Assert.Equal([Country.Australia, Country.China], Assert.Throws<MissingDataException>(() => UsgsSupplyRisk.Compute(holes)).Countries.ToArray());
        UsgsResult bounded = UsgsSupplyRisk.Compute(holes with { Missing = MissingDataPolicy.Bound });
        Assert.Equal((0.0, 0.3825), (bounded.DisruptionPotential.Low, Math.Round(bounded.DisruptionPotential.High, 12)));
        Assert.Equal([("unwillingness", Country.Australia), ("inability", Country.China)], bounded.Assumptions.Select(assumption => (assumption.Field, assumption.Country)));
        UsgsResult imputed = UsgsSupplyRisk.Compute(holes with { Missing = MissingDataPolicy.Impute(0.5, "mid-scale") });
        Assert.Equal(0.19125, imputed.DisruptionPotential.Low, 1e-12);
    }

    [Fact]
    public void What_is_unattributed_may_be_anybodys()
    {
        UsgsResult result = UsgsSupplyRisk.Compute(Known with { Producers = [new(Country.China, 0.6, 0.5, 1), new(Country.Australia, 0.3, 0.25, 0.2)] });
        Assert.Equal(0.1, result.UnattributedShare, 1e-15);
        Assert.Equal(0.1845, result.DisruptionPotential.Low, 1e-12);
        Assert.Equal(0.1845 + ((0.49 - 0.36) * 0.5), result.DisruptionPotential.High, 1e-12);
        Assert.Equal("share", Assert.Single(result.Assumptions).Field);
    }

    [Theory]
    [InlineData(1e-9, 0)]
    [InlineData(0.001, 0)]
    [InlineData(0.01, 0.25)]
    [InlineData(10, 1)]
    [InlineData(1e6, 1)]
    public void Vulnerability_is_on_a_logarithmic_scale(double raw, double expected)
    {
        UsgsResult result = UsgsSupplyRisk.Compute(Known with { Industries = [new("all", raw, 1, 1000)] });
        Assert.Equal(expected, result.EconomicVulnerability, 1e-12);
    }

    [Fact]
    public void No_expenditure_is_no_vulnerability() =>
        Assert.Equal((0.0, 0.0), (UsgsSupplyRisk.Compute(Known with { Industries = [new("all", 0, 1, 1)] }) is var result ? result.RawVulnerability : 1, result.EconomicVulnerability));

    [Fact]
    public void Bad_input_is_named()
    {
        Throws(Known with { Home = default }, "Home");
        Throws(Known with { Producers = [.. Known.Producers, new(Country.China, 0, 0, 0)] }, "given once");
        Throws(Known with { Producers = [.. Known.Producers, new(Country.France, 0.1, 0, 0)] }, "sum to 1.1");
        Throws(Known with { Producers = [default] }, "known country");
        Throws(Known with { Industries = [] }, "industry");
        Throws(Known with { Industries = [default] }, "name");
        Throws(Known with { Industries = [new("a", 1, 1, 1), new("a", 1, 1, 1)] }, "once");
        Throws(Known with { NetImportReliance = 1.01 }, "at most 1");
        Throws(Known with { NetImportReliance = double.NaN }, "at most 1");
        Throws(Known with { Gdp = 0 }, "above 0");
        Throws(Known with { VulnerabilityRange = new Interval(0, 1) }, "above 0");
        Throws(Known with { VulnerabilityRange = new Interval(1, 1) }, "above 0");
        Throws(Known with { DomesticProducers = -1 }, "at least 0");
        Assert.ThrowsAny<ArgumentException>(() => new UsgsProducer(default, 0.1, 0, 0));
        Assert.ThrowsAny<ArgumentException>(() => new UsgsProducer(Country.China, 1.1, 0, 0));
        Assert.ThrowsAny<ArgumentException>(() => new UsgsProducer(Country.China, 0.1, double.NaN, 0));
        Assert.ThrowsAny<ArgumentException>(() => new UsgsIndustry("a", 1, 0, 1));
        Assert.ThrowsAny<ArgumentException>(() => new UsgsIndustry(" ", 1, 1, 1));
    }

    private static void Throws(UsgsInput input, string said) =>
        Assert.Contains(said, Assert.ThrowsAny<ArgumentException>(() => UsgsSupplyRisk.Compute(input)).Message, StringComparison.Ordinal);
}
