using System.Text.Json;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public sealed class ReportVerbTests
{
    private const string Shapes = """{"type":"FeatureCollection","features":[{"type":"Feature","id":"JPN","properties":{"name":"</script><script>alert(1)</script>"},"geometry":{"type":"Polygon","coordinates":[[[130,30],[140,30],[140,40],[130,30]]]}}]}""";

    private const string Topology = """{"type":"Topology","objects":{"countries":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"392","arcs":[[0]]}]}},"arcs":[[[130,30],[140,30],[140,40],[130,30]]]}""";

    [Fact]
    public void A_page_goes_to_standard_output_or_to_a_file_and_is_the_same()
    {
        using var folder = new TempFolder();
        string page = CliRun.Output0("report", "pet-ct");
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Empty(CliRun.Output0("report", "pet-ct", "-o", folder.File("a.html")));
        Assert.Empty(CliRun.Output0("report", "pet-ct", "--format", "html", "--output", folder.File("b.txt")));
        Assert.Equal(page, File.ReadAllText(folder.File("a.html")));
        Assert.Equal(page, File.ReadAllText(folder.File("b.txt")));
        Assert.Equal(["a.html", "b.txt"], folder.Files.Order());
    }

    [Theory]
    [InlineData("--format", "markdown")]
    [InlineData("-o", "report.md")]
    [InlineData("-o", "report.MARKDOWN")]
    public void Markdown_is_asked_for_by_its_name_or_by_that_of_the_file(string option, string value)
    {
        using var folder = new TempFolder();
        string file = folder.File(value);
        string output = CliRun.Output0("report", "pet-ct", option, option == "-o" ? file : value);
        Assert.StartsWith($"## {Wording.English.Product(BillCatalogue.Load("pet-ct"), "pet-ct")}\n", option == "-o" ? File.ReadAllText(file) : output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_Chinese_in_a_page_and_in_Markdown()
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-Hans\">", CliRun.Output0("report", "pet-ct", "--lang", "zh"), StringComparison.Ordinal);
        Assert.Contains("首次短缺", CliRun.Output0("report", "pet-ct", "--lang", "zh", "--format", "markdown"), StringComparison.Ordinal);
        CliRun.Of("report", "pet-ct", "--lang", "fr").AssertFailed(2, "fr");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public void A_folder_of_tables_has_all_the_rows(string format)
    {
        using var folder = new TempFolder();
        Assert.Empty(CliRun.Output0("report", "pet-ct", "--format", format, "-o", folder.File("tables"), "--top", "1"));
        Assert.Equal(["tables"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        var tables = BillReport.Of(BillCatalogue.Load("pet-ct")).Tables();
        Assert.Equal(tables.Select(table => $"{table.Name}.{format}").Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder.File("tables")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(tables, table =>
        {
            using var expected = new MemoryStream();
            if (format == "csv")
            {
                table.WriteCsv(expected);
            }
            else
            {
                table.WriteJsonLines(expected);
            }

            Assert.Equal(expected.ToArray(), File.ReadAllBytes(Path.Combine(folder.File("tables"), $"{table.Name}.{format}")));
        });
        Assert.Equal(BillCatalogue.Load("pet-ct") is { } bill ? new ExposureAnalysis(bill).Product("pet-ct").ChokePoints.Length : 0, Lines(Path.Combine(folder.File("tables"), $"choke-points.{format}")) - (format == "csv" ? 1 : 0));
    }

    [Fact]
    public void Tables_go_only_into_a_folder_that_is_new_or_empty()
    {
        using var folder = new TempFolder();
        CliRun.Of("report", "pet-ct", "--format", "csv").AssertFailed(2, "--output");
        CliRun.Of("report", "pet-ct", "--format", "csv", "-o", folder.Write("file", "x")).AssertFailed(1, "error output");
        Directory.CreateDirectory(folder.File("full"));
        File.WriteAllText(Path.Combine(folder.File("full"), "mine"), "x");
        CliRun.Of("report", "pet-ct", "--format", "jsonl", "-o", folder.File("full")).AssertFailed(1, "error output");
        Assert.Equal("x", File.ReadAllText(Path.Combine(folder.File("full"), "mine")));
        Directory.CreateDirectory(folder.File("empty"));
        Assert.Empty(CliRun.Output0("report", "pet-ct", "--format", "jsonl", "-o", folder.File("empty")));
        Assert.NotEmpty(Directory.EnumerateFiles(folder.File("empty")));
    }

    [Fact]
    public void Against_tells_what_changed_in_every_form()
    {
        using var folder = new TempFolder();
        string markdown = CliRun.Output0("report", "mri-3t", "--against", "mri-1.5t", "--format", "markdown");
        using var expected = new StringWriter { NewLine = "\n" };
        BillComparison.Of(BillCatalogue.Load("mri-1.5t"), BillCatalogue.Load("mri-3t")).WriteMarkdown(expected);
        Assert.Equal(expected.ToString(), markdown);
        Assert.Contains("id=\"changes\"", CliRun.Output0("report", "mri-3t", "--against", "mri-1.5t"), StringComparison.Ordinal);
        Assert.Empty(CliRun.Output0("report", "mri-3t", "--against", "mri-1.5t", "--format", "csv", "-o", folder.File("tables")));
        Assert.True(File.Exists(Path.Combine(folder.File("tables"), "headline-changes.csv")));
        Assert.NotEqual(markdown, CliRun.Output0("report", "mri-1.5t", "--against", "mri-3t", "--format", "markdown"));
    }

    [Fact]
    public void Against_compares_one_bill_with_one()
    {
        using var folder = new TempFolder();
        CliRun.Of("report", "mri-3t", "pet-ct", "--against", "mri-1.5t").AssertFailed(2, "one BILL");
        CliRun.Of("report", "all", "--against", "all", "--product", "ecmo", "--product", "pet-ct").AssertFailed(2, "one --product");
        CliRun.Of("report", "mri-3t", "--against", "mri-1.5t", "--product", "mri-3t").AssertFailed(1, "unknown-product");
        CliRun.Of("report", "mri-3t", "--against", folder.File("nowhere.json")).AssertFailed(1, "nowhere.json");
        CliRun.Of("report", "mri-3t", "--against", folder.Write("us.json", SmallBills.Plain(home: "US"))).AssertFailed(2, "--home");
        Assert.Contains("nothing", CliRun.Output0("report", "pet-ct", "--against", "pet-ct", "--format", "markdown"), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(CliRun.Output0("report", "all", "--against", "all", "--product", "ecmo", "--format", "markdown"));
    }

    [Fact]
    public void Shapes_of_the_map_can_be_given()
    {
        using var folder = new TempFolder();
        string page = CliRun.Output0("report", "pet-ct", "--map", folder.Write("map.json", Shapes));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 500_000, 1_600_000);
        Assert.DoesNotContain("Natural Earth by", page, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"Topology\"", CliRun.Output0("report", "pet-ct", "--map", folder.Write("topology.json", Topology)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("{", "JSON")]
    [InlineData("[]", "FeatureCollection")]
    [InlineData("null", "FeatureCollection")]
    [InlineData("{\"type\":7}", "FeatureCollection")]
    [InlineData("{\"type\":\"Feature\"}", "FeatureCollection")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "'features'")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":7}", "'features'")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "'features'")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[7]}", "'features'")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null}]}", "'features'")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}", "'features'")]
    [InlineData("{\"type\":\"Topology\"}", "'arcs'")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,\"2\"]]]}}]}", "'features'")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[1,2]]}}]}", "'features'")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[1,2],[0,1]]],\"objects\":{}}", "'objects'")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[0]]}}}", "'arcs'")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[1,2],[0,1]]],\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[1]]}}}", "'objects'")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[1,2],[0,1]]],\"objects\":{\"a\":{\"type\":\"MultiPolygon\",\"arcs\":[[0]]}}}", "'objects'")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[1,2],[0,1]]],\"transform\":7,\"objects\":{\"a\":{\"type\":\"GeometryCollection\",\"geometries\":[]}}}", "'transform'")]
    public void Shapes_that_are_none_are_refused(string text, string said)
    {
        using var folder = new TempFolder();
        CliRun.Of("report", "pet-ct", "-o", folder.File("report.html"), "--map", folder.Write("map.json", text)).AssertFailed(1, "map.json: error map: ", said);
        CliRun.Of("report", "pet-ct", "-o", folder.File("report.html"), "--map", folder.File("nowhere.json")).AssertFailed(1, "nowhere.json: error map: ");
        Assert.Equal(["map.json"], folder.Files);
    }

    [Fact]
    public void Lists_are_as_long_as_asked_for()
    {
        Assert.NotEqual(CliRun.Output0("report", "pet-ct", "--format", "markdown", "--top", "3"), CliRun.Output0("report", "pet-ct", "--format", "markdown"));
        Assert.Equal(CliRun.Output0("report", "pet-ct", "--format", "markdown", "--top", "10"), CliRun.Output0("report", "pet-ct", "--format", "markdown"));
        CliRun.Of("report", "pet-ct", "--top", "0").AssertFailed(2, "--top");
    }

    [Fact]
    public void Products_are_those_asked_for_in_the_order_of_the_bills()
    {
        string ecmo = Wording.English.Product(BillCatalogue.Load("ecmo"), "ecmo"), pet = Wording.English.Product(BillCatalogue.Load("pet-ct"), "pet-ct");
        Assert.Equal([ecmo], Headings("all", "--product", "ecmo"));
        Assert.Equal([pet, ecmo], Headings("pet-ct", "ecmo"));
        Assert.Equal(2, Headings("mri-1.5t", "mri-3t").Length);
        string several = Path.Combine(Repository.Root, "docs", "examples", "three-devices.json");
        Assert.Single(Headings(several, "--portfolio"));
        Assert.Equal(3 + 1, Headings(several).Length);
        CliRun.Of("report", "all", "--product", "nothing").AssertFailed(1, "error unknown-product: ");
    }

    [Fact]
    public void Options_reach_the_analysis()
    {
        string page = CliRun.Output0("report", "pet-ct", "--bloc", "G3=US+JP+NL", "--home", "DE", "--horizon", "24", "--phase", "build", "--control", "any", "--required", "0.7");
        JsonElement data = Data(page);
        Assert.Equal(("DE", 24, 0.7), (data.GetProperty("home").GetString(), data.GetProperty("horizonMonths").GetDouble(), data.GetProperty("required").GetDouble()));
        var options = new ExposureOptions { Home = Country.Germany, HorizonMonths = 24, Phase = AnalysisPhase.Build, Control = Control.Any, Required = 0.7, Blocs = [new Bloc("G3", Country.UnitedStates, Country.Japan, Country.Netherlands)] };
        ProductExposure expected = new ExposureAnalysis(BillCatalogue.Load("pet-ct"), options).Product("pet-ct");
        Assert.Equal(
            expected.Exposures.Where(row => row.Actor.Kind is ActorKind.Country or ActorKind.Bloc).Select(row => (row.Actor.ToString(), row.Loss.Low, row.Loss.High)),
            data.GetProperty("products")[0].GetProperty("exposures").EnumerateArray().Select(row => (row.GetProperty("actor").GetString()!, row.GetProperty("low").GetDouble(), row.GetProperty("high").GetDouble())));
    }

    [Fact]
    public void Bad_bills_and_wrong_words_write_nothing()
    {
        using var folder = new TempFolder();
        string broken = folder.Write("broken.json", SmallBills.Broken);
        foreach (string output in (string[])["report.html", "report.md"])
        {
            CliRun.Of("report", broken, "-o", folder.File(output)).AssertFailed(1, "broken.json(");
            CliRun.Of("report", "pet-ct", broken, "-o", folder.File(output)).AssertFailed(1, "broken.json(");
        }

        CliRun.Of("report", broken, "--format", "csv", "-o", folder.File("tables")).AssertFailed(1, "broken.json(");
        CliRun.Of("report", "pet-ct", "-o", folder.File("nowhere/report.html")).AssertFailed(1, "error output");
        CliRun.Of("report", "pet-ct", "--format", "html", "-o", folder.Path).AssertFailed(1, "error output");
        CliRun.Of("report", "pet-ct", "-o", folder.File("report.docx")).AssertFailed(2, "end it in .html or .md");
        CliRun.Of("report", "pet-ct", "-o", folder.File("tables.csv")).AssertFailed(2, "--format");
        CliRun.Of("report", "pet-ct", "-o", string.Empty).AssertFailed(2);
        CliRun.Of("report").AssertFailed(2);
        CliRun.Of("report", "pet-ct", "--format", "json").AssertFailed(2, "json");
        CliRun.Of("report", "pet-ct", "--colour").AssertFailed(2, "--colour");
        CliRun.Of("report", "pet-cd").AssertFailed(1, "pet-ct");
        CliRun.Of("report", folder.Write("homeless.json", SmallBills.Plain().Replace("\"home\": \"CN\",", string.Empty, StringComparison.Ordinal))).AssertFailed(2, "--home");
        Assert.Equal(["broken.json", "homeless.json"], folder.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_form_of_a_bill_gives_the_same_page()
    {
        using var folder = new TempFolder();
        string json = SmallBills.Plain();
        string file = folder.Write("bill.json", json);
        string page = CliRun.Output0("report", file);
        CliRun input = CliRun.OfInput(json, "report", "-");
        Assert.Equal((0, page), (input.Code, input.Output));
        Assert.Equal(0, CliRun.Of("convert", file, folder.File("bill")).Code);
        Assert.Equal(Exposures(page), Exposures(CliRun.Output0("report", folder.File("bill"))));
        Assert.Equal(0, CliRun.Of("convert", file, folder.File("bill.cdx.json")).Code);
        Assert.Equal(Exposures(page), Exposures(CliRun.Output0("report", folder.File("bill.cdx.json"))));
    }

    private static string Exposures(string page) => Data(page).GetProperty("products")[0].GetProperty("exposures").ToString();

    private static JsonElement Data(string page)
    {
        const string Begin = "id=\"report-data\">";
        int from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return JsonDocument.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)]).RootElement;
    }

    // Of the products in Markdown; the sections before and after them are not about one.
    private static string[] Headings(params string[] arguments)
    {
        string[] frame = [Wording.English.Say(PagePhrases.SideBySide), Wording.English.Say(PagePhrases.Method), Wording.English.Say(LeveragePhrases.Shared)];
        return
        [
            .. CliRun.Output0(["report", .. arguments, "--format", "markdown"]).Split('\n')
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).Where(title => !frame.Contains(title)),
        ];
    }

    private static int Lines(string file) => File.ReadLines(file).Count();
}
