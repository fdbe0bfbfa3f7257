using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>What the score is of where something is not given, or is nothing.</summary>
public sealed class GeoPolRiskEdgesTests
{
    private static readonly GeoPolRiskInput Known = new()
    {
        Production = [new(Country.China, 60), new(Country.UnitedStates, 40)],
        Imports = [new(Country.China, 8, 16)],
        Governance = Risks(0.5),
        Members = [Country.UnitedStates],
    };

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void An_estimate_of_governance_is_finite(double estimate) => Assert.Throws<ArgumentOutOfRangeException>(() => GeoPolRisk.GovernanceRisk(estimate));

    [Fact]
    public void A_list_that_is_not_given_is_empty()
    {
        Assert.Equal(GeoPolRisk.Compute(Known with { Members = [] }).Score, GeoPolRisk.Compute(Known with { Members = default }).Score);
        Assert.Equal(Interval.Exactly(0), GeoPolRisk.Compute(Known with { Imports = default }).Score);
        Refused(Known with { Production = default }, "World production is 0");
    }

    [Fact]
    public void Nothing_that_is_unattributed_is_a_companys()
    {
        GeoPolRiskResult company = GeoPolRisk.Compute(Known with { Members = [], Production = [new(Country.China, 60), new(default, 40)] });
        Assert.Equal(Interval.Exactly(0), company.DomesticProduction);
        Assert.Equal(["hhi"], company.Assumptions.Select(assumption => assumption.Field));
    }

    [Fact]
    public void Imports_of_no_weight_have_no_price() => Assert.Null(GeoPolRisk.Compute(Known with { Imports = [new(Country.China, 0, 5)] }).Price);

    [Fact]
    public void Imports_are_not_given_away() => Refused(Known with { Imports = [new(Country.China, 8, 0)] }, "values of the imports are all 0");

    [Fact]
    public void Safe_partners_add_nothing_and_none_is_named() =>
        Assert.Contains(" = 0. ", GeoPolRisk.Compute(Known with { Governance = Risks(0) }).Explanation, StringComparison.Ordinal);

    [Fact]
    public void A_named_unit_is_called_by_its_name()
    {
        Assert.Equal("R20: 5 t", new ProductionVolume(default, 5, "R20").ToString());
        Assert.Equal("CN: 5 t", new ProductionVolume(Country.China, 5).ToString());
        Refused(Known with { Production = [new(default, 1, "R20"), new(default, 1, "R20")] }, "R20 is given twice");
    }

    [Fact]
    public void A_case_has_the_reference_that_it_gives()
    {
        var one = new GeoPolRiskCase { Material = "tin", Importer = "US", Year = 2022 };
        var table = new GovernanceTable([]);
        Assert.Equal(GeoPolRisk.CopperReferencePrice, one.ToInput(table, MissingDataPolicy.Bound).CopperReferencePrice);
        Assert.Equal(9000, (one with { CopperReferencePrice = 9000 }).ToInput(table, MissingDataPolicy.Bound).CopperReferencePrice);
    }

    private static GovernanceRisks Risks(double china) => new(GeoPolRisk.GovernanceScale, [new(Country.China, china)], MissingDataPolicy.Refuse);

    private static void Refused(GeoPolRiskInput input, string said) =>
        Assert.Contains(said, Assert.ThrowsAny<ArgumentException>(() => GeoPolRisk.Compute(input)).Message, StringComparison.Ordinal);
}
