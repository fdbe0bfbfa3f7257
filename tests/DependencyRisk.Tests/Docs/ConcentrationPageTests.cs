using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The numbers of docs/concentration.md are those of the library.</summary>
public sealed class ConcentrationPageTests
{
    private static readonly double[] Shares = [0.5, 0.3, 0.2];

    [Fact]
    public void The_pencil_example_comes_out()
    {
        string page = Repository.Read("docs", "concentration.md");
        Hhi index = Concentration.HerfindahlHirschman(Shares);
        Assert.Contains(FormattableString.Invariant($"= {index.Fraction:0.##}, or {index.Points:#,0} points"), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"= {index.EffectiveNumber:0.00} equal units"), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"= {Concentration.Comprehensive(Shares):0.###}. Hall-Tideman"), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"= {Concentration.HallTideman(Shares):0.0000}."), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"{Concentration.Comprehensive([0.5, 0.5]):0.###} for two equal halves and {Concentration.Comprehensive([0.6, 0.4]):0.###} for 0.6 and 0.4"), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_index_of_the_table_is_a_method()
    {
        string[] rows = [.. Repository.Read("docs", "concentration.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1].Split('(')[0])];
        Assert.Equal(12, rows.Length);
        Assert.All(rows, name => Assert.NotNull(typeof(Concentration).GetMethod(name)));
    }
}
