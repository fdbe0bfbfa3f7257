using DependencyRisk.Criticality;
using DependencyRisk.Tests.RandomBills;
using FsCheck.Fluent;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class EuConcentrationTests
{
    private static readonly Country Brazil = new("BR");
    private static readonly GovernanceRisks Known = Risks(EuSupplyRisk.MidScale, (Country.China, 6), (Country.Germany, 2));

    [Fact]
    public void A_worked_sum_with_its_terms()
    {
        EuConcentration concentration = EuConcentration.Of([new(Country.Germany, 0.5, 0.8), new(Country.China, 0.4)], Known);
        Assert.Equal((0.4 * 0.4 * 6) + (0.5 * 0.5 * 2 * 0.8), concentration.Value.Low, 1e-15);
        Assert.Equal([Country.China, Country.Germany], concentration.Terms.Select(term => term.Country));
        Assert.Equal(0.9, concentration.ShareSum!.Value, 1e-15);
        Assert.Equal(concentration.Value.Low, concentration.Terms.Sum(term => term.Contribution.Low), 1e-15);
        Assert.Equal([new Assumption("supplyShare", Country.Unknown, Interval.Exactly(0), "eu-as-published")], concentration.Assumptions.AsEnumerable());
    }

    [Fact]
    public void A_country_without_governance_takes_the_middle_of_the_scale_and_the_result_says_so()
    {
        EuConcentration concentration = EuConcentration.Of([new(Brazil, 0.5), new(Country.Unknown, 0.5)], Known);
        Assert.Equal(2 * 0.25 * 5, concentration.Value.Low, 1e-15);
        Assert.Equal([new Assumption("governanceRisk", Brazil, Interval.Exactly(5), "eu-mid-scale"), new("governanceRisk", Country.Unknown, Interval.Exactly(5), "eu-mid-scale")], concentration.Assumptions.AsEnumerable());
    }

    [Fact]
    public void Missing_governance_is_refused_with_every_country_named()
    {
        MissingDataException refused = Assert.Throws<MissingDataException>(() =>
            EuConcentration.Of([new(Country.Unknown, 0.5), new(Brazil, 0.5)], Risks(MissingDataPolicy.Refuse)));
        Assert.Equal([Brazil, Country.Unknown], refused.Countries.AsEnumerable());
    }

    [Fact]
    public void Bounds_hold_whatever_the_missing_governance_is() => PropertyCheck.ForAll(
        RandomSupply.All.SelectMany(supply => Gen.Choose(0, 40).Select(risk => (supply, risk / 4.0))),
        300,
        value =>
        {
            (RandomSupply supply, double risk) = value;
            Interval bounds = EuConcentration.Of(supply.Shares, supply.Governance(MissingDataPolicy.Bound)).Value;
            double imputed = EuConcentration.Of(supply.Shares, supply.Governance(MissingDataPolicy.Impute(risk, "some"))).Value.Low;
            Assert.InRange(imputed, bounds.Low - 1e-12, bounds.High + 1e-12);
        });

    [Fact]
    public void The_order_of_the_supply_changes_no_bit() => PropertyCheck.ForAll(RandomSupply.All, 300, supply =>
    {
        GovernanceRisks governance = supply.Governance(MissingDataPolicy.Bound);
        EuConcentration one = EuConcentration.Of(supply.Shares, governance);
        EuConcentration other = EuConcentration.Of(supply.Shares.Reverse(), governance);
        Assert.Equal((one.Value, one.ShareSum), (other.Value, other.ShareSum));
        Assert.Equal(one.Terms.AsEnumerable(), other.Terms);
    });

    [Fact]
    public void A_worse_governance_a_larger_share_or_trade_parameter_never_lowers_it() => PropertyCheck.ForAll(RandomSupply.All, 300, supply =>
    {
        GovernanceRisks governance = supply.Governance(EuSupplyRisk.MidScale);
        double before = EuConcentration.Of(supply.Shares, governance).Value.Low;
        EuSupplyShare first = supply.Shares[0];
        IEnumerable<EuSupplyShare> With(EuSupplyShare changed) => supply.Shares.Skip(1).Prepend(changed);
        double larger = first.Share + Math.Max(0, Math.Min(0.1, 1 - supply.Shares.Sum(share => share.Share)));
        Assert.True(EuConcentration.Of(With(new EuSupplyShare(first.Country, Math.Min(1, larger), first.TradeParameter)), governance).Value.Low >= before);
        Assert.True(EuConcentration.Of(With(new EuSupplyShare(first.Country, first.Share, first.TradeParameter + 0.1)), governance).Value.Low >= before);
        var worse = new GovernanceRisks(EuSupplyRisk.GovernanceScale, supply.Risks.Select(risk => KeyValuePair.Create(risk.Key, Math.Min(10, risk.Value + 1))), EuSupplyRisk.MidScale);
        Assert.True(EuConcentration.Of(supply.Shares, worse).Value.Low >= before);
    });

    [Fact]
    public void Bounds_hold_whoever_supplies_what_nobody_is_named_for()
    {
        GovernanceRisks governance = Risks(MissingDataPolicy.Bound, (Country.China, 6), (Country.Germany, 2));
        EuConcentration open = EuConcentration.Of([new(Country.China, 0.5), new(Country.Germany, 0.1, 0.8), new(Country.Unknown, 0.3)], governance);
        Assert.Equal((0.25 * 6) + (0.01 * 2 * 0.8), open.Value.Low, 1e-12);
        Assert.Equal([new Assumption("supplyShare", Country.Unknown, new Interval(0, 0.4), "bound")], open.Assumptions.Select(assumption => assumption with { Value = new Interval(0, Math.Round(assumption.Value.High, 12)) }));
        for (int china = 0; china <= 8; china++)
        {
            for (int germany = 0; germany <= 8 - china; germany++)
            {
                (double toChina, double toGermany, double toNew) = (china / 20.0, germany / 20.0, (8 - china - germany) / 20.0);
                double value = (Math.Pow(0.5 + toChina, 2) * 6) + (Math.Pow(0.1 + toGermany, 2) * 2 * 0.8) + (toNew * toNew * 10 * 1.5);
                Assert.InRange(value, open.Value.Low - 1e-12, open.Value.High + 1e-12);
            }
        }

        Assert.Equal((0.81 * 6) + (0.01 * 2 * 0.8), open.Value.High, 1e-12);
        Assert.Throws<ArgumentException>(() => EuConcentration.Of([new(Country.China, 0.6), new(Country.Germany, 0.5)], governance));
    }

    [Fact]
    public void Governance_is_of_known_countries_each_once()
    {
        Assert.Throws<ArgumentException>(() => Risks(MissingDataPolicy.Bound, (Country.China, 6), (Country.China, 2)));
        Assert.Throws<ArgumentException>(() => Risks(MissingDataPolicy.Bound, (Country.Unknown, 0)));
    }

    [Fact]
    public void A_published_concentration_has_no_terms()
    {
        EuConcentration given = EuConcentration.Given(2.4);
        Assert.Equal((Interval.Exactly(2.4), null), (given.Value, given.ShareSum));
        Assert.Empty(given.Terms);
        Assert.Throws<ArgumentOutOfRangeException>(() => EuConcentration.Given(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EuConcentration.Given(double.NaN));
    }

    [Fact]
    public void Bad_supply_is_refused_by_name()
    {
        Assert.Contains("CN twice", Assert.Throws<ArgumentException>(() => EuConcentration.Of([new(Country.China, 0.1), new(Country.China, 0.2)], Known)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EuConcentration.Of([], Known));
        Assert.Contains("0..10", Assert.Throws<ArgumentException>(() => EuConcentration.Of([new(Country.China, 1)], new GovernanceRisks(new Interval(0, 1), [], Half))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.01, 1)]
    [InlineData(1.01, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void A_share_or_trade_parameter_out_of_range_is_refused_by_country(double share, double trade) =>
        Assert.Contains("CN", Assert.Throws<ArgumentOutOfRangeException>(() => new EuSupplyShare(Country.China, share, trade)).Message, StringComparison.Ordinal);

    private static MissingDataPolicy Half => MissingDataPolicy.Impute(0.5, "half");

    private static GovernanceRisks Risks(MissingDataPolicy missing, params (Country Country, double Risk)[] risks) =>
        new(EuSupplyRisk.GovernanceScale, risks.Select(pair => KeyValuePair.Create(pair.Country, pair.Risk)), missing);
}
