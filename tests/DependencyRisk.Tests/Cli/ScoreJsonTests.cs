using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class ScoreJsonTests
{
    private static readonly string[] Members =
        ["product", "home", "horizonMonths", "control", "headline", "evidence", "exposures", "chokePoints", "phase", "required", "bill", "basis"];

    private static readonly string[] HeadlineMembers =
    [
        "worstCountry", "loss", "firstShortageMonths", "criticalMonths", "smallestChokeSet", "breadth", "foreignLoss", "foreignLossBuild", "foreignLossOperate", "homeLoss",
    ];

    private static readonly string[] ExposureMembers = ["actor", "loss", "firstShortageMonths", "criticalMonths", "worstOutput", "binding"];

    private static readonly string[] ChokePointMembers = ["component", "actor", "share", "loss", "firstShortageMonths"];

    public static TheoryData<string> Bills => [.. BillCatalogue.Entries.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Bills))]
    public void EveryCatalogueBillPrintsWhatTheLibraryFoundToTheLastBit(string id)
    {
        using var document = JsonDocument.Parse(CliRun.Output0("score", id, "--format", "json"));
        var analysis = new ExposureAnalysis(BillCatalogue.Load(id));
        JsonElement[] printed = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [document.RootElement];
        Assert.Equal(analysis.Bill.Products, printed.Select(product => product.GetProperty("product").GetString()));
        foreach (JsonElement product in printed)
        {
            AssertSame(analysis.Product(product.GetProperty("product").GetString()!), product);
        }
    }

    [Fact]
    public void OneProductIsAnObjectAndSeveralAreAnArray()
    {
        Assert.Equal(JsonValueKind.Object, Kind("score", "pet-ct", "--format", "json"));
        Assert.Equal(JsonValueKind.Array, Kind("score", "pet-ct", "ecmo", "--format", "json"));
        Assert.Equal(JsonValueKind.Array, Kind("score", "all", "--format", "json", "--top", "1"));
        Assert.Equal(JsonValueKind.Object, Kind("score", "all", "--product", "ecmo", "--format", "json"));
        Assert.Equal(JsonValueKind.Array, Kind("score", "all", "--product", "ecmo", "--portfolio", "--format", "json"));
    }

    [Fact]
    public void ThePortfolioIsAStar()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("score", "all", "--portfolio", "--format", "json", "--top", "2"));
        Assert.Equal("*", document.RootElement.GetProperty("product").GetString());
        Assert.Equal(2, document.RootElement.GetProperty("exposures").GetArrayLength());
        Assert.Equal(2, document.RootElement.GetProperty("chokePoints").GetArrayLength());
    }

    [Fact]
    public void OptionsReachTheAnalysis()
    {
        string[] options = ["--home", "de", "--horizon", "24.5", "--control", "OWNER", "--phase", "build", "--required", "0.8", "--bloc", "G3=us+jp+nl"];
        using var document = JsonDocument.Parse(CliRun.Output0(["score", "pet-ct", "--format", "json", .. options]));
        var asked = new ExposureOptions
        {
            Home = Country.Germany,
            HorizonMonths = 24.5,
            Control = Control.Owner,
            Phase = AnalysisPhase.Build,
            Required = 0.8,
            Blocs = [new Bloc("G3", Country.UnitedStates, Country.Japan, Country.Netherlands)],
        };
        AssertSame(new ExposureAnalysis(BillCatalogue.Load("pet-ct"), asked).Product("pet-ct"), document.RootElement);
        Assert.Contains(document.RootElement.GetProperty("exposures").EnumerateArray(), row => row.GetProperty("actor").ValueEquals("bloc:G3=JP+NL+US"));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    [InlineData("markdown")]
    public void TheNumberOfThreadsChangesNoByte(string format) =>
        Assert.Equal(
            CliRun.Output0("score", "all", "--format", format, "--threads", "1"),
            CliRun.Output0("score", "all", "--format", format, "--threads", "7"));

    private static JsonValueKind Kind(params string[] args)
    {
        using var document = JsonDocument.Parse(CliRun.Output0(args));
        return document.RootElement.ValueKind;
    }

    private static void AssertSame(ProductExposure expected, JsonElement actual)
    {
        Assert.Equal(Members, Names(actual));
        Assert.Equal(expected.Home.Code, actual.GetProperty("home").GetString());
        Assert.Equal(expected.HorizonMonths, actual.GetProperty("horizonMonths").GetDouble());
        Assert.Equal(expected.Required, actual.GetProperty("required").GetDouble());
        AssertHeadline(expected.Headline, actual.GetProperty("headline"));
        AssertNumber(expected.Evidence.EstimateShare, actual.GetProperty("evidence").GetProperty("estimateShare"));
        AssertNumber(expected.Evidence.UnnamedSourceShare, actual.GetProperty("evidence").GetProperty("unnamedSourceShare"));
        Assert.Equal(expected.Exposures.Length, actual.GetProperty("exposures").GetArrayLength());
        foreach ((ActorExposure row, JsonElement printed) in expected.Exposures.Zip(actual.GetProperty("exposures").EnumerateArray()))
        {
            Assert.Equal(ExposureMembers, Names(printed));
            Assert.Equal(row.Actor.ToString(), printed.GetProperty("actor").GetString());
            AssertBounds(row.Loss, printed.GetProperty("loss"));
            AssertNumber(row.FirstShortageMonths, printed.GetProperty("firstShortageMonths"));
            AssertNumber(row.CriticalMonths, printed.GetProperty("criticalMonths"));
            AssertNumber(row.WorstOutput, printed.GetProperty("worstOutput"));
            Assert.Equal(row.Binding, printed.GetProperty("binding").GetString());
        }

        Assert.Equal(expected.ChokePoints.Length, actual.GetProperty("chokePoints").GetArrayLength());
        foreach ((ChokePoint row, JsonElement printed) in expected.ChokePoints.Zip(actual.GetProperty("chokePoints").EnumerateArray()))
        {
            Assert.Equal(ChokePointMembers, Names(printed));
            Assert.Equal((row.Component, row.Actor.ToString()), (printed.GetProperty("component").GetString(), printed.GetProperty("actor").GetString()));
            AssertNumber(row.Share, printed.GetProperty("share"));
            AssertBounds(row.Loss, printed.GetProperty("loss"));
            AssertNumber(row.FirstShortageMonths, printed.GetProperty("firstShortageMonths"));
        }
    }

    private static void AssertHeadline(Headline expected, JsonElement actual)
    {
        Assert.Equal(HeadlineMembers, Names(actual));
        Assert.Equal(expected.WorstCountry?.Code, actual.GetProperty("worstCountry").GetString());
        AssertBounds(expected.Loss, actual.GetProperty("loss"));
        AssertNumber(expected.FirstShortageMonths, actual.GetProperty("firstShortageMonths"));
        AssertNumber(expected.CriticalMonths, actual.GetProperty("criticalMonths"));
        Assert.Equal(expected.SmallestChokeSet is null, actual.GetProperty("smallestChokeSet").ValueKind == JsonValueKind.Null);
        Assert.Equal(expected.Breadth, actual.GetProperty("breadth").GetInt32());
        AssertBounds(expected.ForeignLoss, actual.GetProperty("foreignLoss"));
        AssertBounds(expected.ForeignLossBuild, actual.GetProperty("foreignLossBuild"));
        AssertBounds(expected.ForeignLossOperate, actual.GetProperty("foreignLossOperate"));
        AssertBounds(expected.HomeLoss, actual.GetProperty("homeLoss"));
    }

    private static void AssertBounds(Bounds expected, JsonElement actual)
    {
        AssertNumber(expected.Low, actual.GetProperty("low"));
        AssertNumber(expected.High, actual.GetProperty("high"));
    }

    private static void AssertNumber(double? expected, JsonElement actual)
    {
        if (expected is not { } number)
        {
            Assert.Equal(JsonValueKind.Null, actual.ValueKind);
            return;
        }

        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(actual.GetDouble()));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
