using System.Text;
using System.Text.RegularExpressions;
using DependencyRisk.Tests.Cli;
using DependencyRisk.Tests.Tidy;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>docs/tidy.md tells of every table and column. <c>DEPENDENCYRISK_UPDATE_DOCS=1</c> rewrites its tables.</summary>
public sealed class TidyPageTests
{
    private const string Start = "\n## The tables\n";

    [Fact]
    public void The_page_has_the_columns_of_every_table()
    {
        string file = Path.Combine(Repository.Root, "docs", "tidy.md");
        string page = Repository.Read("docs", "tidy.md");
        string expected = page[..page.IndexOf(Start, StringComparison.Ordinal)] + Start + Tables();
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, Repository.Read("docs", "tidy.md"));
    }

    [Fact]
    public async Task Its_example_in_code_prints_what_stands_below_it()
    {
        Match example = ReadmeTests.Example().Match(Repository.Read("docs", "tidy.md"));
        string printed = await ReadmeTests.Run(example.Groups["code"].Value);
        Assert.Equal(example.Groups["printed"].Value.Trim(), printed.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void Its_command_prints_the_line_that_it_shows()
    {
        string page = Repository.Read("docs", "tidy.md");
        Match shown = Regex.Match(page, "```sh\ndeprisk (?<command>[^\n]*)\n```\n\n```json\n(?<line>[^\n]*)\n```", RegexOptions.ExplicitCapture);
        Assert.Equal(shown.Groups["line"].Value + "\n", CliRun.Output0(shown.Groups["command"].Value.Split(' ')));
    }

    [Fact]
    public void The_commands_that_it_names_print_these_tables()
    {
        foreach ((string _, string command, TidyTable table) in EveryTable.Empty.Where(table => table.Command.Length > 0 && !table.Command.Contains("geopolrisk")))
        {
            string asked = command switch
            {
                "catalogue" or "criticality eu" => command,
                "catalogue ID" => "catalogue ecmo",
                "scenario" => "scenario ecmo --cut country:US",
                "criticality --bill" => "criticality --bill ecmo",
                _ => command.Replace(command.Split(' ')[0], $"{command.Split(' ')[0]} ecmo", StringComparison.Ordinal),
            };
            string header = CliRun.Of([.. asked.Split(' '), "--format", "csv"]).Output.Split("\r\n")[0];
            Assert.Equal(string.Join(',', table.Columns.Select(column => column.Name)), header);
        }
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach ((string method, string command, TidyTable table) in EveryTable.Empty)
        {
            string printed = command.Length > 0 ? $"; printed by `deprisk {command}`" : string.Empty;
            text.Append($"\n### {table.Name}\n\nOne row for each {table.RowOf}. `{method}`{printed}.\n\n| column | type | unit or range | meaning |\n|---|---|---|---|\n");
            foreach (TidyColumn column in table.Columns)
            {
                text.Append($"| {column.Name} | {column.Type.ToString().ToLowerInvariant()} | {column.Range} | {column.Description} |\n");
            }
        }

        return text.ToString();
    }
}
