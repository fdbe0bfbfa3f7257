using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>
/// docs/laws.md lists every law in its words, and its example prints what it says; <c>DEPENDENCYRISK_UPDATE_DOCS=1</c> rewrites that.
/// </summary>
public sealed class LawsPageTests
{
    private static string Page => Repository.Read("docs", "laws.md");

    [Fact]
    public void Every_law_of_bills_is_listed_in_order() =>
        Assert.Equal(BillLaws.All.Select(law => $"| `{law.Name}` | {law.Statement} | {law.Condition} |"), RowsAfter("## Laws of bills"));

    [Fact]
    public void Every_law_of_concentration_is_listed_in_order() =>
        Assert.Equal(
            ConcentrationLaws.All.Select(law => $"| `{law.Name}` | {law.Statement} |"),
            RowsAfter("## Laws of concentration").Select(row => row[..(row.LastIndexOf('|', row.Length - 3) + 1)]));

    [Fact]
    public async Task The_example_prints_what_the_page_says()
    {
        Match example = Regex.Match(Page, "```csharp\n(?<code>using.*?)```\n\n```text\n(?<printed>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture);
        string printed = (await ReadmeTests.Run(example.Groups["code"].Value)).ReplaceLineEndings("\n").Trim();
        if (Environment.GetEnvironmentVariable("DEPENDENCYRISK_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, "docs", "laws.md"), Page.Replace(example.Groups["printed"].Value, $"{printed}\n", StringComparison.Ordinal));
        }

        Assert.Equal(example.Groups["printed"].Value.Trim(), printed);
    }

    private static string[] RowsAfter(string heading) =>
        [.. Page[Page.IndexOf(heading, StringComparison.Ordinal)..].Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
}
