using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>docs/reports.md says what reports and comparisons do. <c>DEPENDENCYRISK_UPDATE_DOCS=1</c> rewrites what its example prints.</summary>
public sealed class ReportsPageTests
{
    private static string Page => Repository.Read("docs", "reports.md");

    [Fact]
    public async Task The_example_prints_what_stands_below_it()
    {
        Match example = Assert.Single(ReadmeTests.Example().Matches(Page));
        string printed = (await ReadmeTests.Run(example.Groups["code"].Value)).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_DOCS") == "1")
        {
            Group shown = example.Groups["printed"];
            File.WriteAllText(Path.Combine(Repository.Root, "docs", "reports.md"), string.Concat(Page.AsSpan(0, shown.Index), printed, Page.AsSpan(shown.Index + shown.Length)));
        }

        Assert.Equal(Assert.Single(ReadmeTests.Example().Matches(Page)).Groups["printed"].Value, printed);
    }

    [Fact]
    public void Every_direction_of_a_change_is_in_the_table() =>
        Assert.All(Enum.GetNames<LossDirection>(), name => Assert.Contains($"| `{name}` |", Page, StringComparison.Ordinal));

    [Fact]
    public void It_tells_the_usual_number_of_rows() => Assert.Contains($"(default {ReportOptions.Default.MaxRows})", Page, StringComparison.Ordinal);

    [Fact]
    public void The_samples_that_it_names_are_there() =>
        Assert.All(Regex.Matches(Page, "`(samples/[^`]+)`").Select(match => match.Groups[1].Value), file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file));
}
