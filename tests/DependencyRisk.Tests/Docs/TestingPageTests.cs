using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The tables of docs/testing.md add up, and name what there is.</summary>
public sealed class TestingPageTests
{
    private static readonly string Page = Repository.Read("docs", "testing.md");

    [Theory]
    [InlineData("| folder | mutants | killed |", 1)]
    [InlineData("| folder | mutants | run |", 2)]
    public void Mutants_that_were_run_are_those_that_were_killed_or_not(string head, int run)
    {
        foreach (string[] cells in Rows(head))
        {
            int[] row = [.. cells[1..^1].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
            Assert.Equal(row[run - 1], row[run..].Sum());
            Assert.InRange(row[run - 1], 0, row[0]);
        }
    }

    [Theory]
    [InlineData("| folder | mutants | killed |", 1, "0.0 '%'")]
    [InlineData("| folder | mutants | run |", 2, "0 '%'")]
    public void Scores_are_those_of_the_counts(string head, int run, string format)
    {
        foreach (string[] cells in Rows(head))
        {
            double[] row = [.. cells[1..^1].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            double killed = row[run] + row[run + 1];
            Assert.Equal((100 * killed / (killed + row[run + 2] + row[run + 3])).ToString(format, CultureInfo.InvariantCulture), cells[^1]);
        }
    }

    [Fact]
    public void The_last_row_is_the_sum_of_the_others_and_all_folders_are_told_of()
    {
        string[][] whole = [.. Rows("| folder | mutants | killed |")];
        int[] Column(int column) => [.. whole.Select(cells => int.Parse(cells[column], CultureInfo.InvariantCulture))];
        Assert.All(Enumerable.Range(1, 5), column => Assert.Equal(Column(column)[^1], Column(column)[..^1].Sum()));
        Assert.Equal(
            ["Bills", "ChokeSets", "Concentration", "Content", "Criticality", "Exposure", "Networks"],
            whole[..^1].Concat(Rows("| folder | mutants | run |")).Select(cells => cells[0]).Order(StringComparer.Ordinal));
        Assert.Equal("all", whole[^1][0]);
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
