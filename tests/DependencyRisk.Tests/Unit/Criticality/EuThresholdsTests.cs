using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>Where the verdicts of the EU method turn, and what they were assumed from.</summary>
public sealed class EuThresholdsTests
{
    private static readonly GovernanceRisks Nobody = new(EuSupplyRisk.GovernanceScale, [], MissingDataPolicy.Bound);

    // 0.2 x 10 + 0.08 x 10 = 2.8, the threshold itself.
    [Fact]
    public void An_importance_that_may_just_reach_the_threshold_is_open_and_one_that_does_is_high()
    {
        Assert.True(EuEconomicImportance.Of([new("a", 0.2, "C20", 100), new("b", 0.08, "C21", 100)], 1, 100).IsHigh);
        EuEconomicImportance open = EuEconomicImportance.Of([new("a", 0.2, "C20", 100), new("b", 0.08, "C21", null)], 1, 100, MissingDataPolicy.Bound);
        Assert.Equal(new Interval(2, 2.8), open.Value);
        Assert.Null(open.IsHigh);
        Assert.Equal("Economic importance 2 to 2.8 from 2 end uses, whose shares sum to 0.28; the largest part, 2, is 'a'. The value added behind 1 of them is missing (bound).", open.Explanation);
    }

    // A single country of unknown governance, 0 to 10, of which substitution leaves a tenth.
    [Fact]
    public void A_supply_risk_that_may_just_reach_1_is_open()
    {
        EuSupplyRisk risk = EuSupplyRisk.Of(new EuSupplyRiskInputs { Global = EuConcentration.Of([new(Country.China, 1)], Nobody), RecyclingRate = 0, SubstitutionIndex = 0.1 });
        Assert.Equal(new Interval(0, 1), risk.Value);
        Assert.Null(risk.IsHigh);
    }

    [Fact]
    public void Of_two_stages_that_may_be_as_risky_the_one_that_surely_is_is_the_bottleneck()
    {
        EuSupplyRisk Of(EuConcentration global) => EuSupplyRisk.Of(new EuSupplyRiskInputs { Global = global, RecyclingRate = 0, SubstitutionIndex = 1 });
        EuSupplyRisk open = Of(EuConcentration.Of([new(Country.China, 1)], Nobody));
        Assert.Equal(MaterialStage.Processing, EuAssessment.Of([new(MaterialStage.Extraction, open), new(MaterialStage.Processing, Of(EuConcentration.Given(10)))], null).Bottleneck);
    }

    [Fact]
    public void Only_assumptions_of_what_counts_are_told()
    {
        var inputs = new EuSupplyRiskInputs
        {
            Global = EuConcentration.Of([new(Country.China, 1)], Nobody),
            Eu = EuConcentration.Of([new(Country.Japan, 1)], Nobody),
            ImportReliance = 0.5,
            RecyclingRate = 0,
            SubstitutionIndex = 1,
        };
        Assert.Equal([Country.China, Country.Japan], Countries(inputs));
        Assert.Equal([Country.China], Countries(inputs with { Scope = EuScope.GlobalOnly }));
        Assert.Equal([Country.China], Countries(inputs with { Scope = EuScope.GlobalOnly, Eu = null }));
        Assert.Equal([Country.Japan], Countries(inputs with { Scope = EuScope.EuOnly }));
        Assert.Equal([Country.Japan], Countries(inputs with { Scope = EuScope.EuOnly, Global = null }));

        static IEnumerable<Country> Countries(EuSupplyRiskInputs inputs) => EuSupplyRisk.Of(inputs).Assumptions.Select(assumption => assumption.Country);
    }

    [Fact]
    public void Shares_off_one_by_rounding_leave_nothing_to_assume()
    {
        GovernanceRisks known = new(EuSupplyRisk.GovernanceScale, [new(Country.China, 6), new(Country.Germany, 2)], MissingDataPolicy.Bound);
        foreach (double germany in (double[])[0.5, 0.4999995, 0.52])
        {
            EuConcentration concentration = EuConcentration.Of([new(Country.China, 0.5), new(Country.Germany, germany)], known);
            Assert.True(concentration.Value.IsExact);
            Assert.Empty(concentration.Assumptions);
        }
    }

    // One known share of 0.1: 0.01 x 2. A new country of the worst governance and restriction with the rest: 0.81 x 10 x 1.5.
    [Fact]
    public void A_new_country_may_have_the_worst_governance_and_the_worst_restriction()
    {
        GovernanceRisks known = new(EuSupplyRisk.GovernanceScale, [new(Country.China, 2)], MissingDataPolicy.Bound);
        Assert.Equal(0.02 + 12.15, EuConcentration.Of([new(Country.China, 0.1)], known).Value.High, 1e-12);
    }

    [Fact]
    public void End_uses_alike_in_name_stand_by_share_and_then_by_value_added()
    {
        EuEndUse[] uses = [new("a", 0.3, "C20", 10), new("a", 0.2, "C20", 30), new("a", 0.2, "C20", 20)];
        Assert.Equal([20, 30, 10], EuEconomicImportance.Of(uses, 1, 100).Terms.Select(term => term.Use.ValueAdded));
    }

    [Fact]
    public void The_index_may_be_0_and_the_largest_value_added_is_above_0_and_no_less_than_that_of_any_use()
    {
        EuEndUse[] uses = [new("a", 0.5, "C20", 50), new("b", 0.5, "C21", 300)];
        Assert.Equal(Interval.Exactly(0), EuEconomicImportance.Of(uses, 0, 300).Value);
        Assert.Equal("maxValueAdded", Assert.Throws<ArgumentOutOfRangeException>(() => EuEconomicImportance.Of(uses, 1, 299)).ParamName);
        Assert.Equal("maxValueAdded", Assert.Throws<ArgumentOutOfRangeException>(() => EuEconomicImportance.Of([new("a", 1, "C20", 0)], 1, 0)).ParamName);
    }

    [Fact]
    public void Amounts_of_trade_that_are_none_are_refused_by_name()
    {
        Assert.Equal("domestic", Assert.Throws<ArgumentOutOfRangeException>(() => EuSupplyRisk.ImportReliance(-1, 5, 2)).ParamName);
        Assert.Equal("imports", Assert.Throws<ArgumentOutOfRangeException>(() => EuSupplyRisk.ImportReliance(10, -1, 0)).ParamName);
        Assert.Equal("exports", Assert.Throws<ArgumentOutOfRangeException>(() => EuSupplyRisk.ImportReliance(10, 1, -1)).ParamName);
    }

    [Fact]
    public void The_policy_for_governance_is_the_one_asked_for() =>
        Assert.Same(MissingDataPolicy.Refuse, EuSupplyRisk.Governance(new GovernanceTable([]), 2016, 2020, MissingDataPolicy.Refuse).Missing);
}
