using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ConcentrationVerbTests
{
    private static readonly string[] Members =
    [
        "component", "by", "hhi", "normalisedHhi", "effectiveNumber", "bergerParker", "cr2", "cr4", "hallTideman", "comprehensive", "gini", "theil",
        "shannon", "hill0", "hill1", "hillInfinity", "renyi2", "unallocated", "unattributed", "units", "hhiPoints", "name", "bill",
    ];

    [Fact]
    public void JsonIsWhatTheLibraryFound()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("concentration", "pet-ct", "--format", "json"));
        Bill bill = BillCatalogue.Load("pet-ct");
        ComponentConcentration[] expected =
        [
            .. ((ConcentrationBy[])[ConcentrationBy.Origin, ConcentrationBy.Headquarters, ConcentrationBy.Owner, ConcentrationBy.Supplier])
                .SelectMany(way => ConcentrationAnalysis.Measure(bill, way)),
        ];
        JsonElement[] actual = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair =>
        {
            Assert.Equal(Members, pair.Second.EnumerateObject().Select(member => member.Name));
            Assert.Equal(pair.First.Component, pair.Second.GetProperty("component").GetString());
            Assert.Equal(pair.First.By.ToString(), pair.Second.GetProperty("by").GetString(), ignoreCase: true);
            Same(pair.First.Shares.HerfindahlHirschman().Fraction, pair.Second.GetProperty("hhi"));
            Same(pair.First.Shares.HerfindahlHirschman().Points, pair.Second.GetProperty("hhiPoints"));
            Same(pair.First.Shares.HallTideman(), pair.Second.GetProperty("hallTideman"));
            Same(pair.First.Shares.Shannon(), pair.Second.GetProperty("shannon"));
            Assert.Equal(pair.First.Shares.Gini() is null, pair.Second.GetProperty("gini").ValueKind == JsonValueKind.Null);
            Assert.Equal(pair.First.Units.Select(unit => unit.Name), pair.Second.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("unit").GetString()));
        });
    }

    [Fact]
    public void OptionsChooseWaysProductsComponentsAndRows()
    {
        using var one = JsonDocument.Parse(CliRun.Output0("concentration", "pet-ct", "--by", "group", "--component", "lyso", "--format", "json"));
        Assert.Equal(["lyso group"], one.RootElement.EnumerateArray().Select(Key));
        using var top = JsonDocument.Parse(CliRun.Output0("concentration", "all", "--product", "pet-ct", "--product", "ecmo", "--by", "origin", "--by", "supplier", "--by", "origin", "--top", "3", "--format", "json"));
        Assert.Equal(["origin", "origin", "origin", "supplier", "supplier", "supplier"], top.RootElement.EnumerateArray().Select(item => item.GetProperty("by").GetString()));
    }

    [Fact]
    public void CsvHasTheSameNumbers()
    {
        string[] lines = CliRun.Output0("concentration", "pet-ct", "--by", "origin", "--component", "lyso", "--format", "csv").TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Dictionary<string, string> row = lines[0].Trim().Split(',').Zip(lines[1].Trim().Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
        ComponentConcentration expected = ConcentrationAnalysis.Measure(BillCatalogue.Load("pet-ct"), ConcentrationBy.Origin).Single(result => result.Component == "lyso");
        Assert.Equal(expected.Shares.HerfindahlHirschman().High.Fraction.ToString(System.Globalization.CultureInfo.InvariantCulture), row["hhiHigh"]);
        Assert.Equal("CN", row["largest"]);
        Assert.Equal(string.Empty, row["shannonHigh"]);
        Assert.Equal(string.Empty, row["giniLow"]);
    }

    [Fact]
    public void ATableShowsBothScalesAndTheBand()
    {
        string table = CliRun.Output0("concentration", "pet-ct", "--by", "supplier", "--component", "lyso");
        Assert.Contains("0.107–0.174", table, StringComparison.Ordinal);
        Assert.Contains("1067–1739", table, StringComparison.Ordinal);
        Assert.Contains("moderate", table, StringComparison.Ordinal);
        Assert.StartsWith("## ", CliRun.Output0("concentration", "pet-ct", "--format", "markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public void WrongWordsAreTold()
    {
        CliRun.Of("concentration", "pet-ct", "--by", "region").AssertFailed(2, "--by 'region' is none of: origin, headquarters, owner, supplier, group.");
        CliRun.Of("concentration", "pet-ct", "--component", "lysoo").AssertFailed(1, "error unknown-component: There is no component 'lysoo'.", "lyso");
        CliRun.Of("concentration", "all", "--product", "pet").AssertFailed(1, "error unknown-product: ");
    }

    [Fact]
    public void AComponentMadeInHouseIsSaidToBe()
    {
        CliRun run = CliRun.Of("concentration", "pet-ct", "--component", "pet-ct", "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.Contains("warning made-in-house: 'pet-ct'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoHomeIsNeeded()
    {
        using var folder = new TempFolder();
        Assert.Contains("part", CliRun.Output0("concentration", folder.Write("bill.json", SmallBills.Plain(home: "ZZ"))), StringComparison.Ordinal);
    }

    private static void Same(Interval expected, JsonElement actual)
    {
        Assert.Equal(expected.Low, actual.GetProperty("low").GetDouble());
        JsonElement high = actual.GetProperty("high");
        Assert.Equal(expected.High, high.ValueKind == JsonValueKind.Null ? double.PositiveInfinity : high.GetDouble());
    }

    private static string Key(JsonElement item) => $"{item.GetProperty("component").GetString()} {item.GetProperty("by").GetString()}";
}
