using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class ProductionRiskTests
{
    private static readonly GovernanceRisks Governance =
        new(new Interval(0, 10), [KeyValuePair.Create(Country.China, 6.0), KeyValuePair.Create(Country.Germany, 2.0)], MissingDataPolicy.Bound);

    [Fact]
    public void A_worked_case_with_a_part_that_is_nobodys()
    {
        ProductionRisk risk = ProductionRisk.Of([(Country.Germany, 0.5), (Country.China, 0.3)], Governance);
        Assert.Equal(0.2, risk.Unattributed, 1e-15);
        Assert.Equal(0.34, risk.Hhi.Low.Fraction, 1e-15);
        Assert.Equal(0.49 + 0.09, risk.Hhi.High.Fraction, 1e-15);
        Assert.Equal((0.25 * 2) + (0.09 * 6), risk.GovernanceWeighted.Low, 1e-15);

        // China at 0.5 raises it more than Germany at 0.7 or a further country of the worst governance at 0.2.
        Assert.Equal((0.25 * 2) + (0.25 * 6), risk.GovernanceWeighted.High, 1e-12);
        Assert.Equal("HHI 0.34 to 0.58 by country of production, 1.04 to 2 weighted by governance. 20% of production is not attributed and could be anyone's.", risk.Explanation);
    }

    [Fact]
    public void What_the_unknown_country_holds_is_unattributed_and_no_country()
    {
        ProductionRisk with = ProductionRisk.Of([(Country.Germany, 0.6), (Country.Unknown, 0.4)], Governance);
        ProductionRisk without = ProductionRisk.Of([(Country.Germany, 0.6)], Governance);
        Assert.Equal((without.Hhi, without.GovernanceWeighted, without.Unattributed), (with.Hhi, with.GovernanceWeighted, with.Unattributed));
        Assert.Equal(0.36, with.Hhi.Low.Fraction, 1e-15);
    }

    [Fact]
    public void A_country_without_governance_takes_the_whole_scale_and_the_result_says_so()
    {
        ProductionRisk risk = ProductionRisk.Of([(Country.Japan, 1)], Governance);
        Assert.Equal(new Interval(0, 10), risk.GovernanceWeighted);
        Assert.Equal([new Assumption("governanceRisk", Country.Japan, new Interval(0, 10), "bound")], risk.Assumptions.AsEnumerable());
        Assert.Contains("missing for JP", risk.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_in_nobodys_name_may_be_anything()
    {
        ProductionRisk risk = ProductionRisk.Of([(Country.Unknown, 1)], Governance);
        Assert.Equal((new Interval(0, 1), new Interval(0, 10), 1.0), (risk.Hhi.Fraction, risk.GovernanceWeighted, risk.Unattributed));
    }

    [Fact]
    public void Bad_production_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ProductionRisk.Of([], Governance));
        Assert.Throws<ArgumentException>(() => ProductionRisk.Of([(Country.China, 0.7), (Country.Unknown, 0.5)], Governance));
        Assert.Throws<ArgumentException>(() => ProductionRisk.Of([(Country.Unknown, 0.1), (Country.Unknown, 0.1)], Governance));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProductionRisk.Of([(Country.China, 0.7), (Country.Unknown, double.NaN)], Governance));
        Assert.Throws<ArgumentException>(() => ProductionRisk.Of([(Country.China, 1)], new GovernanceRisks(new Interval(1, 5), [], MissingDataPolicy.Bound)));
        Assert.Throws<ArgumentException>(() => ProductionRisk.Of([(Country.China, 0.6), (Country.China, 0.1)], Governance));
        Assert.Throws<ArgumentException>(() => ProductionRisk.Of([(Country.China, 0.6), (Country.Germany, 0.5)], Governance));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProductionRisk.Of([(Country.China, double.NaN)], Governance));
    }
}
