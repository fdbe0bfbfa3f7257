using System.Collections.Immutable;
using System.Text;
using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

/// <summary>How files of cases name countries, regions and units, and what is said of names and shapes that are wrong.</summary>
public sealed class GeoPolRiskNamesTests
{
    private const string Start = """{"material": "Tantalum", "year": 2022, """;
    private const string Production = """ "production": [{"country": "CN", "tonnes": 60}]""";
    private const string Imports = """ "imports": [{"partner": "CN", "tonnes": 8}]""";
    private const string Good = Start + """ "importer": "US", """ + Production + "," + Imports + "}";

    private static readonly GeoPolRiskJsonOptions Names = new()
    {
        CountryNames = ImmutableDictionary<string, Country>.Empty.Add("China", Country.China),
        Regions = ImmutableDictionary<string, ImmutableArray<Country>>.Empty.Add("Two", [Country.France, Country.Germany, Country.France]),
    };

    public static TheoryData<string, string> Problems => new()
    {
        { "3", "wrong-type $" },
        { Good + " x", "not-json $" },
        { """{"cases": 3}""", "wrong-type $.cases" },
        { $"[{Good}, null]", "wrong-type $[1]" },
        { Start + """ "region": ["DE", null], """ + Production + "," + Imports + "}", "wrong-type $.region[1]" },
        { Start + """ "region": 3, """ + Production + "," + Imports + "}", "empty-region $.region, wrong-type $.region" },
        { Start + """ "importer": "ZZ", """ + Production + "," + Imports + "}", "unknown-country $.importer" },
        { Start + """ "importer": "US", "imports": null, """ + Production + "}", "wrong-type $.imports" },
        { Start + """ "importer": "US", "imports": 3, """ + Production + "}", "wrong-type $.imports" },
        { Start + """ "importer": "US", "imports": [{"partner": 5, "tonnes": 1}, {"partner": 6, "tonnes": 1}], """ + Production + "}", "wrong-type $.imports[0].partner, wrong-type $.imports[1].partner" },
        { Start + """ "importer": "US", "imports": [{"partner": "China", "tonnes": 1}], """ + Production + "}", "unknown-country $.imports[0].partner" },
        { Start + """ "importer": "US", "production": [{"country": "UK", "tonnes": 1}], """ + Imports + "}", "unknown-country $.production[0].country" },
        { Start + """ "importer": "US", "production": [{"country": "China", "tonnes": 1}], """ + Imports + "}", "unknown-country $.production[0].country" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_problem_has_its_code_and_its_place(string json, string expected)
    {
        ImmutableArray<BillProblem> problems = Read(json).Problems;
        Assert.Equal(expected, string.Join(", ", problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => $"{problem.Code} {problem.Path}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("""{"country": "China", "tonnes": 1}""", "'China' is not the code of a country; write CN.")]
    [InlineData("""{"country": "UK", "tonnes": 1}""", "'UK' is not an ISO 3166-1 alpha-2 code in capitals; correct it, or write ZZ if nobody knows who produces it.")]
    [InlineData("""{"country": "R20", "tonnes": 1}, {"country": "R20", "tonnes": 1}""", "'R20' produces twice in this list; add its tonnes up.")]
    public void An_error_in_a_producer_says_what_to_do(string producers, string message) =>
        Assert.Equal([message], Errors($$"""{{Start}} "importer": "US", "production": [{{producers}}], {{Imports}}}"""));

    [Fact]
    public void An_error_in_a_partner_says_what_to_do() =>
        Assert.Equal(["'China' is not the code of a country; write CN."], Errors(Start + """ "importer": "US", "imports": [{"partner": "China", "tonnes": 1}], """ + Production + "}"));

    [Fact]
    public void A_unit_and_what_nobody_is_named_for_are_warned_of()
    {
        (ImmutableArray<GeoPolRiskCase> cases, ImmutableArray<BillProblem> problems) =
            Read(Start + """ "importer": "US", "production": [{"country": "Other Asia", "tonnes": 0}, {"tonnes": 1}], """ + Imports + "}");
        Assert.Equal(
            ["producer-unit $.production[0].country", "unattributed-production $.production[1]"],
            problems.Select(problem => $"{problem.Code} {problem.Path}").Order(StringComparer.Ordinal));
        Assert.Equal([new ProductionVolume(default, 0, "Other Asia"), new ProductionVolume(default, 1)], Assert.Single(cases).Production.AsEnumerable());
    }

    [Fact]
    public void A_region_known_by_name_is_its_members_each_once_in_order()
    {
        GeoPolRiskCase one = Assert.Single(Read(Start.Replace("2022", "1", StringComparison.Ordinal) + """ "importer": " Two ", """ + Production + "," + Imports + "}").Cases);
        Assert.Equal(1, one.Year);
        Assert.Equal([Country.Germany, Country.France], one.Members.AsEnumerable());
    }

    [Fact]
    public void A_region_keeps_the_name_that_it_is_given()
    {
        GeoPolRiskCase one = Assert.Single(Read(Start + """ "importer": "Union", "region": ["FR", "DE"], """ + Production + "," + Imports + "}").Cases);
        Assert.Equal("Union", one.Importer);
        Assert.Equal([Country.Germany, Country.France], one.Members.AsEnumerable());
    }

    private static IEnumerable<string> Errors(string json) =>
        Read(json).Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Message);

    private static (ImmutableArray<GeoPolRiskCase> Cases, ImmutableArray<BillProblem> Problems) Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        _ = GeoPolRiskJson.TryRead(stream, out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems, Names);
        return (cases, problems);
    }
}
