using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ScenarioVerbTests
{
    private static readonly string[] Members = ["product", "loss", "firstShortageMonths", "criticalMonths", "worstOutput", "recoveredMonths", "trajectory"];

    [Fact]
    public void JsonIsWhatTheLibraryFound()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("scenario", "pet-ct", "--cut", "country:us:0.5@1+6", "--cut", "supplier:luxium", "--format", "json"));
        ScenarioOutcome expected = new ExposureAnalysis(BillCatalogue.Load("pet-ct")).Run(
            "pet-ct",
            Scenario.Of(Cut.By(Country.UnitedStates).WithSeverity(0.5).From(1).For(6), Cut.By(Actor.OfSupplier("luxium"))));
        JsonElement actual = document.RootElement;
        Assert.Equal(Members, actual.EnumerateObject().Select(member => member.Name));
        Assert.Equal(expected.Loss, new Bounds(actual.GetProperty("loss").GetProperty("low").GetDouble(), actual.GetProperty("loss").GetProperty("high").GetDouble()));
        Assert.Equal(expected.WorstOutput, actual.GetProperty("worstOutput").GetDouble());
        Assert.Equal(expected.Trajectory, actual.GetProperty("trajectory").EnumerateArray().Select(Point));
    }

    [Fact]
    public void AFileAndOptionsSayTheSame()
    {
        using var folder = new TempFolder();
        string file = folder.Write("scenario.json", """{"cuts":[{"actor":"country:US","severity":1,"fromMonths":0,"forMonths":12},{"actor":"bloc:G=JP+NL","severity":0.5}]}""");
        string[] cuts = ["--cut", "country:US:1@0+12", "--cut", "bloc:G:0.5", "--bloc", "G=nl+jp"];
        foreach (string format in (string[])["json", "csv", "table", "markdown"])
        {
            Assert.Equal(
                CliRun.Output0(["scenario", "pet-ct", "--format", format, .. cuts]),
                CliRun.Output0("scenario", "pet-ct", "--format", format, "--file", file));
        }
    }

    [Fact]
    public void ABadFileTellsEveryProblem()
    {
        using var folder = new TempFolder();
        string file = folder.Write("scenario.json", """{"cuts":[{"actor":"US"},{"severity":3}]}""");
        CliRun.Of("scenario", "pet-ct", "--file", file).AssertFailed(1, $"{file}(1,19): $.cuts[0].actor: error unknown-actor: ", "error out-of-range: ", "error missing-actor: ");
        CliRun.Of("scenario", "pet-ct", "--file", folder.File("none.json")).AssertFailed(1, "none.json: error unreadable: ");
    }

    [Fact]
    public void SeveralProductsAreAnArrayAndARankedTable()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("scenario", "all", "--cut", "component:helium", "--format", "json"));
        Assert.Equal(40, document.RootElement.GetArrayLength());
        string table = CliRun.Output0("scenario", "all", "--cut", "component:helium");
        Assert.Contains("until each source has recovered", table, StringComparison.Ordinal);
        Assert.True(table.IndexOf("nmr-950mhz", StringComparison.Ordinal) < table.IndexOf("ventilator", StringComparison.Ordinal));
    }

    [Fact]
    public void ThePortfolioRuns()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("scenario", "all", "--portfolio", "--cut", "country:US", "--format", "json"));
        Assert.Equal("*", document.RootElement.GetProperty("product").GetString());
    }

    [Fact]
    public void ATrajectoryIsTidyAsCsv()
    {
        List<string[]> rows = CsvText.Parse(CliRun.Output0("scenario", "pet-ct", "--cut", "country:US:1@0+6", "--format", "csv"));
        Assert.Equal(["bill", "product", "month", "outputLow", "outputHigh", "binding", "bindingName"], rows[0]);
        Assert.Equal("0", rows[1][2]);
        Assert.Equal(["pet-ct", "pet-ct", "6", "1", "1", "", ""], rows[^1]);
    }

    [Fact]
    public void AnEmptyScenarioLosesNothing()
    {
        CliRun run = CliRun.OfInput("""{"cuts":[]}""", "scenario", "ecmo", "--file", "-");
        Assert.Equal(0, run.Code);
        Assert.Contains("never short", run.Output, StringComparison.Ordinal);
    }

    private static TrajectoryPoint Point(JsonElement point)
    {
        JsonElement output = point.GetProperty("output");
        return new TrajectoryPoint(
            point.GetProperty("month").GetDouble(),
            new Bounds(output.GetProperty("low").GetDouble(), output.GetProperty("high").GetDouble()),
            point.GetProperty("binding").GetString());
    }
}
