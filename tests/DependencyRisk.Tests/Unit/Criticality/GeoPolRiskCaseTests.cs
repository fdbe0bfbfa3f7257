using System.Collections.Immutable;
using System.Text;
using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class GeoPolRiskCaseTests
{
    private static readonly GeoPolRiskCase Given = new()
    {
        Material = "X",
        Importer = "US",
        Members = [Country.UnitedStates],
        Year = 2022,
        Production = [new(Country.China, 1)],
        Imports = [new(Country.China, 1), new(Country.Japan, 1), new(Country.UnitedStates, 1), new(default, 1)],
        GovernanceRisks = ImmutableDictionary<Country, double>.Empty.Add(Country.China, 0.125),
    };

    [Fact]
    public void What_is_given_takes_precedence_over_the_table()
    {
        GovernanceRisks risks = Given.ToInput(ReferenceTables.Governance, MissingDataPolicy.Bound).Governance;
        double japan = ReferenceTables.Governance.Find(Country.Japan, 2022)!.Value.PoliticalStability!.Value;
        Assert.Equal((0.125, GeoPolRisk.GovernanceRisk(japan)), (risks.Find(Country.China), risks.Find(Country.Japan)));
        Assert.Null(risks.Find(default));
    }

    [Fact]
    public void Partners_without_governance_are_those_that_neither_knows()
    {
        Assert.Equal([Country.Unknown], Given.WithoutGovernance(ReferenceTables.Governance).ToArray());
        Assert.Equal([Country.Japan, Country.Unknown], (Given with { Year = 2031 }).WithoutGovernance(ReferenceTables.Governance).ToArray());
    }

    [Theory]
    [InlineData("CN", true, null)]
    [InlineData("ZZ", true, null)]
    [InlineData("R20", true, "R20")]
    [InlineData("Other Asia", true, "Other Asia")]
    [InlineData("cn", false, null)]
    [InlineData("CHN", false, null)]
    [InlineData("UK", false, null)]
    [InlineData("", false, null)]
    [InlineData(null, false, null)]
    public void A_producer_is_a_code_a_unit_or_a_slip(string? text, bool expected, string? unit)
    {
        Assert.Equal(expected, ProductionVolume.TryParseProducer(text, out Country country, out string? found));
        Assert.Equal(unit, found);
        Assert.Equal(string.Equals(text, "CN", StringComparison.Ordinal), country.IsKnown);
    }

    [Fact]
    public void What_could_be_read_is_there_although_the_text_breaks_off()
    {
        const string Text = """[{"material":"A","company":"B","year":2022,"production":[],"imports":[]},{"material":""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        Assert.False(GeoPolRiskJson.TryRead(stream, out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems));
        Assert.Equal(("A", "$[0]"), (Assert.Single(cases).Material, cases[0].Place));
        Assert.Equal("not-json", Assert.Single(problems).Code);
    }
}
