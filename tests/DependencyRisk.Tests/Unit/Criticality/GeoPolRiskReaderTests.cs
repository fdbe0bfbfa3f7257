using System.Collections.Immutable;
using System.Text;
using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Unit.Criticality;

public sealed class GeoPolRiskReaderTests
{
    private const string Start = """{"material": "Tantalum", "year": 2022, """;
    private const string Trade = """ "production": [{"country": "CN", "tonnes": 60}], "imports": [{"partner": "CN", "tonnes": 8, "value": 15, "governanceRisk": 0.2}]""";
    private const string Good = Start + """ "importer": "US", """ + Trade + "}";

    public static TheoryData<string, string> Problems => new()
    {
        { "[]", "no-cases $" },
        { "null", "wrong-type $" },
        { """{"cases": []}""", "no-cases $" },
        { """{"cases": null}""", "no-cases $" },
        { """{"cases": [null]}""", "wrong-type $.cases[0]" },
        { $$"""{"cases": [{{Good}}], "note": "x", "material": "Tin"}""", "two-forms $" },
        { """{"importer": "US"}""", "missing-imports $, missing-material $, missing-production $, missing-year $" },
        { Start + Trade + "}", "missing-importer $" },
        { Start + """ "region": [], """ + Trade + "}", "empty-region $.region" },
        { Start + """ "region": [null, "DE"], """ + Trade + "}", "wrong-type $.region[0]" },
        { Start + """ "importer": "US", "company": "Acme", """ + Trade + "}", "two-importers $" },
        { Start + """ "region": ["DE"], "company": "Acme", """ + Trade + "}", "two-importers $" },
        { Start + """ "importer": "Nowhere", """ + Trade + "}", "unknown-country $.importer" },
        { Start + """ "importer": " ", """ + Trade + "}", "empty-name $.importer" },
        { Start + """ "importer": null, """ + Trade + "}", "wrong-type $.importer" },
        { Good.Replace("2022", "2022.5", StringComparison.Ordinal), "out-of-range $.year" },
        { Good.Replace("2022", "0", StringComparison.Ordinal), "out-of-range $.year" },
        { Good.Replace("2022", "null", StringComparison.Ordinal), "wrong-type $.year" },
        { Start + """ "importer": "US", "production": null, "imports": []}""", "wrong-type $.production" },
        { Start + """ "importer": "US", "production": [null], "imports": [null]}""", "wrong-type $.imports[0], wrong-type $.production[0]" },
        { Start + """ "importer": "US", "production": [{"country": "CN"}], "imports": [{"partner": "CN"}]}""", "missing-tonnes $.imports[0], missing-tonnes $.production[0]" },
        { Start + """ "importer": "US", "production": [{"country": "CN", "tonnes": 1}, {"country": "CN", "tonnes": 2}], "imports": []}""", "duplicate-country $.production[1]" },
        { Start + """ "importer": "US", "production": [], "imports": [{"partner": "CN", "tonnes": 1}, {"partner": "CN", "tonnes": 2}]}""", "duplicate-country $.imports[1]" },
        { Start + """ "importer": "US", "production": [], "imports": [{"partner": "china", "tonnes": 1}]}""", "unknown-country $.imports[0].partner" },
        { Good.Replace("0.2", "1.2", StringComparison.Ordinal), "out-of-range $.imports[0].governanceRisk" },
        { Good.Replace("60", "-1", StringComparison.Ordinal), "out-of-range $.production[0].tonnes" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Every_problem_has_its_code_and_its_place(string json, string expected)
    {
        (bool isRead, _, ImmutableArray<BillProblem> problems) = Read(json);
        Assert.False(isRead);
        Assert.Equal(expected, string.Join(", ", problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => $"{problem.Code} {problem.Path}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_case_has_what_is_written_down()
    {
        (bool isRead, ImmutableArray<GeoPolRiskCase> cases, ImmutableArray<BillProblem> problems) = Read(Good);
        Assert.True(isRead);
        Assert.Empty(problems);
        GeoPolRiskCase one = Assert.Single(cases);
        Assert.Equal(("Tantalum", "US", 2022), (one.Material, one.Importer, one.Year));
        Assert.Equal([Country.UnitedStates], one.Members.AsEnumerable());
        Assert.Equal([new ProductionVolume(Country.China, 60)], one.Production.AsEnumerable());
        Assert.Equal([new TradeFlow(Country.China, 8, 15)], one.Imports.AsEnumerable());
        Assert.Equal(0.2, one.GovernanceRisks[Country.China]);
        Assert.Null(one.CopperReferencePrice);
    }

    [Fact]
    public void A_region_is_its_members_each_once_and_a_company_has_none()
    {
        GeoPolRiskCase region = Assert.Single(Read(Start + """ "region": ["FR", "DE", "FR"], "copperReferencePrice": 9000, """ + Trade + "}").Cases);
        Assert.Equal([Country.Germany, Country.France], region.Members.AsEnumerable());
        Assert.Equal(("DE+FR", 9000.0), (region.Importer, region.CopperReferencePrice));
        GeoPolRiskCase company = Assert.Single(Read(Start + """ "company": "Acme", """ + Trade + "}").Cases);
        Assert.Empty(company.Members);
        Assert.Equal("Acme", company.Importer);
    }

    [Fact]
    public void Several_cases_may_stand_in_a_list_with_a_note()
    {
        Assert.Equal(2, Read($"[{Good}, {Good}]").Cases.Length);
        (bool isRead, ImmutableArray<GeoPolRiskCase> cases, ImmutableArray<BillProblem> problems) = Read($$"""{"note": ["what", "these", "are"], "cases": [{{Good}}]}""");
        Assert.True(isRead);
        Assert.Single(cases);
        Assert.Empty(problems);
    }

    [Fact]
    public void What_nobody_attributes_is_warned_of_and_unknown_members_are_named()
    {
        (bool isRead, ImmutableArray<GeoPolRiskCase> cases, ImmutableArray<BillProblem> problems) = Read(
            Start + """ "importer": "US", "colour": 1, "production": [{"country": null, "tonnes": 1, "hue": 1}], "imports": [{"partner": null, "tonnes": 2, "tint": 1}]}""");
        Assert.True(isRead);
        Assert.Equal(
            ["unattributed-production $.production[0].country", "unknown-member $", "unknown-member $.imports[0]", "unknown-member $.production[0]"],
            problems.Select(problem => $"{problem.Code} {problem.Path}").Order(StringComparer.Ordinal));
        Assert.Equal(Country.Unknown, Assert.Single(Assert.Single(cases).Imports).Partner);
    }

    private static (bool IsRead, ImmutableArray<GeoPolRiskCase> Cases, ImmutableArray<BillProblem> Problems) Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        bool isRead = GeoPolRiskJson.TryRead(stream, out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems);
        return (isRead, cases, problems);
    }
}
