using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class GeoPolRiskTests
{
    private static readonly Country[] Two = [Country.China, Country.Germany];

    // World: 60 CN, 30 DE, 10 US. The US imports 8 from China (g 0.5) and 2 from Germany (g 0.2), for 20.
    private static readonly GeoPolRiskInput Known = new()
    {
        Production = [new(Country.China, 60), new(Country.Germany, 30), new(Country.UnitedStates, 10)],
        Imports = [new(Country.China, 8, 15), new(Country.Germany, 2, 5)],
        Governance = Risks(MissingDataPolicy.Refuse, (Country.China, 0.5), (Country.Germany, 0.2)),
        Members = [Country.UnitedStates],
        CopperReferencePrice = 2,
    };

    [Fact]
    public void Every_term_is_there()
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(Known);
        Assert.Equal(0.46, result.Hhi.Low.Fraction, 1e-15);
        Assert.Equal((100.0, 10.0, 10.0), (result.WorldProduction, result.DomesticProduction.Low, result.TotalTrade));
        Assert.Equal(4.4, result.WeightedTradeNumerator.Low, 1e-15);
        Assert.Equal(0.22, result.WeightedTradeAverage.Low, 1e-15);
        Assert.Equal(0.1012, result.Score.Low, 1e-15);
        Assert.Equal(2, result.Price);
        Assert.Equal(0.2024, result.Midpoint!.Value.Low, 1e-15);
        Assert.Equal(0.1012, result.CharacterisationFactor!.Value.Low, 1e-15);
        Assert.Equal([0.092, 0.0092], result.Flows.Select(flow => Math.Round(flow.Contribution.Low, 12)));
        Assert.Equal(
            "World production has an HHI of 0.46. Imports of 10 t, weighted by the governance risk of their partners, count 4.4 t against 10 t produced at home "
            + "and the imports together. The score is 0.46 x 0.22 = 0.1012, of which CN adds 0.092. At a price of 2 the characterisation factor relative to copper is 0.1012.",
            result.Explanation);
        Assert.Contains("Gemechu", result.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2.5, 1)]
    [InlineData(-3.1, 1)]
    [InlineData(0, 0.5)]
    [InlineData(1.25, 0.25)]
    [InlineData(2.6, 0)]
    public void The_governance_risk_is_clamped(double estimate, double expected) => Assert.Equal(expected, GeoPolRisk.GovernanceRisk(estimate));

    [Fact]
    public void The_table_gives_the_risks_of_its_year_and_of_no_other()
    {
        GovernanceRisks risks = GeoPolRisk.Governance(ReferenceTables.Governance, 2022, MissingDataPolicy.Refuse);
        double estimate = ReferenceTables.Governance.Find(Country.China, 2022)!.Value.PoliticalStability!.Value;
        Assert.Equal((2.5 - estimate) / 5, risks.Find(Country.China)!.Value, 1e-15);
        Assert.Null(GeoPolRisk.Governance(ReferenceTables.Governance, 2031, MissingDataPolicy.Refuse).Find(Country.China));
    }

    [Fact]
    public void Within_a_region_imports_are_safe_and_production_is_domestic()
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(Known with { Members = [Country.UnitedStates, Country.Germany], Governance = Risks(MissingDataPolicy.Refuse, (Country.China, 0.5)) });
        Assert.Equal((40.0, 4.0, 10.0), (result.DomesticProduction.Low, result.WeightedTradeNumerator.Low, result.TotalTrade));
        Assert.Equal([false, true], result.Flows.Select(flow => flow.IsMember));
        Assert.Empty(result.Assumptions);
    }

    [Fact]
    public void A_company_produces_nothing_and_every_purchase_counts()
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(Known with { Members = [] });
        Assert.Equal(Interval.Exactly(0), result.DomesticProduction);
        Assert.Equal(0.44, result.WeightedTradeAverage.Low, 1e-15);
    }

    [Fact]
    public void All_countries_without_a_risk_are_named_at_once()
    {
        GeoPolRiskInput input = Known with { Imports = [.. Known.Imports, new(default, 1, 1)], Governance = Risks(MissingDataPolicy.Refuse) };
        MissingDataException missing = Assert.Throws<MissingDataException>(() => GeoPolRisk.Compute(input));
        Assert.Equal([.. Two, Country.Unknown], missing.Countries.ToArray());
    }

    [Fact]
    public void A_missing_risk_is_bounded_or_imputed_by_name_and_never_zero()
    {
        GeoPolRiskResult bounded = GeoPolRisk.Compute(Known with { Governance = Risks(MissingDataPolicy.Bound, (Country.China, 0.5)) });
        Assert.Equal(new Interval(4, 6), bounded.WeightedTradeNumerator);
        Assert.Equal(new Assumption("governanceRisk", Country.Germany, new Interval(0, 1), "bound"), Assert.Single(bounded.Assumptions));
        GeoPolRiskResult imputed = GeoPolRisk.Compute(Known with { Governance = Risks(MissingDataPolicy.Impute(0.75, "mean of the region"), (Country.China, 0.5)) });
        Assert.Equal(5.5, imputed.WeightedTradeNumerator.Low, 1e-15);
        Assert.Equal(new Assumption("governanceRisk", Country.Germany, Interval.Exactly(0.75), "mean of the region"), Assert.Single(imputed.Assumptions));
        Assert.Contains("Assumed: governanceRisk of DE 0.75 (mean of the region).", imputed.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Unattributed_production_may_be_anybodys()
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(Known with { Production = [new(Country.China, 60), new(Country.Germany, 30), new(default, 10)] });
        Assert.Equal((0.45, 0.58), (Math.Round(result.Hhi.Low.Fraction, 12), Math.Round(result.Hhi.High.Fraction, 12)));
        Assert.Equal(new Interval(0, 10), result.DomesticProduction);
        Assert.Equal(0.45 * 4.4 / 20, result.Score.Low, 1e-12);
        Assert.Equal(0.58 * 4.4 / 10, result.Score.High, 1e-12);
        Assert.Equal(["domesticProduction", "hhi"], result.Assumptions.Select(assumption => assumption.Field));
    }

    [Fact]
    public void Without_any_value_there_is_a_score_and_no_price()
    {
        GeoPolRiskResult result = GeoPolRisk.Compute(Known with { Imports = [new(Country.China, 8), new(Country.Germany, 2)] });
        Assert.Equal(0.1012, result.Score.Low, 1e-15);
        Assert.Equal((null, null, null), (result.Price, result.Midpoint, result.CharacterisationFactor));
        Assert.EndsWith("Without a price there is no characterisation factor.", result.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_only_some_flows_have_is_missing()
    {
        MissingDataException missing = Assert.Throws<MissingDataException>(() => GeoPolRisk.Compute(Known with { Imports = [new(Country.China, 8, 1), new(Country.Germany, 2)] }));
        Assert.Equal(("value", Country.Germany), (missing.Field, Assert.Single(missing.Countries)));
    }

    [Fact]
    public void Who_imports_nothing_and_produces_scores_zero_in_truth() =>
        Assert.Equal(Interval.Exactly(0), GeoPolRisk.Compute(Known with { Imports = [] }).Score);

    [Fact]
    public void What_is_not_defined_is_an_error_and_not_zero()
    {
        Throws(Known with { Production = [] }, "World production is 0");
        Throws(Known with { Production = [new(Country.China, 0)] }, "World production is 0");
        Throws(Known with { Imports = [], Members = [Country.Japan] }, "both 0");
        Throws(Known with { Production = [.. Known.Production, new(Country.China, 1)] }, "CN is given twice");
        Throws(Known with { Production = [.. Known.Production, new(default, 1), new(default, 1)] }, "ZZ is given twice");
        Throws(Known with { Imports = [.. Known.Imports, new(Country.China, 1, 1)] }, "CN is given twice");
        Throws(Known with { Members = [default] }, "ZZ is none");
        Throws(Known with { CopperReferencePrice = 0 }, "copper");
        Throws(Known with { CopperReferencePrice = double.NaN }, "copper");
        Throws(Known with { Governance = new GovernanceRisks(new Interval(0, 10), [], MissingDataPolicy.Refuse) }, "scale 0..1");
        Throws(Known with { Production = [new(Country.China, double.MaxValue), new(Country.Germany, double.MaxValue)] }, "sum");
        Throws(Known with { Imports = [new(Country.China, double.Epsilon, 1e9)], Production = [new(Country.China, 1)] }, "too small to divide by");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Amounts_are_finite_and_not_negative(double tonnes)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProductionVolume(Country.China, tonnes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TradeFlow(Country.China, tonnes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TradeFlow(Country.China, 1, tonnes));
    }

    [Fact]
    public void A_producer_is_a_country_or_a_unit()
    {
        Assert.Throws<ArgumentException>(() => new ProductionVolume(Country.China, 1, "R20"));
        Assert.Throws<ArgumentException>(() => new ProductionVolume(default, 1, " "));
        Assert.Equal((true, false), (default(ProductionVolume).IsUnattributed, new ProductionVolume(default, 1, "R20").IsUnattributed));
    }

    private static GovernanceRisks Risks(MissingDataPolicy missing, params (Country Country, double Risk)[] risks) =>
        new(GeoPolRisk.GovernanceScale, risks.Select(risk => KeyValuePair.Create(risk.Country, risk.Risk)), missing);

    private static void Throws(GeoPolRiskInput input, string said)
    {
        ArgumentException wrong = Assert.ThrowsAny<ArgumentException>(() => GeoPolRisk.Compute(input));
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }
}
