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
        "publishedCritical", "publishedBottleneck",
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
        Assert.Equal(["global supply", "substitution index", "endUses"], group.GetProperty("missing").EnumerateArray().Select(item => item.GetString()));
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

    [Fact]
    public void TheVerdictOfThePublishedFiguresStandsBesideTheComputedOne()
    {
        JsonElement[] niobium = Json("criticality", "eu", "--material", "Niobium", "--format", "json");
        Assert.All(niobium, row => Assert.Equal((JsonValueKind.Null, true), (row.GetProperty("critical").ValueKind, row.GetProperty("publishedCritical").GetBoolean())));
        Assert.All(niobium, row => Assert.Equal(["endUses"], row.GetProperty("missing").EnumerateArray().Select(item => item.GetString())));
        Assert.Equal([true, false], niobium.Select(row => row.GetProperty("publishedBottleneck").GetBoolean()));
        Assert.Equal([true, false], niobium.Select(row => row.GetProperty("bottleneck").GetBoolean()));
        JsonElement[] groups = Json("criticality", "eu", "--material", "HREE", "--material", "LREE", "--material", "PGM", "--format", "json");
        Assert.All(groups, row => Assert.True(row.GetProperty("publishedCritical").GetBoolean()));
        Assert.Equal(["HREE processing", "LREE processing", "PGM processing"], groups.Where(row => row.GetProperty("publishedBottleneck").GetBoolean()).Select(row => $"{row.GetProperty("material")} {row.GetProperty("stage")}"));
        Assert.All(groups, row => Assert.False(row.GetProperty("bottleneck").GetBoolean()));
        Assert.All(Json("criticality", "eu", "--material", "Zinc", "--format", "json"), row => Assert.False(row.GetProperty("publishedCritical").GetBoolean()));
    }

    [Fact]
    public void AnOpenVerdictAlwaysHasAReason()
    {
        JsonElement[] rows = Json("criticality", "eu", "--format", "json");
        Assert.All(rows, row => Assert.Equal(row.GetProperty("economicImportanceBounds").ValueKind == JsonValueKind.Null, row.GetProperty("missing").EnumerateArray().Any(item => item.GetString() is "endUses" or "substitution index")));
        Assert.All(rows.Where(row => row.GetProperty("critical").ValueKind == JsonValueKind.Null && row.GetProperty("missing").GetArrayLength() == 0), row =>
            Assert.InRange(EuEconomicImportance.Threshold, row.GetProperty("economicImportanceBounds").GetProperty("low").GetDouble(), row.GetProperty("economicImportanceBounds").GetProperty("high").GetDouble()));
        List<string[]> csv = CsvText.Parse(CliRun.Output0("criticality", "eu", "--format", "csv"));
        Assert.Equal(["missing", "mended", "critical", "publishedCritical", "bottleneck", "publishedBottleneck"], csv[0][^6..]);
        static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? string.Empty : value.GetRawText();
        Assert.Equal(
            rows.Select(row => string.Join(',', ((string[])["critical", "publishedCritical", "bottleneck", "publishedBottleneck"]).Select(name => Text(row.GetProperty(name))))),
            csv.Skip(1).Select(row => string.Join(',', row[^4..])));
    }

    [Fact]
    public void TheTableShowsBothVerdictsAndEveryPublishedDigit()
    {
        string table = CliRun.Output0("criticality", "eu", "--format", "markdown");
        Assert.Contains("| open / yes | missing: end uses |", Line(table, "| Niobium | extraction |"), StringComparison.Ordinal);
        Assert.Contains("| 2.81 |", Line(table, "| LREE | extraction |"), StringComparison.Ordinal);
        Assert.Contains("| 2.74 |", Line(table, "| PGM | processing |"), StringComparison.Ordinal);
        Assert.Contains("| yes / yes |", Line(table, "| Antimony | extraction |"), StringComparison.Ordinal);
        JsonElement[] rows = Json("criticality", "eu", "--format", "json");
        string[] differing = [.. rows.Where(row => row.GetProperty("critical").ValueKind != JsonValueKind.Null && row.GetProperty("critical").GetBoolean() != row.GetProperty("publishedCritical").GetBoolean()).Select(row => $"| {row.GetProperty("material")} | {row.GetProperty("stage")} |")];
        Assert.NotEmpty(differing);
        Assert.Equal(differing, table.Split('\n').Where(line => line.Contains("verdict differ", StringComparison.Ordinal)).Select(line => string.Join('|', line.Split('|')[..3]) + '|'));
    }

    [Fact]
    public void AMaterialOfTheOtherAssessmentIsFoundThere()
    {
        CliRun.Of("criticality", "eu", "--year", "2017", "--material", "Niobium").AssertFailed(1, "unknown-material: The shipped table of 2017 holds every other material; 'Niobium' is in that of 2023.");
        CliRun.Of("criticality", "eu", "--material", "Bauxite").AssertFailed(1, "unknown-material: The shipped table of 2023 lacks it; 'Bauxite' is in that of 2017.");
        string table = CliRun.Output0("criticality", "eu", "--year", "2017");
        Assert.Contains("inputs of 2017 were published rounded", table, StringComparison.Ordinal);
        Assert.DoesNotContain("missing: end uses", table, StringComparison.Ordinal);
        Assert.DoesNotContain("2017 were published rounded", CliRun.Output0("criticality", "eu"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheSourceWithholdsIsTold()
    {
        JsonElement[] rows = Json("criticality", "--bill", "all", "--format", "json");
        string[] withheld = [.. rows.Where(row => row.GetProperty("production").GetProperty("withheld").GetArrayLength() > 0).Select(row => row.GetProperty("material").GetString()!)];
        Assert.Contains("silicon", withheld);
        Assert.All(rows, row => Assert.Equal(withheld.Contains(row.GetProperty("material").GetString()), row.GetProperty("explanation").GetString()!.EndsWith("of the world without US, whose production is withheld.", StringComparison.Ordinal)));
        List<string[]> csv = CsvText.Parse(CliRun.Output0("criticality", "--bill", "all", "--format", "csv"));
        Assert.Equal("withheld", csv[0][^1]);
        Assert.All(csv.Skip(1), row => Assert.Equal(withheld.Contains(row[1]) ? "US" : string.Empty, row[^1]));
        Assert.Contains("silicon (US)", CliRun.Output0("criticality", "--bill", "all", "--format", "markdown"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GRAPHITE", "graphite")]
    [InlineData("natural graphite", "graphite")]
    [InlineData("天然石墨", "graphite")]
    [InlineData("Fluorspar", "fluorspar")]
    [InlineData("titanium metal", "titanium")]
    [InlineData("Helium", "helium")]
    [InlineData("HREE", "hree-separated", "rare-earths", "ree-separated")]
    public void AMaterialGoesByIdNameOrTheNameOfTheEu(string name, params string[] materials)
    {
        using var folder = new TempFolder();
        string bill = folder.Write("my.json", SmallBills.WithIds("machine", "part", "maker", "Name"));
        string file = folder.Write("materials.csv", $"component,material\npart,{name}\n");
        Assert.Equal(materials, Materials("criticality", "--bill", bill, "--materials", file, "--format", "json"));
        string named = folder.Write("named.json", SmallBills.WithIds("machine", "part", "maker", name));
        Assert.Equal(materials, Materials("criticality", "--bill", named, "--format", "json"));
    }

    [Fact]
    public void OnlyWhatGoesIntoTheProductsAskedForIsListed()
    {
        using var folder = new TempFolder();
        string bill = folder.Write("two.json", """
            {
              "format": "dependency-risk-bill/1", "id": "two", "home": "CN", "products": ["a", "b"],
              "suppliers": [{ "id": "maker", "name": "Maker" }],
              "components": [
                { "id": "a", "uses": [{ "component": "gallium" }] },
                { "id": "b", "uses": [{ "component": "shared" }] },
                { "id": "shared", "sources": [{ "supplier": "maker", "origin": "US", "share": 1, "uses": [{ "component": "indium" }] }] },
                { "id": "gallium" }, { "id": "indium", "uses": [{ "component": "copper", "phase": "operate" }] }, { "id": "copper" }
              ]
            }
            """);
        Assert.Equal(["copper", "gallium", "indium"], Materials("criticality", "--bill", bill, "--format", "json"));
        Assert.Equal(["gallium"], Materials("criticality", "--bill", bill, "--product", "a", "--format", "json"));
        Assert.Equal(["copper", "indium"], Materials("criticality", "--bill", bill, "--product", "b", "--format", "json"));
        Assert.Equal(["copper", "gallium", "indium"], Materials("criticality", "--bill", bill, "--product", "b", "--product", "a", "--format", "json"));
        CliRun.Of("criticality", "--bill", bill, "--product", "c", "--product", "shared").AssertFailed(1, "unknown-product: There is no product 'c'", "'shared'");
    }

    [Fact]
    public void WhereMaterialsAreIsAnEstimateOnlyInTheCatalogue()
    {
        const string estimate = "Which material is in which component is an estimate";
        Assert.Contains(estimate, CliRun.Output0("criticality", "--bill", "pet-ct", "--format", "markdown"), StringComparison.Ordinal);
        using var folder = new TempFolder();
        string bill = folder.Write("my.json", SmallBills.WithIds("machine", "helium", "maker", "Name"));
        string own = CliRun.Output0("criticality", "--bill", bill, "--format", "markdown");
        Assert.DoesNotContain(estimate, own, StringComparison.Ordinal);
        Assert.Contains("Production is an estimate where it says so.", own, StringComparison.Ordinal);
    }

    private static string Line(string text, string start) => text.Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> Materials(params string[] args) => Json(args).Select(row => row.GetProperty("material").GetString()!).Order(StringComparer.Ordinal);

    private static JsonElement[] Json(params string[] args)
    {
        using var document = JsonDocument.Parse(CliRun.Output0(args));
        return [.. document.RootElement.EnumerateArray().Select(element => element.Clone())];
    }
}
