using System.Text.RegularExpressions;
using DependencyRisk.Tests.Cli;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>docs/csv.md says what the reader of tables does.</summary>
public sealed partial class CsvPageTests
{
    private static string Page => Repository.Read("docs", "csv.md");

    [Fact]
    public void Every_problem_of_tables_is_in_the_list()
    {
        HashSet<string> told = [.. Code().Matches(Page).Select(match => match.Groups[1].Value)];
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "DependencyRisk.Formats", "Csv"), "*.cs");
        string[] codes = [.. files.SelectMany(file => Problem().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(codes.Length > 50, $"{codes.Length} codes were found.");
        Assert.All(codes, code => Assert.Contains(code, told));
    }

    [Fact]
    public void Every_column_that_can_be_named_is_in_the_table()
    {
        string table = Page[Page.IndexOf("| table | holds", StringComparison.Ordinal)..Page.IndexOf("Members of a bill", StringComparison.Ordinal)];
        HashSet<string> told = [.. Code().Matches(table).Select(match => match.Groups[1].Value)];
        Assert.Empty(Columns.Choices.Where(column => column != "ignored").Except(told));
        Assert.Equal(["bill", "bom", "evidence", "sources", "stock", "substitutes", "suppliers", "uses"], TableNames.All.Split(", ").Order(StringComparer.Ordinal));
        Assert.All(TableNames.All.Split(", "), table => Assert.Contains(table, told));
    }

    [Fact]
    public void The_options_that_it_shows_are_read()
    {
        string json = Regex.Match(Page, "```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture).Groups["json"].Value;
        var problems = new ProblemList();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        BillCsvOptions options = BillCsvOptions.ReadJson(stream, problems);
        Assert.Empty(problems.ToImmutable());
        Assert.Equal(("scanner", ';', DecimalMark.Comma, 3, 2), (options.Id, options.Separator, options.DecimalMark, options.Columns.Count, options.Tables.Count));
    }

    [Fact]
    public async Task The_sample_prints_what_the_page_shows()
    {
        string code = Repository.Read("samples", "indented-bill.cs");
        Assert.Contains("\n#:property PublishAot=false\n", code.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        string folder = Path.Combine(Repository.Root, "samples", "ultrasound-probe").Replace("\\", "\\\\", StringComparison.Ordinal);
        code = Regex.Replace(code, "^#:.*$", string.Empty, RegexOptions.Multiline).Replace("args is [var given] ? given : Path.Combine(Here(), \"ultrasound-probe\")", $"\"{folder}\"", StringComparison.Ordinal);
        string printed = await ReadmeTests.Run(code);
        string shown = Regex.Match(Page, "```text\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture).Groups["text"].Value;
        Assert.Equal(shown.Trim(), printed.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void The_first_page_has_its_commands_and_links_to_it()
    {
        string readme = Repository.Read("README.md");
        string commands = Regex.Match(Page, "```sh\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture).Groups["commands"].Value;
        Assert.Equal(3, commands.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(commands, readme, StringComparison.Ordinal);
        Assert.All((string[])["](docs/csv.md)", "](docs/cyclonedx.md)", "`columns.json`", "`src/DependencyRisk.Formats`", "`samples`"], text => Assert.Contains(text, readme, StringComparison.Ordinal));
        Assert.DoesNotContain("CSV and CycloneDX bills, and reports are not part", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_commands_run()
    {
        string folder = Path.Combine(Repository.Root, "samples", "ultrasound-probe");
        Assert.Equal(0, CliRun.Of("validate", folder, "--report").Code);
        Assert.Equal(0, CliRun.Of("score", folder).Code);
        Assert.Equal(0, CliRun.Of("convert", folder, "-").Code);
    }

    [GeneratedRegex("`([a-z_-]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("""((Warn|Error|Tell)\((\w+, )?|ProblemSeverity\.(Warning|Error), |[?:] )"(?<code>[a-z]+(-[a-z]+)+|csv|json|encoding|empty|workbook)"[,\r\n]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Problem();
}
