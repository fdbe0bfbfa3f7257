using System.Text.Json;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Golden;

/// <summary>
/// Worked cases of the GeoPolRisk method on published data (sources named in the file) come out in every term. Their authors cut
/// production to whole tonnes before they square it; the tonnes given are whole, so that this library, which cuts nothing, agrees.
/// </summary>
public sealed class GeoPolRiskCasesTests
{
    public static TheoryData<int> Cases => [0, 1];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_worked_case_comes_out_in_every_term(int index)
    {
        JsonElement given = Case(index);
        JsonElement expected = given.GetProperty("expected");
        GeoPolRiskResult result = GeoPolRisk.Compute(InputOf(given));
        (string Name, Interval? Value)[] terms =
        [
            ("domesticProduction", result.DomesticProduction),
            ("weightedTradeNumerator", result.WeightedTradeNumerator),
            ("weightedTradeAverage", result.WeightedTradeAverage),
            ("score", result.Score),
            ("characterisationFactor", result.CharacterisationFactor),
        ];
        Near(expected, "hhi", result.Hhi.Low.Fraction);
        Near(expected, "totalTrade", result.TotalTrade);
        Near(expected, "price", result.Price!.Value);
        Assert.All(terms, term => Assert.True(term.Value!.Value.IsExact, term.Name));
        Assert.All(terms, term => Near(expected, term.Name, term.Value!.Value.Low));
        Assert.True(result.Hhi.IsExact);
        Assert.Empty(result.Assumptions);
    }

    [Fact]
    public void The_producer_that_is_no_country_is_a_unit_of_its_own()
    {
        GeoPolRiskInput input = InputOf(Case(0));
        ProductionVolume unit = Assert.Single(input.Production, producer => producer.Unit is not null);
        Assert.Equal(("R20", 300.0), (unit.Unit, unit.Tonnes));
        GeoPolRiskInput without = input with { Production = input.Production.Replace(unit, new ProductionVolume(Country.Unknown, unit.Tonnes)) };
        GeoPolRiskResult bounded = GeoPolRisk.Compute(without);
        double exact = GeoPolRisk.Compute(input).Score.Low;
        Assert.True(bounded.Score.Low < exact && exact < bounded.Score.High);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_tonnes_are_whole_as_the_convention_of_their_authors_has_it(int index) =>
        Assert.All(InputOf(Case(index)).Production, producer => Assert.Equal(Math.Truncate(producer.Tonnes), producer.Tonnes));

    internal static JsonElement Case(int index)
    {
        using var document = JsonDocument.Parse(Repository.Read("tests", "DependencyRisk.Tests", "Golden", "geopolrisk-cases.json"));
        return document.RootElement.GetProperty("cases")[index].Clone();
    }

    internal static GeoPolRiskInput InputOf(JsonElement given)
    {
        JsonElement[] imports = [.. given.GetProperty("imports").EnumerateArray()];
        return new GeoPolRiskInput
        {
            Production = [.. given.GetProperty("production").EnumerateArray().Select(ProducerOf)],
            Imports = [.. imports.Select(flow => new TradeFlow(new Country(flow.GetProperty("partner").GetString()!), Number(flow, "tonnes"), Number(flow, "value")))],
            Governance = new GovernanceRisks(
                GeoPolRisk.GovernanceScale,
                imports.Select(flow => KeyValuePair.Create(new Country(flow.GetProperty("partner").GetString()!), Number(flow, "governanceRisk"))),
                MissingDataPolicy.Refuse),
            Members = [new Country(given.GetProperty("importer").GetString()!)],
            CopperReferencePrice = Number(given, "copperReferencePrice"),
        };
    }

    private static ProductionVolume ProducerOf(JsonElement given)
    {
        string code = given.GetProperty("country").GetString()!;
        double tonnes = Number(given, "tonnes");
        return Country.TryParse(code, out Country country) ? new ProductionVolume(country, tonnes) : new ProductionVolume(default, tonnes, code);
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static void Near(JsonElement expected, string name, double actual)
    {
        double published = Number(expected, name);
        Assert.True(Math.Abs(actual - published) <= 1e-12 * Math.Abs(published), $"{name}: {actual} against {published}");
    }
}
