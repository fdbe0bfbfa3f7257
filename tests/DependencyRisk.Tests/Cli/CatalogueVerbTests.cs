using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class CatalogueVerbTests
{
    [Fact]
    public void TheListHasEveryBill()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("catalogue", "--format", "json"));
        JsonElement[] rows = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(BillCatalogue.Entries.Select(entry => entry.Id), rows.Select(row => row.GetProperty("id").GetString()));
        Assert.All(rows, row => Assert.Equal(["id", "name", "category", "basis", "components", "summary"], row.EnumerateObject().Select(member => member.Name)));
        List<string[]> csv = CsvText.Parse(CliRun.Output0("catalogue", "--format", "csv"));
        Assert.Equal(rows.Length, csv.Count - 1);
        string table = CliRun.Output0("catalogue");
        Assert.All(BillCatalogue.Entries, entry => Assert.Contains($"  {entry.Id} ", table, StringComparison.Ordinal));
    }

    [Fact]
    public void JsonOfOneIsTheBillItself()
    {
        string json = CliRun.Output0("catalogue", "pet-ct", "--format", "json");
        Assert.Equal(BillCatalogue.Load("pet-ct").Components.AsEnumerable(), BillJson.Parse(json).Components);
        using var folder = new TempFolder();
        Assert.Equal(CliRun.Output0("score", "pet-ct", "--format", "json"), CliRun.Output0("score", folder.Write("my.json", json), "--format", "json"));
    }

    [Fact]
    public void OneIsShownWithItsEvidence()
    {
        string table = CliRun.Output0("catalogue", "ecmo");
        foreach (string text in (string[])["ECMO system (console + consumable set)", "体外膜肺氧合", "market (what can be bought in the world)", "mitsui-chemicals, JP", "20% after 60 months", "published: sources", "www.mitsuichemicals.com", "unallocated"])
        {
            Assert.Contains(text, table, StringComparison.Ordinal);
        }

        List<string[]> rows = CsvText.Parse(CliRun.Output0("catalogue", "ecmo", "--format", "csv"));
        Assert.Equal(BillCatalogue.Load("ecmo").Components.Sum(component => Math.Max(1, component.Sources.Length)), rows.Count - 1);
    }
}
