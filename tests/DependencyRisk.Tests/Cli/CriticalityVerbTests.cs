using System.Text.Json;
using DependencyRisk.Criticality;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class CriticalityVerbTests
{
    private static readonly string[] EuMembers =
    [
        "material", "stage", "scope", "supplyRisk", "published", "economicImportance", "terms", "publishedEconomicImportance",
        "economicImportanceBounds", "bottleneck", "critical", "missing", "mended", "explanation", "method",
    ];

    private static readonly string[] BillMembers =
        ["material", "name", "components", "supplyRisk", "hhi", "governanceWeighted", "production", "assumptions", "explanation", "geoPolRisk"];

    [Fact]
    public void EuJsonIsAnArrayWithTheContractsMembersForEveryRow()
    {
        JsonElement[] rows = Json("criticality", "eu", "--format", "json");
        Assert.Equal(ReferenceTables.EuCriticality(2023).Rows.Select(row => row.Material), rows.Select(row => row.GetProperty("material").GetString()));
        Assert.All(rows, row => Assert.Equal(EuMembers, row.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(39, Json("criticality", "eu", "--year", "2017", "--format", "json").Length);
    }

    [Fact]
    public void EuJsonHasEveryTermToTheLastBit()
    {
        JsonElement row = Json("criticality", "eu", "--material", "niobium", "--format", "json").Single(row => row.GetProperty("stage").GetString() == "processing");
        GovernanceRisks governance = EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020);
        EuSupplyRisk risk = ReferenceTables.EuCriticality(2023).Assess("Niobium", governance)!.Stages[MaterialStage.Processing];
        JsonElement terms = row.GetProperty("terms");
        Assert.Equal(("global+eu", risk.Value.Low, 3.8), (row.GetProperty("scope").GetString(), row.GetProperty("supplyRisk").GetDouble(), row.GetProperty("published").GetDouble()));
        Assert.Equal(risk.Inputs.Global!.Value.Low, terms.GetProperty("globalConcentration").GetDouble());
        Assert.Equal(risk.Inputs.Eu!.ShareSum, terms.GetProperty("euShareSum").GetDouble());
        Assert.Equal(["BR", "CA", "GB"], terms.GetProperty("eu").EnumerateArray().Select(term => term.GetProperty("country").GetString()));
        Assert.Equal(risk.Explanation, row.GetProperty("explanation").GetString());
        Assert.False(row.GetProperty("bottleneck").GetBoolean());
    }

    [Fact]
    public void WhatIsMissingOrUncertainIsNullAndSaysWhy()
    {
        JsonElement group = Json("criticality", "eu", "--material", "PGM", "--format", "json").Single();
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (group.GetProperty("supplyRisk").ValueKind, group.GetProperty("critical").ValueKind));
        Assert.Equal(["global supply", "substitution index"], group.GetProperty("missing").EnumerateArray().Select(item => item.GetString()));
        JsonElement lutetium = Json("criticality", "eu", "--material", "lutetium", "--format", "json")[0];
        Assert.Equal(JsonValueKind.Null, lutetium.GetProperty("economicImportance").ValueKind);
        Assert.True(lutetium.GetProperty("economicImportanceBounds").GetProperty("high").GetDouble() > 5);
        Assert.Equal("valueAdded", Assert.Single(lutetium.GetProperty("terms").GetProperty("assumptions").EnumerateArray()).GetProperty("field").GetString());
    }

    [Fact]
    public void AMaterialOfTheCatalogueStandsForTheNamesOfTheEu()
    {
        Assert.Equal(["Natural Graphite"], Json("criticality", "eu", "--material", "graphite", "--format", "json").Select(row => row.GetProperty("material").GetString()));
        Assert.Equal(["LREE", "LREE", "HREE", "HREE", "Gold"], Json("criticality", "eu", "--material", "rare-earths", "--material", "GOLD", "--format", "json").Select(row => row.GetProperty("material").GetString()));
    }

    [Fact]
    public void WrongNamesAreToldAllAtOnceWithCloseOnes() =>
        CliRun.Of("criticality", "eu", "--material", "Lutetum", "--material", "Coppr").AssertFailed(1, "unknown-material", "'Lutetium'", "'Copper'");

    [Theory]
    [InlineData("criticality")]
    [InlineData("criticality", "ue")]
    [InlineData("criticality", "eu", "--year", "2020")]
    [InlineData("criticality", "eu", "--bill", "pet-ct")]
    public void WrongUsageIsTwoAndNamesThePathOfTheVerb(params string[] args) => CliRun.Of(args).AssertFailed(2, "deprisk criticality", "error usage: ");

    [Fact]
    public void EuTablesSayWhatComesOutAndWhatWasPublished()
    {
        string table = CliRun.Output0("criticality", "eu", "--material", "Niobium");
        foreach (string text in (string[])["3.860", "4.422", "global+eu", "EU sourcing, largest terms", "88.8%", "doi:10.2873/769526"])
        {
            Assert.Contains(text, table, StringComparison.Ordinal);
        }

        Assert.Contains("| Xenon | processing | eu |", CliRun.Output0("criticality", "eu", "--format", "markdown"), StringComparison.Ordinal);
        List<string[]> csv = CsvText.Parse(CliRun.Output0("criticality", "eu", "--format", "csv"));
        Assert.Equal(124, csv.Count - 1);
        Assert.All(csv, row => Assert.Equal(csv[0].Length, row.Length));
    }

    [Fact]
    public void ABillListsItsMaterialsTheRiskiestFirst()
    {
        JsonElement[] rows = Json("criticality", "--bill", "pet-ct", "--format", "json");
        Assert.All(rows, row => Assert.Equal(BillMembers, row.EnumerateObject().Select(member => member.Name)));
        double[] highs = [.. rows.Select(row => row.GetProperty("governanceWeighted").GetProperty("high").GetDouble())];
        Assert.Equal(highs.OrderDescending(), highs);
        JsonElement lutetium = rows.Single(row => row.GetProperty("material").GetString() == "lutetium");
        Assert.Equal(["lutetium-oxide", "lyso", "lyso-array", "pet-detector"], lutetium.GetProperty("components").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(["extraction", "processing"], lutetium.GetProperty("supplyRisk").EnumerateArray().Select(item => item.GetProperty("stage").GetString()));
        JsonElement production = lutetium.GetProperty("production");
        double[] shares = [.. production.GetProperty("shares").EnumerateObject().Select(share => share.Value.GetDouble())];
        Assert.DoesNotContain(production.GetProperty("shares").EnumerateObject(), share => share.Name == "ZZ");
        Assert.Equal(shares.Sum(share => share * share), lutetium.GetProperty("hhi").GetProperty("low").GetDouble(), 1e-12);
        Assert.Equal("estimate", production.GetProperty("basis").GetString());
    }

    [Fact]
    public void EveryBillOfTheCatalogueHasItsMaterialsAssessed()
    {
        foreach (CatalogueEntry entry in BillCatalogue.Entries)
        {
            CliRun run = CliRun.Of("criticality", "--bill", entry.Id, "--format", "csv");
            Assert.Equal(0, run.Code);
            string[] materials = [.. CsvText.Parse(run.Output).Skip(1).Select(row => row[1]).Distinct()];
            Assert.Equal(ReferenceTables.Materials(entry.Id).Select(row => row.Material).Distinct().Order(StringComparer.Ordinal), materials.Order(StringComparer.Ordinal));
            Assert.Equal(materials.Length == 0, run.Error.Contains("no-materials", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void InABillOfOnesOwnComponentsGoByTheNameOfAMaterial()
    {
        using var folder = new TempFolder();
        string bill = folder.Write("my.json", SmallBills.WithIds("machine", "helium", "maker", "Gallium (primary low purity)"));
        Assert.Equal(["gallium", "helium"], Json("criticality", "--bill", bill, "--format", "json").Select(row => row.GetProperty("material").GetString()));
        string file = folder.Write("materials.csv", "material,component\ncobalt,machine\nhelium,helium\n");
        Assert.Equal(["cobalt", "gallium", "helium"], Json("criticality", "--bill", bill, "--materials", file, "--format", "json").Select(row => row.GetProperty("material").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhereNothingMatchesItSaysSo()
    {
        CliRun run = CliRun.OfInput(SmallBills.Plain(), "criticality", "--bill", "-");
        Assert.Equal(0, run.Code);
        Assert.Contains("warning no-materials", run.Error, StringComparison.Ordinal);
        Assert.Contains("No material is known", run.Output, StringComparison.Ordinal);
        Assert.Equal("[]\n", CliRun.OfInput(SmallBills.Plain(), "criticality", "--bill", "-", "--format", "json").Output);
    }

    [Fact]
    public void EveryProblemOfAMaterialsFileIsToldWithItsLine()
    {
        using var folder = new TempFolder();
        string file = folder.Write("materials.csv", "component,material\nsipn,silicon\nsipm,silicn\n");
        CliRun.Of("criticality", "--bill", "pet-ct", "--materials", file).AssertFailed(1, $"{file}(2,1): error unknown-component", "'sipm'", $"{file}(3,1): error unknown-material", "'silicon'");
        CliRun.Of("criticality", "--bill", "pet-ct", "--materials", folder.Write("other.csv", "part,stuff\na,b\n")).AssertFailed(1, "missing-column", "component and material");
        CliRun.Of("criticality", "--bill", "pet-ct", "--materials", folder.Write("short.csv", "component,material\nsipm\n")).AssertFailed(1, "short.csv");
        CliRun.Of("criticality", "--bill", "pet-ct", "--materials", "nowhere.csv").AssertFailed(1, "unreadable");
    }

    private static JsonElement[] Json(params string[] args)
    {
        using var document = JsonDocument.Parse(CliRun.Output0(args));
        return [.. document.RootElement.EnumerateArray().Select(element => element.Clone())];
    }
}
