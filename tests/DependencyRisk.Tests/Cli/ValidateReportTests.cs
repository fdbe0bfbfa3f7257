using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DependencyRisk.Cli;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ValidateReportTests
{
    private static readonly string[] GapMembers = ["kind", "component", "source", "supplier", "sources", "cost", "country", "unknownLossLeft"];

    [Theory]
    [InlineData(Control.Origin)]
    [InlineData(Control.Any)]
    public void Json_is_what_the_library_found(Control control)
    {
        using var document = JsonDocument.Parse(Report("pet-ct", "--control", control.ToString(), "--horizon", "9", "--format", "json"));
        Bill bill = BillCatalogue.Load("pet-ct");
        BillCompleteness expected = new CompletenessAnalysis(bill, new ExposureOptions { Control = control, HorizonMonths = 9 }).Product("pet-ct");
        Assert.Equal(["bill", "valid", "problems", "products"], document.RootElement.EnumerateObject().Select(member => member.Name));
        JsonElement product = Assert.Single(document.RootElement.GetProperty("products").EnumerateArray());
        Assert.Equal(
            ["product", "home", "horizonMonths", "control", "phase", "components", "unknownLoss", "widestCountry", "widestLoss", "fields", "gapCount", "gaps"],
            product.EnumerateObject().Select(member => member.Name));
        Assert.Equal((expected.UnknownLoss, expected.WidestCountry?.Code), (product.GetProperty("unknownLoss").GetDouble(), product.GetProperty("widestCountry").GetString()));
        JsonElement[] gaps = [.. product.GetProperty("gaps").EnumerateArray()];
        Assert.Equal(expected.Gaps.Length, gaps.Length);
        Assert.All(expected.Gaps.Zip(gaps), pair =>
        {
            (CompletenessGap gap, JsonElement row) = pair;
            Assert.Equal(GapMembers, row.EnumerateObject().Select(member => member.Name));
            Assert.Equal((gap.Kind.ToString().ToLowerInvariant(), gap.Component, gap.Supplier), (row.GetProperty("kind").GetString(), row.GetProperty("component").GetString(), row.GetProperty("supplier").GetString()));
            Assert.Equal((gap.Cost, gap.SourceCount, gap.Country.Code), (row.GetProperty("cost").GetDouble(), row.GetProperty("sources").GetInt32(), row.GetProperty("country").GetString()));
            Assert.Equal((gap.Source, gap.UnknownLossLeft), (NumberOrNull(row, "source"), NumberOrNull(row, "unknownLossLeft")));
        });
        JsonElement[] fields = [.. product.GetProperty("fields").EnumerateArray()];
        Assert.All(expected.Fields.Zip(fields), pair => Assert.Equal(
            (pair.First.Complete, pair.First.Partial, pair.First.Applicable, pair.First.Share, pair.First.ValueShare),
            (pair.Second.GetProperty("complete").GetInt32(), pair.Second.GetProperty("partial").GetInt32(), pair.Second.GetProperty("applicable").GetInt32(), NumberOrNull(pair.Second, "share"), NumberOrNull(pair.Second, "valueShare"))));
        Assert.Equal(Enum.GetValues<CompletenessField>().Length, fields.Length);
    }

    [Fact]
    public void Csv_has_the_gaps_and_top_shortens_them()
    {
        ImmutableArray<CompletenessGap> expected = new CompletenessAnalysis(BillCatalogue.Load("pet-ct")).Product("pet-ct", 3).Gaps;
        List<string[]> rows = CsvText.Parse(Report("pet-ct", "--top", "3", "--format", "csv"));
        Assert.Equal(["bill", "product", "kind", "component", "componentName", "source", "supplier", "sources", "cost", "country", "unknownLossLeft"], rows[0]);
        Assert.Equal(expected.Take(3).Select(gap => (gap.Component!, Text(gap.Cost), Text(gap.UnknownLossLeft!.Value))), rows.Skip(1).Select(row => (row[3], row[8], row[10])));
        Assert.Equal(expected.Length + 1, CsvText.Parse(Report("pet-ct", "--format", "csv")).Count);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public void A_person_reads_which_cells_to_fill_first(string format)
    {
        const string Gaps = """
            {
              "format": "dependency-risk-bill/1", "id": "m", "home": "CN", "products": ["m"],
              "suppliers": [{ "id": "acme", "name": "Acme Ltd", "owner": "DE" }],
              "components": [
                { "id": "m", "uses": [{ "component": "a" }, { "component": "b" }, { "component": "c" }, { "component": "d" }] },
                { "id": "a", "sources": [{ "supplier": "acme", "origin": "DE", "share": 0.5 }, { "supplier": "acme", "share": 0.5 }], "stockMonths": 1 },
                { "id": "b", "sources": [{ "supplier": "acme", "origin": "DE", "share": 0.625 }], "stockMonths": 2 },
                { "id": "c", "sources": [{ "origin": "DE" }, { "origin": "US" }], "stockMonths": 3 },
                { "id": "d", "stockMonths": 4 }
              ]
            }
            """;
        CliRun run = CliRun.OfInput(Gaps, "validate", "-", "--report", "--format", format);
        Assert.Equal(0, run.Code);
        foreach (string text in (string[])["origin of source 2 (acme)", "source of the remaining 37.5%", "shares of 2 sources", "any source", "Empty cells that count"])
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }

        string headquarters = CliRun.OfInput(Gaps, "validate", "-", "--report", "--control", "headquarters", "--format", format).Output;
        Assert.Contains("headquarters of supplier:acme (Acme Ltd), of 3 sources", headquarters, StringComparison.Ordinal);
        Assert.Contains("supplier of source 1", headquarters, StringComparison.Ordinal);
        Assert.Contains("… and 3 more; --top N shows more of them.", CliRun.OfInput(Gaps, "validate", "-", "--report", "--top", "1").Output, StringComparison.Ordinal);
        Assert.Contains("No cell is empty", CliRun.OfInput(SmallBills.Plain(), "validate", "-", "--report").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_products_are_taken_together_unless_some_are_named()
    {
        Assert.Equal("*", Product("--top", "1").Single());
        Assert.Equal(["ecmo", "mri-3t"], Product("--top", "1", "--product", "ecmo", "--product", "mri-3t"));

        static IEnumerable<string?> Product(params string[] more)
        {
            using var document = JsonDocument.Parse(Report(["all", "--format", "json", .. more]));
            return [.. document.RootElement.GetProperty("products").EnumerateArray().Select(product => product.GetProperty("product").GetString())];
        }
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("csv")]
    public void A_bill_that_cannot_be_used_has_problems_only(string format)
    {
        CliRun run = CliRun.OfInput(SmallBills.Broken, "validate", "-", "--report", "--format", format);
        Assert.Equal(1, run.Code);
        Assert.Equal(format != "csv", run.Output.Contains("unknown-component", StringComparison.Ordinal));
        Assert.DoesNotContain("Empty cells", run.Output, StringComparison.Ordinal);
        Assert.Equal(format == "table", run.Error.Length == 0);
    }

    [Fact]
    public void Problems_are_counted_by_code_with_those_that_were_not_listed()
    {
        string uses = string.Join(',', Enumerable.Range(0, 1200).Select(i => $$"""{ "component": "ghost{{i}}" }"""));
        string bill = $$"""{ "format": "dependency-risk-bill/1", "id": "x", "home": "CN", "colour": 1, "products": ["a"], "components": [{ "id": "a", "stockMonths": -1, "uses": [{{uses}}] }] }""";
        using var document = JsonDocument.Parse(CliRun.OfInput(bill, "validate", "-", "--report", "--format", "json").Output);
        Assert.False(document.RootElement.GetProperty("valid").GetBoolean());
        JsonElement[] groups = [.. document.RootElement.GetProperty("problems").EnumerateArray()];
        Assert.Equal(
            [("error", "unknown-component", 1200, 3), ("error", "out-of-range", 1, 1), ("warning", "unknown-member", 1, 1)],
            groups.Select(group => (group.GetProperty("severity").GetString()!, group.GetProperty("code").GetString()!, group.GetProperty("count").GetInt32(), group.GetProperty("first").GetArrayLength())));
        Assert.Equal(["severity", "code", "file", "field", "count", "first", "message"], groups[0].EnumerateObject().Select(member => member.Name));
        Assert.Contains("1201 errors, 1 warning", CliRun.OfInput(bill, "validate", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_tables_are_grouped_by_file_and_column()
    {
        BillProblem[] problems =
        [
            In("sources.csv", "origin", 3), In("bom.csv", "qty", 2), In("sources.csv", "origin", 9), In("sources.csv", "share", 4), In("sources.csv", "origin", 11), In("sources.csv", "origin", 12),
            new(ProblemSeverity.Error, "no-products", "$.products", "No product."),
            new(ProblemSeverity.Warning, "bad-cell", "$", "There are 7 more problems of this kind.") { Count = 7 },
        ];
        ImmutableArray<ProblemGroup> groups = ProblemGroup.Of(problems);
        Assert.Equal(
            [("no-products", null, null, 1), ("bad-cell", "sources.csv", "origin", 11), ("bad-cell", "bom.csv", "qty", 1), ("bad-cell", "sources.csv", "share", 1)],
            groups.Select(group => (group.Code, group.File, group.Field, group.Count)));
        Assert.Equal([3, 9, 11], groups[1].First.Select(problem => problem.Line!.Value));
        var sheet = ReportSheet.Of(new ValidationReport("parts", null, [.. problems], []), null);
        var grid = Assert.Single(sheet.Blocks.OfType<Block.Grid>());
        Assert.Equal("sources.csv: origin", Assert.Single(grid.Rows[1][3].Lines));
        Assert.Equal(["line 3, field 2", "line 9, field 2", "line 11, field 2"], grid.Rows[1][4].Lines.AsEnumerable());

        static BillProblem In(string file, string field, int line) => new(ProblemSeverity.Warning, "bad-cell", field, "Mend it.", line, 2) { File = file };
    }

    [Fact]
    public void A_problem_of_a_file_in_a_folder_says_which()
    {
        var problem = new BillProblem(ProblemSeverity.Error, "bad-cell", "share", "Mend it.", 12, 4) { File = "sources.csv" };
        Assert.Equal("parts/sources.csv(12,4): share: error bad-cell: Mend it.", ProblemLine.Of("parts", problem));
        Assert.Equal("parts/sources.csv(12,4): share: error bad-cell: Mend it.", ProblemLine.Of("parts/", problem));
        Assert.Equal("parts/sources.csv: share: error bad-cell: Mend it.", ProblemLine.Of("parts", problem with { Line = null, Column = null }));
        Assert.Equal("parts(12,4): share: error bad-cell: Mend it.", ProblemLine.Of("parts", problem with { File = null }));
        using var stream = new MemoryStream();
        TidyBills.Problems([problem]).WriteCsv(stream);
        Assert.Equal(["error", "bad-cell", "share", "12", "4", "Mend it.", "sources.csv"], CsvText.Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray()))[1]);
        stream.SetLength(0);
        ProblemJson.Write(stream, [problem]);
        using var document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal("sources.csv", document.RootElement[0].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("--control", "owner")]
    [InlineData("--home", "CN")]
    [InlineData("--horizon", "3")]
    [InlineData("--top", "3")]
    [InlineData("--product", "pet-ct")]
    [InlineData("--portfolio")]
    public void Options_of_the_report_need_it(params string[] options)
    {
        CliRun.Of(["validate", "pet-ct", .. options]).AssertFailed(2, "error usage", "--report");
        Assert.Equal(0, CliRun.Of(["validate", "pet-ct", "--report", .. options]).Code);
    }

    [Fact]
    public void A_product_that_is_not_there_is_an_error_with_a_home_or_without()
    {
        CliRun.Of("validate", "pet-ct", "--report", "--product", "ecmo").AssertFailed(1, "error unknown-product");
        CliRun.OfInput(SmallBills.Plain(home: "ZZ"), "validate", "-", "--report", "--product", "ecmo").AssertFailed(1, "error unknown-product");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public void Without_a_home_a_person_reads_the_problems_and_what_is_filled(string format)
    {
        string bill = SmallBills.Plain(home: "ZZ").Replace("\"products\"", "\"colour\": 1, \"products\"", StringComparison.Ordinal);
        CliRun run = CliRun.OfInput(bill, "validate", "-", "--report", "--format", format);
        Assert.Equal(0, run.Code);
        foreach (string text in (string[])["unknown-member", "what is filled", "stockMonths", "Say --home CC"])
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Empty cells that count", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Say --home", CliRun.OfInput(bill, "validate", "-", "--report", "--home", "CN", "--format", format).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_home_data_have_the_fields_and_no_gaps()
    {
        string bill = SmallBills.Plain(home: "ZZ");
        CliRun csv = CliRun.OfInput(bill, "validate", "-", "--report", "--format", "csv");
        Assert.Equal(0, csv.Code);
        Assert.Single(CsvText.Parse(csv.Output));
        Assert.Contains("Say --home CC", csv.Error, StringComparison.Ordinal);
        using var without = JsonDocument.Parse(CliRun.OfInput(bill, "validate", "-", "--report", "--phase", "build", "--format", "json").Output);
        using var with = JsonDocument.Parse(CliRun.OfInput(bill, "validate", "-", "--report", "--phase", "build", "--home", "CN", "--format", "json").Output);
        (JsonElement bare, JsonElement full) = (without.RootElement.GetProperty("products")[0], with.RootElement.GetProperty("products")[0]);
        Assert.Equal(full.EnumerateObject().Select(member => member.Name), bare.EnumerateObject().Select(member => member.Name));
        Assert.All((string[])["product", "horizonMonths", "control", "phase", "components", "fields"], name => Assert.Equal(full.GetProperty(name).GetRawText(), bare.GetProperty(name).GetRawText()));
        Assert.All((string[])["home", "unknownLoss", "widestCountry", "widestLoss", "gapCount"], name => Assert.Equal(JsonValueKind.Null, bare.GetProperty(name).ValueKind));
        Assert.Equal(0, bare.GetProperty("gaps").GetArrayLength());
    }

    [Fact]
    public void Cells_that_cost_nothing_are_counted_and_not_listed()
    {
        const string Idle = """
            {
              "format": "dependency-risk-bill/1", "id": "m", "home": "CN", "products": ["m"],
              "components": [
                { "id": "m", "uses": [{ "component": "a" }, { "component": "idle-1" }, { "component": "idle-2" }] },
                { "id": "a", "sources": [{ "share": 1 }] },
                { "id": "idle-1", "sources": [{ "share": 1 }], "stockMonths": 12 },
                { "id": "idle-2", "sources": [{ "share": 1 }], "stockMonths": 12 }
              ]
            }
            """;
        string output = CliRun.OfInput(Idle, "validate", "-", "--report").Output;
        Assert.Contains("2 empty cells cost 0 and are not listed", output, StringComparison.Ordinal);
        Assert.DoesNotContain("idle-", output, StringComparison.Ordinal);
        Assert.DoesNotContain("--top N", output, StringComparison.Ordinal);
        string one = CliRun.OfInput(Idle.Replace(", { \"component\": \"idle-2\" }", string.Empty, StringComparison.Ordinal), "validate", "-", "--report").Output;
        Assert.Contains("1 empty cell costs 0 and is not listed", one, StringComparison.Ordinal);
        Assert.Equal(4, CsvText.Parse(CliRun.OfInput(Idle, "validate", "-", "--report", "--format", "csv").Output).Count);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_long_list_of_problems_names_the_report(int count, bool isNamed)
    {
        string uses = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{ "component": "ghost{{i}}" }"""));
        string bill = $$"""{ "format": "dependency-risk-bill/1", "id": "x", "home": "CN", "products": ["a"], "components": [{ "id": "a", "uses": [{{uses}}] }] }""";
        Assert.All((string[])["table", "markdown"], format =>
            Assert.Equal(isNamed, CliRun.OfInput(bill, "validate", "-", "--format", format).Output.Contains("validate --report", StringComparison.Ordinal)));
    }

    [Fact]
    public void Further_warnings_are_counted_with_those_that_were_not_listed()
    {
        string members = string.Join(',', Enumerable.Range(0, 1500).Select(i => $"\"colour{i}\": 1"));
        string bill = SmallBills.Plain().Replace("\"products\"", members + ", \"products\"", StringComparison.Ordinal);
        CliRun run = CliRun.OfInput(bill, "score", "-");
        Assert.Equal(0, run.Code);
        Assert.Contains("(standard input): 1480 more warnings; 'deprisk validate --report' counts them.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_page_say_what_csv_has_of_a_report()
    {
        Assert.Contains("csv and jsonl have the empty cells only", CliRun.Of("validate", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("`validate --report` has the empty cells only", Docs.Repository.Read("docs", "output.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_on_conversion_says_where_columns_are_described_and_how_to_name_others()
    {
        string help = CliRun.Of("convert", "--help").Output;
        Assert.Contains("docs/csv.md", help, StringComparison.Ordinal);
        Assert.All((string[])["columns", "tables", "countries", "separator", "decimal", "encoding", "id"], member => Assert.Matches($@"(?m)^ +(separator, )?{member},? ", help));
    }

    private static string Report(params string[] args)
    {
        CliRun run = CliRun.Of(["validate", "--report", .. args]);
        Assert.Equal(0, run.Code);
        return run.Output;
    }

    private static double? NumberOrNull(JsonElement row, string name) => row.GetProperty(name).ValueKind == JsonValueKind.Null ? null : row.GetProperty(name).GetDouble();

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
