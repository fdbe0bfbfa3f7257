using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ScoreTableTests
{
    public static TheoryData<string> Bills => [.. BillCatalogue.Entries.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Bills))]
    public void EveryCatalogueBillFitsTheWidthWithoutAnsi(string id)
    {
        foreach (string[] args in (string[][])[["score", id], ["scenario", id, "--cut", "country:US"], ["chokesets", id, "--max-order", "2"], ["catalogue", id], ["validate", id]])
        {
            string table = CliRun.Output0(args);
            Assert.DoesNotContain('\u001b', table);
            Assert.EndsWith("\n", table, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", table, StringComparison.Ordinal);
            Assert.All(table.Split('\n'), line => Assert.True(Columns(line) <= 160 && line.Length == line.TrimEnd().Length, line));
        }
    }

    [Fact]
    public void OneProductIsToldInWordsAndLists()
    {
        string table = CliRun.Output0("score", "ecmo");
        foreach (string text in (string[])["Worst single country", "DE: its cut costs ", "First shortage", "Breadth", "All foreign supply stops", "to operate", "exposures", "choke points", "basis market", "origin", "horizon 12 months", "Low–high", "rest on estimates", "more; --top N"])
        {
            Assert.Contains(text, table, StringComparison.Ordinal);
        }

        Assert.Equal(2, CountOf("supplier:membrana", CliRun.Output0("score", "ecmo", "--top", "3")));
        Assert.DoesNotContain("choke points, one", CliRun.Output0("score", "ecmo", "--top", "0"), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralBillsStandSideBySideAndNothingElse()
    {
        string[] bills = ["hospital-mri-1.5t-domestic", "hospital-mri-3t-imported"];
        string table = CliRun.Output0(["score", .. bills]);
        Assert.Contains("1.5T, domestic machine", table, StringComparison.Ordinal);
        Assert.Contains("3T, imported machine", table, StringComparison.Ordinal);
        Assert.Contains("basis actual", table, StringComparison.Ordinal);
        Assert.DoesNotContain("choke points, one", table, StringComparison.Ordinal);
        Assert.Equal(2, CountOf("choke points, one", CliRun.Output0(["score", .. bills, "--top", "2"])));
        Assert.Contains("Home  ", CliRun.OfInput(SmallBills.Plain("DE"), "score", "-", "ecmo").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoStatesOfOneBillAreToldApartByTheirFiles()
    {
        using var folder = new TempFolder();
        string before = folder.Write("before.json", SmallBills.Plain());
        string after = folder.Write("after.json", SmallBills.Plain().Replace("\"stockMonths\": 1", "\"stockMonths\": 6", StringComparison.Ordinal));
        string table = CliRun.Output0("score", before, after, "--top", "1").ReplaceLineEndings(" ");
        Assert.Contains("before.json]", table, StringComparison.Ordinal);
        Assert.Contains("after.json]", table, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherBasisIsToldInTheTable()
    {
        Assert.Matches("Basis +market +actual", CliRun.Output0("score", "mri-3t", "hospital-mri-3t-imported"));
        Assert.DoesNotContain("Basis  ", CliRun.Output0("score", "mri-3t", "ecmo"), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyProductsAreRowsTheWorstFirst()
    {
        string[] lines = CliRun.Output0("score", "all").Split('\n');
        int kjeldahl = Array.FindIndex(lines, line => line.Contains("kjeldahl-analyser", StringComparison.Ordinal));
        int framework = Array.FindIndex(lines, line => line.Contains("ai-framework", StringComparison.Ordinal));
        Assert.True(framework >= 0 && kjeldahl > framework);
    }

    [Fact]
    public void ThePortfolioIsNamed() => Assert.Contains("portfolio of 40 products", CliRun.Output0("score", "all", "--portfolio"), StringComparison.Ordinal);

    [Fact]
    public void ChineseNamesDoNotShiftTheColumns()
    {
        string[] lines = CliRun.Output0("catalogue").Split('\n');
        string[] rows = [.. lines.Where(line => line.Contains(" medical-imaging ", StringComparison.Ordinal))];
        Assert.True(rows.Length > 5);
        Assert.Single(rows.Select(row => Columns(row[..row.IndexOf("medical-imaging", StringComparison.Ordinal)])).Distinct());
    }

    [Fact]
    public void AProductWithoutDependenceSaysSo()
    {
        string bill = SmallBills.Plain(home: "US");
        string table = CliRun.OfInput(bill, "score", "-").Output;
        Assert.Contains("none: no foreign country costs any output alone", table, StringComparison.Ordinal);
    }

    [Fact]
    public void TheUnknownIsExplainedWhereItIsShown()
    {
        string bill = SmallBills.Plain().Replace("\"origin\": \"US\", ", string.Empty, StringComparison.Ordinal);
        Assert.Contains("ZZ, a country we cannot name: its cut costs 0.0–91.7%", CliRun.OfInput(bill, "score", "-").Output, StringComparison.Ordinal);
        Assert.Contains("country:ZZ is a country we cannot name", CliRun.OfInput(bill, "score", "-").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("country:ZZ", CliRun.OfInput(SmallBills.Plain(), "score", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ANarrowTerminalIsKeptTo()
    {
        string table = CliRun.Of(string.Empty, shell => shell with { Width = 80 }, CancellationToken.None, "score", "pet-ct").Output;
        Assert.All(table.Split('\n'), line => Assert.True(Columns(line) <= 80, line));
    }

    // Columns on a terminal: Chinese characters and full-width marks take two.
    private static int Columns(string line) => line.Sum(c => c is >= '\u2E80' and <= '\uFFEF' ? 2 : 1);

    private static int CountOf(string part, string text) => text.Split(part).Length - 1;
}
