using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The tables of docs/testing.md add up, and name what there is.</summary>
public sealed class TestingPageTests
{
    private static readonly string Page = Repository.Read("docs", "testing.md");

    [Fact]
    public void Mutants_that_were_run_are_those_that_were_killed_or_not()
    {
        int[][] rows = [.. Rows("| folder | mutants |").Select(cells => cells[1..^1].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
        Assert.Equal(8, rows.Length);
        Assert.All(rows, row => Assert.Equal(row[1], row[2..].Sum()));
        Assert.All(rows, row => Assert.InRange(row[1], 0, row[0]));
        Assert.Equal(rows[^1], Enumerable.Range(0, rows[^1].Length).Select(column => rows[..^1].Sum(row => row[column])));
    }

    [Fact]
    public void Scores_are_those_of_the_counts()
    {
        foreach (string[] cells in Rows("| folder | mutants |"))
        {
            double[] row = [.. cells[1..^1].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            double killed = row[2] + row[3];
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{100 * killed / (killed + row[4] + row[5]):0} %"), cells[^1]);
        }

        double[] all = [.. Rows("| folder | mutants |").Single(cells => cells[0] == "all")[1..^1].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        double[] chokeSets = [.. Rows("| folder | mutants |").Single(cells => cells[0] == "ChokeSets")[1..^1].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{100 * (all[2] + all[3]) / all[1]:0} % of all mutants"), Page, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{100 * (chokeSets[2] + chokeSets[3]) / chokeSets[1]:0} % of those of choke sets"), Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_folder_of_tests_that_is_named_is_there()
    {
        foreach (string folder in Rows("| kind | where |").SelectMany(cells => cells[1].Split('`').Where((_, i) => i % 2 == 1)))
        {
            Assert.True(Directory.Exists(Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", folder)), folder);
        }
    }

    private static IEnumerable<string[]> Rows(string head) =>
        Page[Page.IndexOf(head, StringComparison.Ordinal)..].Split('\n').TakeWhile(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|', ' ').Split(" | "));
}
