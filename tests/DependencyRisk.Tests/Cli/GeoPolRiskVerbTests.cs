using System.Text.Json;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Docs;
using Xunit;
using static DependencyRisk.Tests.Cli.GeoPolRiskRun;

namespace DependencyRisk.Tests.Cli;

/// <summary>What <c>deprisk criticality geopolrisk</c> prints.</summary>
public sealed class GeoPolRiskVerbTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", "Golden", "geopolrisk-cases.json");

    [Fact]
    public void The_worked_cases_come_out_and_doubles_round_trip()
    {
        using var given = JsonDocument.Parse(File.ReadAllText(Cases));
        CliRun run = CliRun.Of("criticality", "geopolrisk", "--input", Cases, "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.Contains("(62,17): $.cases[0].production[13].country: warning producer-unit: 'R20'", run.Error, StringComparison.Ordinal);
        using var printed = JsonDocument.Parse(run.Output);
        foreach ((JsonElement input, JsonElement output) in given.RootElement.GetProperty("cases").EnumerateArray().Zip(printed.RootElement.EnumerateArray()))
        {
            foreach (JsonProperty expected in input.GetProperty("expected").EnumerateObject())
            {
                double actual = output.GetProperty(expected.Name).GetDouble();
                Assert.InRange(actual, expected.Value.GetDouble() * (1 - 1e-12), expected.Value.GetDouble() * (1 + 1e-12));
                if (output.GetProperty("bounds").TryGetProperty(expected.Name, out JsonElement bounds))
                {
                    Assert.Equal((actual, actual), (bounds.GetProperty("low").GetDouble(), bounds.GetProperty("high").GetDouble()));
                }
            }
        }
    }

    [Fact]
    public void One_case_is_one_object_with_the_members_of_the_contract()
    {
        JsonElement result = Json(Small);
        Assert.Equal(
            [
                "material", "importer", "year", "hhi", "domesticProduction", "weightedTradeNumerator", "totalTrade", "weightedTradeAverage", "price", "score", "midpoint",
                "characterisationFactor", "bounds", "copperReferencePrice", "worldProduction", "members", "flows", "assumptions", "explanation", "source",
            ],
            result.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["hhi", "domesticProduction", "weightedTradeNumerator", "weightedTradeAverage", "score", "midpoint", "characterisationFactor"],
            result.GetProperty("bounds").EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["partner", "tonnes", "value", "governanceRisk", "governance", "contribution", "bounds"],
            result.GetProperty("flows")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(0.52, result.GetProperty("hhi").GetDouble(), 1e-12);
    }

    [Fact]
    public void Governance_that_the_file_does_not_give_is_that_of_the_table_for_the_year_and_says_so()
    {
        JsonElement flows = Json(Small).GetProperty("flows");
        double estimate = ReferenceTables.Governance.Find(Country.China, 2022)!.Value.PoliticalStability!.Value;
        Assert.Equal(("table", GeoPolRisk.GovernanceRisk(estimate)), (flows[0].GetProperty("governance").GetString(), flows[0].GetProperty("governanceRisk").GetDouble()));
        Assert.Equal(("given", 0.2), (flows[1].GetProperty("governance").GetString(), flows[1].GetProperty("governanceRisk").GetDouble()));
        Assert.NotEqual(estimate, ReferenceTables.Governance.Find(Country.China, 2021)!.Value.PoliticalStability!.Value);
    }

    [Fact]
    public void Missing_governance_is_refused_bounded_or_imputed()
    {
        string later = Small.Replace("2022", "2031", StringComparison.Ordinal);
        Run(later).AssertFailed(1, "error missing-governance", "2031 for CN;", "--missing bound");
        JsonElement bounded = Json(later, "--missing", "bound");
        Assert.Equal(JsonValueKind.Null, bounded.GetProperty("score").ValueKind);
        Assert.Equal(JsonValueKind.Null, bounded.GetProperty("flows")[0].GetProperty("contribution").ValueKind);
        Assert.Equal(0.52 * 0.4 / 10, bounded.GetProperty("bounds").GetProperty("score").GetProperty("low").GetDouble(), 1e-12);
        Assert.Equal(0.52 * 8.4 / 10, bounded.GetProperty("bounds").GetProperty("score").GetProperty("high").GetDouble(), 1e-12);
        Assert.Equal(0.52, bounded.GetProperty("hhi").GetDouble(), 1e-12);
        JsonElement imputed = Json(later, "--missing", "0.5");
        Assert.Equal(0.52 * 4.4 / 10, imputed.GetProperty("score").GetDouble(), 1e-12);
        JsonElement assumption = Assert.Single(imputed.GetProperty("assumptions").EnumerateArray());
        Assert.Equal(("governanceRisk", "CN", "--missing 0.5"), (assumption.GetProperty("field").GetString(), assumption.GetProperty("country").GetString(), assumption.GetProperty("policy").GetString()));
    }

    [Fact]
    public void A_region_and_a_company_import_too()
    {
        JsonElement region = Json(Small.Replace("\"US\"", "\"EU\", \"region\": [\"FR\", \"DE\"]", StringComparison.Ordinal));
        Assert.Equal(("EU", 40.0, "member"), (region.GetProperty("importer").GetString(), region.GetProperty("domesticProduction").GetDouble(), region.GetProperty("flows")[1].GetProperty("governance").GetString()));
        Assert.Equal(["DE", "FR"], region.GetProperty("members").EnumerateArray().Select(member => member.GetString()));
        JsonElement company = Json(Small.Replace("\"importer\": \"US\"", "\"company\": \"ACME\"", StringComparison.Ordinal));
        Assert.Equal(("ACME", 0, 0.0), (company.GetProperty("importer").GetString(), company.GetProperty("members").GetArrayLength(), company.GetProperty("domesticProduction").GetDouble()));
    }

    [Fact]
    public void A_table_of_trade_gives_the_same_as_json()
    {
        using var folder = new TempFolder();
        string csv = folder.Write("trade.CSV", "material;importer;year;flow;country;tonnes;value;governanceRisk\nTantalum;US;2022;production;CN;60;;\nTantalum;US;2022;production;DE;40;;\nTantalum;US;2022;import;CN;8;15;\nTantalum;US;2022;import;DE;2;5;0.2\n");
        Assert.Equal(Run(Small).Output, CliRun.Output0("criticality", "geopolrisk", "--input", csv, "--format", "json"));
    }

    [Fact]
    public void What_is_not_defined_is_bad_input_and_not_zero()
    {
        Run(Small.Replace("60", "0", StringComparison.Ordinal).Replace("40", "0", StringComparison.Ordinal)).AssertFailed(1, "$: error not-defined: World production is 0");
        Run(Small.Replace("\"tonnes\": 8", "\"tonnes\": 0", StringComparison.Ordinal).Replace("\"tonnes\": 2", "\"tonnes\": 0", StringComparison.Ordinal)).AssertFailed(1, "error not-defined: Domestic production and imports are both 0");
        Run(Small.Replace("15", "0", StringComparison.Ordinal).Replace("\"value\": 5", "\"value\": 0", StringComparison.Ordinal)).AssertFailed(1, "error not-defined: The values of the imports are all 0: leave them out if they are not known.");
        Run(Small.Replace(", \"value\": 15", "", StringComparison.Ordinal)).AssertFailed(1, "error missing-data: Some flows have a value and others none (CN)");
        Run(Small.Replace("\"tonnes\": 8", "\"tonnes\": 5e-324", StringComparison.Ordinal).Replace("\"tonnes\": 2,", "\"tonnes\": 0,", StringComparison.Ordinal)).AssertFailed(1, "error not-defined: Amounts or values are too large, or too small");
    }

    [Theory]
    [InlineData("criticality", "geopolrisk")]
    [InlineData("criticality", "geopolrisk", "--input", "-", "--missing", "2")]
    [InlineData("criticality", "geopolrisk", "--input", "-", "--missing", "zero")]
    [InlineData("criticality", "geopolrisk", "--input", "-", "--format", "xml")]
    [InlineData("criticality", "--bill", "pet-ct", "--missing", "bound")]
    public void Wrong_usage_is_two(params string[] args) => CliRun.OfInput(Small, args).AssertFailed(2, "error usage: ");

    [Fact]
    public void A_file_that_is_not_there_is_told() => CliRun.Of("criticality", "geopolrisk", "--input", "no-such.json").AssertFailed(1, "no-such.json: error unreadable");

    [Fact]
    public void Csv_has_one_row_for_each_case_and_is_safe_to_open()
    {
        List<string[]> rows = CsvText.Parse(Run(Small.Replace("Tantalum", "=cmd()", StringComparison.Ordinal), "--format", "csv", "--missing", "bound").Output);
        Assert.Equal(2, rows.Count);
        Assert.Equal(["'=cmd()", "US", "2022", "0.52"], rows[1][..4]);
        Assert.Equal("scoreLow", rows[0][13]);
        Assert.Equal(Json(Small).GetProperty("score").GetDouble(), double.Parse(rows[1][13], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public void A_person_reads_the_terms_and_where_they_are_from(string format)
    {
        string text = Run(Small, "--format", format).Output;
        Assert.All(["Tantalum", "World production has an HHI of 0.52.", "thousand", "USD/t", "table", "given", "Gemechu"], said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Trade_adds_the_geopolrisk_to_the_materials_of_a_bill()
    {
        using var folder = new TempFolder();
        string trade = folder.Write("trade.json", $"[{Small.Replace("Tantalum", "LUTETIUM", StringComparison.Ordinal)},{Small.Replace("Tantalum", "Unobtainium", StringComparison.Ordinal)}]");
        CliRun run = CliRun.Of("criticality", "--bill", "pet-ct", "--trade", trade, "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.Contains("pet-ct: warning unused-trade: The bill has no material 'Unobtainium'", run.Error, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(run.Output);
        foreach (JsonElement material in document.RootElement.EnumerateArray())
        {
            bool isTraded = material.GetProperty("material").ValueEquals("lutetium");
            Assert.Equal(isTraded ? 1 : 0, material.GetProperty("geoPolRisk").GetArrayLength());
        }

        JsonElement lutetium = document.RootElement.EnumerateArray().Single(material => material.GetProperty("material").ValueEquals("lutetium")).GetProperty("geoPolRisk")[0];
        Assert.Equal(Json(Small).GetProperty("score").GetDouble(), lutetium.GetProperty("score").GetDouble());
        Assert.Contains("GeoPolRisk by the trade given", CliRun.Of("criticality", "--bill", "pet-ct", "--trade", trade).Output, StringComparison.Ordinal);
    }
}
