using System.Text.Json;
using Xunit;
using static DependencyRisk.Tests.Cli.GeoPolRiskRun;

namespace DependencyRisk.Tests.Cli;

/// <summary>What <c>deprisk criticality geopolrisk</c> reads, and says of what it cannot read.</summary>
public sealed class GeoPolRiskInputTests
{
    [Fact]
    public void Every_problem_of_json_is_told_at_once_with_its_place()
    {
        const string Broken = """
            {"material": " ", "importer": "XX", "year": 2022.5, "colour": 1,
             "production": [{"country": "CN", "tonnes": 1}, {"country": "CN", "tonnes": -1}, {"country": "usa", "tonnes": 1}, {"country": "BR"}],
             "imports": [{"partner": "QQ", "tonnes": 1e400}, {"partner": "JP", "tonnes": null, "governanceRisk": 2},
                         {"tonnes": 1}, {"partner": "ZZ", "tonnes": 1}, null, 7]}
            """;
        CliRun run = Run(Broken);
        run.AssertFailed(
            1,
            "(standard input)(1,14): $.material: error empty-name",
            "$.importer: error unknown-country: 'XX'",
            "$.year: error out-of-range",
            "warning unknown-member: The member 'colour'",
            "$.production[1].tonnes: error out-of-range",
            "$.production[1]: error duplicate-country: 'CN'",
            "$.production[2].country: error unknown-country: 'usa'",
            "$.production[3]: error missing-tonnes",
            "$.imports[0].partner: error unknown-country: 'QQ'",
            "$.imports[0].tonnes: error not-finite",
            "$.imports[1].tonnes: error wrong-type",
            "$.imports[1].governanceRisk: error out-of-range",
            "$.imports[3]: error duplicate-country: 'ZZ'",
            "$.imports[4]: error wrong-type",
            "$.imports[5]: error wrong-type",
            "error missing-governance");
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Matches("^.+: (error|warning) [a-z-]+: .+$", line));
    }

    [Fact]
    public void Every_problem_of_csv_is_told_at_once_with_its_line()
    {
        using var folder = new TempFolder();
        string csv = folder.Write(
            "trade.csv",
            "material,importer,region,company,year,flow,country,tonnes,governanceRisk\n"
            + "X,us,,,20x,production,CHN,-1,\nX,US,,,2022,import,FR,NaN,1.5\nX,US,,,2022,trade,FR,1,\nX,US,,,2022,import,FR,1,\nX,US,,ACME,2022,import,FR,,\n,,,,2022,import,QQ,1,\n");
        CliRun.Of("criticality", "geopolrisk", "--input", csv).AssertFailed(
            1,
            "trade.csv(2,5): year: error out-of-range: '20x'",
            "(2,2): importer: error unknown-country: 'us'",
            "(2,8): tonnes: error out-of-range: '-1'",
            "(2,7): country: error unknown-country: 'CHN'",
            "(3,8): tonnes: error out-of-range: 'NaN'",
            "(3,9): governanceRisk: error out-of-range: '1.5'",
            "(4,6): flow: error unknown-word: 'trade'",
            "(5,7): country: error duplicate-country: 'FR'",
            "(6,2): importer: error missing-importer",
            "(6,8): tonnes: error missing-tonnes",
            "(7,1): material: error missing-material",
            "(7,7): country: error unknown-country: 'QQ'");
        string headless = folder.Write("headless.csv", "material,year\nX,2022\n");
        CliRun.Of("criticality", "geopolrisk", "--input", headless).AssertFailed(1, "(1,1): header: error missing-column", "flow, country, tonnes and one of importer");
        CliRun.Of("criticality", "geopolrisk", "--input", folder.Write("empty.csv", "")).AssertFailed(1, "error missing-column");
        CliRun.Of("criticality", "geopolrisk", "--input", folder.Write("none.csv", "material,importer,year,flow,country,tonnes\n")).AssertFailed(1, "error no-cases");
    }

    [Theory]
    [InlineData("", "error empty")]
    [InlineData("null", "error missing-column")]
    [InlineData("[null]", "error wrong-type")]
    [InlineData("[7]", "error wrong-type")]
    [InlineData("[]", "error no-cases")]
    [InlineData("{\"cases\": []}", "error no-cases")]
    [InlineData("{\"cases\": [], \"material\": \"X\"}", "error two-forms")]
    [InlineData("{}", "error missing-importer")]
    [InlineData("[{\"company\": \"A\", \"importer\": \"US\"}]", "$[0]: error two-importers")]
    [InlineData("{\"region\": []}", "$.region: error empty-region")]
    [InlineData("{\"year\": 1, \"year\": 2}", "error duplicate-member")]
    [InlineData("{\"material\": \"X\",", "error not-json")]
    [InlineData("material,importer", "error missing-column")]
    [InlineData("\uFEFF \r\n\t[]", "error no-cases")]
    public void What_is_no_case_is_told(string text, string said) => Run(text).AssertFailed(1, said);

    [Fact]
    public void A_text_that_breaks_off_anywhere_is_told_and_never_computed()
    {
        string text = Small.ReplaceLineEndings("\n");
        for (int length = 0; length < text.TrimEnd().Length; length += 3)
        {
            Run(text[..length]).AssertFailed(1);
        }
    }

    [Theory]
    [InlineData("China", "CN")]
    [InlineData("chn", "CN")]
    [InlineData("cn", "CN")]
    [InlineData(" united states ", "US")]
    [InlineData("USA", "US")]
    [InlineData("UK", "GB")]
    [InlineData("美国", "US")]
    [InlineData("中国", "CN")]
    [InlineData("Democratic Republic of the Congo", "CD")]
    public void The_name_of_a_country_is_an_error_that_says_the_code(string name, string code)
    {
        string said = $"'{name}' is not the code of a country; write {code}.";
        Run(Small.Replace("\"country\": \"CN\"", $"\"country\": \"{name}\"", StringComparison.Ordinal)).AssertFailed(1, $"$.production[0].country: error unknown-country: {said}");
        Run(Small.Replace("\"partner\": \"CN\"", $"\"partner\": \"{name}\"", StringComparison.Ordinal)).AssertFailed(1, $"$.imports[0].partner: error unknown-country: {said}");
        Run(Small.Replace("\"US\"", $"\"{name}\"", StringComparison.Ordinal)).AssertFailed(1, $"$.importer: error unknown-country: '{name}'", $"write {code}, or add region", "company");
        CliRun table = Run($"material,importer,year,flow,country,tonnes\nX,{name},2022,production,{name},1\nX,{name},2022,import,{name},1\n");
        string trimmed = said.Replace(name, name.Trim(), StringComparison.Ordinal);
        table.AssertFailed(1, $"(2,2): importer: error unknown-country: '{name.Trim()}'", $"write {code}. Several countries go in the column region", "column company", $"(2,5): country: error unknown-country: {trimmed}", $"(3,5): country: error unknown-country: {trimmed}");
    }

    [Fact]
    public void A_producer_that_is_no_country_is_still_a_unit() =>
        Assert.Contains("warning producer-unit: 'Other Asia'", Run(Small.Replace("\"country\": \"CN\"", "\"country\": \"Other Asia\"", StringComparison.Ordinal)).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("EU27")]
    [InlineData("eu")]
    public void The_eu_is_the_region_of_its_members(string name)
    {
        JsonElement result = Json(Small.Replace("\"US\"", $"\"{name}\"", StringComparison.Ordinal));
        string[] members = [.. result.GetProperty("members").EnumerateArray().Select(member => member.GetString()!)];
        Assert.Equal((27, true, true, false), (members.Length, members.Contains("DE"), members.Contains("HR"), members.Contains("GB")));
        Assert.Equal((name, 40.0), (result.GetProperty("importer").GetString(), result.GetProperty("domesticProduction").GetDouble()));
        string table = Run(Table.Replace(",US,", $",{name},", StringComparison.Ordinal)).Output;
        Assert.Equal(Run(Small.Replace("\"US\"", $"\"{name}\"", StringComparison.Ordinal)).Output, table);
        Assert.Equal(table, Run(Table.Replace("importer", "region", StringComparison.Ordinal).Replace(",US,", $",{name},", StringComparison.Ordinal)).Output);
    }

    [Fact]
    public void Text_that_does_not_say_what_it_is_goes_by_its_first_character()
    {
        using var folder = new TempFolder();
        string expected = Run(Small).Output;
        Assert.Equal(expected, Run(Table).Output);
        Assert.Equal(expected, Run("\uFEFF" + Table).Output);
        Assert.Equal(expected, Run(new string(' ', 3000) + Small).Output);
        Assert.Equal(expected, CliRun.Output0("criticality", "geopolrisk", "--input", folder.Write("trade.txt", Table), "--format", "json"));
        Assert.Equal(expected, CliRun.Output0("criticality", "geopolrisk", "--input", folder.Write("trade", "\n" + Small), "--format", "json"));
        CliRun.Of("criticality", "geopolrisk", "--input", folder.Write("trade.json", Table)).AssertFailed(1, "error not-json");
        CliRun.Of("criticality", "geopolrisk", "--input", folder.Path).AssertFailed(1, "error unreadable: This is a folder;");
    }

    [Fact]
    public void A_table_may_have_the_reference_of_copper_once_for_each_case()
    {
        string table = Table.Replace("governanceRisk", "governanceRisk,CopperReferencePrice", StringComparison.Ordinal).Replace(",CN,8,15,", ",CN,8,15,,2", StringComparison.Ordinal);
        Assert.Equal(Run(Small.Replace("2022,", "2022, \"copperReferencePrice\": 2,", StringComparison.Ordinal)).Output, Run(table).Output);
        Run(table.Replace(",0.2", ",0.2,2.5", StringComparison.Ordinal)).AssertFailed(1, "(5,9): copperReferencePrice: error two-references: This case has a copperReferencePrice of 2 above and of 2.5 here");
        CliRun wrong = Run(table.Replace(",,2", ",,0", StringComparison.Ordinal));
        wrong.AssertFailed(1, "(4,9): copperReferencePrice: error out-of-range: '0' is not a number above 0");
        Assert.Single(Lines(wrong));
    }

    [Fact]
    public void Columns_that_are_not_known_or_come_twice_are_told_by_name()
    {
        CliRun run = Run(Table.Replace("value", "valu", StringComparison.Ordinal).Replace("tonnes", "tonnes ", StringComparison.Ordinal));
        Assert.Equal(0, run.Code);
        Assert.Contains("(1,7): header: warning unknown-column: The column 'valu' is not part of the format and is left out; check its spelling or remove it. Did you mean 'value'", run.Error, StringComparison.Ordinal);
        Assert.Single(Lines(run));
        Run(Table.Replace("value", "Tonnes", StringComparison.Ordinal)).AssertFailed(1, "header: error duplicate-column: The column 'tonnes' is there twice");
        Assert.Empty(Run(Table.Replace("value", "note", StringComparison.Ordinal)).Error);
    }

    [Theory]
    [InlineData("X,US,2022,production,\"CN,1\nX,US,2022,import,CN,1\n", 2)]
    [InlineData("X,US,20x2,production,CN,1\nX,US,2022,import,\"CN,1\nX,US,2022,import,DE,1\n", 3)]
    public void A_quote_that_is_never_closed_is_told_and_nothing_follows_from_it(string rows, int line)
    {
        CliRun run = Run("material,importer,year,flow,country,tonnes\n" + rows);
        run.AssertFailed(1, $"({line},1): table: error unclosed-quote: ");
        Assert.Equal(line - 1, Lines(run).Length);
        CliRun header = Run("material,\"importer,year\nX,US,2022\n");
        header.AssertFailed(1, "(1,1): table: error unclosed-quote");
        Assert.Single(Lines(header));
    }

    [Theory]
    [InlineData("\"year\": 2022,", "", "error missing-year")]
    [InlineData("2022", "null", "$.year: error wrong-type")]
    [InlineData("2022", "0", "$.year: error out-of-range")]
    [InlineData("\"US\"", "null", "$.importer: error wrong-type")]
    [InlineData("\"US\"", "7", "$.importer: error wrong-type")]
    [InlineData("\"US\"", "\" \"", "$.importer: error empty-name")]
    [InlineData("\"importer\": \"US\"", "\"company\": null", "$.company: error wrong-type")]
    public void One_slip_is_one_error(string right, string wrong, string said)
    {
        CliRun run = Run(Small.Replace(right, wrong, StringComparison.Ordinal));
        run.AssertFailed(1, said);
        Assert.Single(Lines(run));
    }

    [Fact]
    public void Problems_are_told_in_the_order_of_the_file()
    {
        CliRun run = Run(Table.Replace("US,2022,production,CN,60", "XX,20x,production,CHN,-1", StringComparison.Ordinal).Replace("import,DE", "import,QQ", StringComparison.Ordinal));
        run.AssertFailed(1);
        int[] places = [.. Lines(run).Select(line => System.Text.RegularExpressions.Regex.Match(line, "\\((\\d+),(\\d+)\\)").Groups).Select(place => (int.Parse(place[1].Value, System.Globalization.CultureInfo.InvariantCulture) * 100) + int.Parse(place[2].Value, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal([202, 203, 205, 206, 505], places);
    }

    [Fact]
    public void Production_without_a_country_is_warned_of_and_unattributed()
    {
        string expected = Run(Small.Replace("\"country\": \"DE\"", "\"country\": \"ZZ\"", StringComparison.Ordinal)).Output;
        foreach (string left in (string[])["", "\"country\": null, "])
        {
            CliRun run = Run(Small.Replace("\"country\": \"DE\", ", left, StringComparison.Ordinal));
            Assert.Equal(expected, run.Output);
            Assert.Contains("$.production[1]", Assert.Single(Lines(run)), StringComparison.Ordinal);
            Assert.Contains("warning unattributed-production: This production has no country", run.Error, StringComparison.Ordinal);
        }

        CliRun table = Run(Table.Replace("production,DE", "production,", StringComparison.Ordinal));
        Assert.Equal(expected, table.Output);
        Assert.Contains("(3,5): country: warning unattributed-production", Assert.Single(Lines(table)), StringComparison.Ordinal);
        Assert.Empty(Run(Table.Replace("production,DE", "production,ZZ", StringComparison.Ordinal)).Error);
    }
}
