using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class EuSupplyRiskTests
{
    private static readonly EuSupplyRiskInputs Both = new()
    {
        Global = EuConcentration.Given(3),
        Eu = EuConcentration.Given(1),
        ImportReliance = 0.5,
        RecyclingRate = 0.2,
        SubstitutionIndex = 0.9,
    };

    [Fact]
    public void A_worked_sum_with_its_terms()
    {
        EuSupplyRisk risk = EuSupplyRisk.Of(Both);
        Assert.Equal((0.25, 0.75, 1.5), (risk.GlobalWeight, risk.EuWeight, risk.Concentration.Low));
        Assert.Equal(1.5 * 0.8 * 0.9, risk.Value.Low, 1e-15);
        Assert.True(risk.IsHigh);
        Assert.Equal(
            "Supply risk 1.08: global concentration 3 at weight 0.25 and EU concentration 1 at weight 0.75, together 1.5, times 0.8 for recycling, times 0.9 for substitution. Global supply and EU sourcing are both known.",
            risk.Explanation);
    }

    [Fact]
    public void The_scope_is_chosen_by_what_is_known_and_says_why()
    {
        Check(Both, EuScope.GlobalAndEu, 1.5, "both known");
        Check(Both with { ImportReliance = 0 }, EuScope.EuOnly, 1, "no imports");
        Check(Both with { ImportReliance = null }, EuScope.GlobalOnly, 3, "import reliance is not known");
        Check(Both with { Eu = null }, EuScope.GlobalOnly, 3, "EU sourcing is not known");
        Check(Both with { Eu = null, ImportReliance = 0 }, EuScope.GlobalOnly, 3, "EU sourcing is not known");
        Check(Both with { Global = null }, EuScope.EuOnly, 1, "global supply is not known");
        Check(Both with { Scope = EuScope.GlobalOnly }, EuScope.GlobalOnly, 3, "given");
        Check(Both with { Scope = EuScope.EuOnly, ImportReliance = null }, EuScope.EuOnly, 1, "given");

        static void Check(EuSupplyRiskInputs inputs, EuScope scope, double concentration, string reason)
        {
            EuSupplyRisk risk = EuSupplyRisk.Of(inputs);
            Assert.Equal((scope, concentration), (risk.Scope, risk.Concentration.Low));
            Assert.Contains(reason, risk.ScopeReason, StringComparison.Ordinal);
            Assert.Contains(risk.ScopeReason, risk.Explanation, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_scope_needs_and_nobody_gave_is_an_error_that_names_it()
    {
        Assert.Equal("globalConcentration", Missing(Both with { Global = null, Scope = EuScope.GlobalAndEu }));
        Assert.Equal("euConcentration", Missing(Both with { Eu = null, Scope = EuScope.EuOnly }));
        Assert.Equal("importReliance", Missing(Both with { ImportReliance = null, Scope = EuScope.GlobalAndEu }));
        Assert.Equal("euConcentration", Missing(Both with { Global = null, Eu = null }));

        static string Missing(EuSupplyRiskInputs inputs) => Assert.Throws<MissingDataException>(() => EuSupplyRisk.Of(inputs)).Field;
    }

    [Fact]
    public void Unknown_governance_makes_bounds_and_may_leave_the_verdict_open()
    {
        var nobody = new GovernanceRisks(EuSupplyRisk.GovernanceScale, [], MissingDataPolicy.Bound);
        EuSupplyRisk risk = EuSupplyRisk.Of(Both with { Global = EuConcentration.Of([new(Country.China, 1)], nobody) });
        Assert.Equal(0.75 * 0.8 * 0.9, risk.Value.Low, 1e-12);
        Assert.Equal(3.25 * 0.8 * 0.9, risk.Value.High, 1e-12);
        Assert.Null(risk.IsHigh);
        Assert.Equal([new Assumption("governanceRisk", Country.China, new Interval(0, 10), "bound")], risk.Assumptions.AsEnumerable());
        Assert.Contains("0.54 to 2.34", risk.Explanation, StringComparison.Ordinal);
        Assert.Empty(EuSupplyRisk.Of(risk.Inputs with { Scope = EuScope.EuOnly }).Assumptions);
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(0.999999, 1, false)]
    public void A_supply_risk_of_1_is_high(double concentration, double substitution, bool isHigh) =>
        Assert.Equal(isHigh, EuSupplyRisk.Of(new EuSupplyRiskInputs { Global = EuConcentration.Given(concentration), RecyclingRate = 0, SubstitutionIndex = substitution }).IsHigh);

    [Theory]
    [InlineData(100, 50, 20, 30.0 / 130)]
    [InlineData(0, 10, 0, 1)]
    [InlineData(100, 10, 30, 0)]
    [InlineData(100, 10, 10, 0)]
    [InlineData(0, 10, 4, 1)]
    [InlineData(10, 0, 10, 0)]
    [InlineData(10, 5, 20, 0)]
    public void Import_reliance_is_net_imports_over_consumption_and_never_negative(double domestic, double imports, double exports, double reliance) =>
        Assert.Equal(reliance, EuSupplyRisk.ImportReliance(domestic, imports, exports), 1e-15);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, 5)]
    [InlineData(1e308, 1e308, 0)]
    [InlineData(-1, 5, 2)]
    [InlineData(1, double.NaN, 2)]
    [InlineData(1, 2, double.PositiveInfinity)]
    public void Import_reliance_needs_amounts_and_something_consumed(double domestic, double imports, double exports) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EuSupplyRisk.ImportReliance(domestic, imports, exports));

    [Theory]
    [InlineData(-0.1, 0.5, 0.5, "RecyclingRate")]
    [InlineData(0.5, 1.1, 0.5, "SubstitutionIndex")]
    [InlineData(0.5, 0.5, 1.5, "ImportReliance")]
    [InlineData(double.NaN, 0.5, 0.5, "RecyclingRate")]
    public void A_fraction_out_of_range_is_refused_by_name(double recycling, double substitution, double reliance, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() =>
            EuSupplyRisk.Of(Both with { RecyclingRate = recycling, SubstitutionIndex = substitution, ImportReliance = reliance })).ParamName);

    [Fact]
    public void Governance_is_the_mean_over_years_with_all_six_indicators()
    {
        GovernanceIndicators Six(double value, double? last) => new(value, value, value, value, value, last ?? value);
        var table = new GovernanceTable(
        [
            (Country.China, 2016, Six(-0.5, null)),
            (Country.China, 2017, Six(-1.5, null)),
            (Country.China, 2018, Six(2, null) with { RuleOfLaw = null }),
            (Country.Germany, 2015, Six(2, null)),
            (Country.Japan, 2016, Six(-4, null)),
        ]);
        GovernanceRisks risks = EuSupplyRisk.Governance(table, 2016, 2020);
        Assert.Equal((7.0, null, 10.0), (risks.Find(Country.China)!.Value, risks.Find(Country.Germany), risks.Find(Country.Japan)!.Value));
        Assert.Same(EuSupplyRisk.MidScale, risks.Missing);
        Assert.Throws<ArgumentOutOfRangeException>(() => EuSupplyRisk.Governance(table, 2020, 2016));
    }
}
