using System.Globalization;
using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class LeverageVerbTests
{
    private static readonly string[] Members = ["product", "home", "horizonMonths", "control", "countries", "phase", "bill"];

    private static readonly string[] CountryMembers = ["actor", "theirs", "ours", "net", "first", "supplied", "ofHome"];

    private static readonly ProductLeverage Mri = new LeverageAnalysis(new ExposureAnalysis(BillCatalogue.Load("mri-1.5t"))).Product("mri-1.5t");

    [Fact]
    public void JsonIsWhatTheLibraryFoundToTheLastBit()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("leverage", "mri-1.5t", "--format", "json"));
        Assert.Equal(Members, Names(document.RootElement));
        JsonElement[] printed = [.. document.RootElement.GetProperty("countries").EnumerateArray()];
        Assert.Equal(Mri.Countries.Length, printed.Length);
        foreach ((CountryLeverage country, JsonElement item) in Mri.Countries.Zip(printed))
        {
            Assert.Equal(CountryMembers, Names(item));
            Assert.Equal(country.Actor.ToString(), item.GetProperty("actor").GetString());
            (JsonElement theirs, JsonElement ours, JsonElement net) = (item.GetProperty("theirs"), item.GetProperty("ours"), item.GetProperty("net"));
            Assert.Equal(["loss", "firstShortageMonths", "criticalMonths", "binding"], Names(theirs));
            Assert.Equal(["loss", "firstShortageMonths", "component", "namedLoss"], Names(ours));
            Assert.Equal((country.Theirs.Loss, country.Ours.Loss), (LossOf(theirs), LossOf(ours)));
            Assert.Equal((country.Theirs.FirstShortageMonths, country.Ours.FirstShortageMonths), (Number(theirs, "firstShortageMonths"), Number(ours, "firstShortageMonths")));
            Assert.Equal(country.Theirs.CriticalMonths, Number(theirs, "criticalMonths"));
            Assert.Equal((country.Theirs.Binding, country.Ours.Component), (theirs.GetProperty("binding").GetString(), ours.GetProperty("component").GetString()));
            Assert.Equal(country.Ours.NamedLoss, Number(ours, "namedLoss"));
            Assert.Equal((country.Net.Low, country.Net.High), (Number(net, "low"), Number(net, "high")));
            Assert.Equal(country.First.ToString(), item.GetProperty("first").GetString(), ignoreCase: true);
            Assert.Equal((country.Supplied, country.OfHome), (Number(item, "supplied"), Number(item, "ofHome")));
        }
    }

    [Fact]
    public void OptionsReachTheAnalysis()
    {
        using var document = JsonDocument.Parse(CliRun.Output0(
            "leverage", "all", "--product", "ecmo", "--product", "mri-3t", "--bloc", "G3=US+JP+NL", "--home", "DE", "--control", "any", "--phase", "build", "--horizon", "24", "--top", "3", "--format", "json"));
        var options = new ExposureOptions { Home = Country.Germany, Control = Control.Any, Phase = AnalysisPhase.Build, HorizonMonths = 24, Blocs = [new Bloc("G3", Country.UnitedStates, Country.Japan, Country.Netherlands)] };
        var analysis = new LeverageAnalysis(new ExposureAnalysis(BillCatalogue.Load("all"), options));
        Assert.Equal(["ecmo", "mri-3t"], document.RootElement.EnumerateArray().Select(item => item.GetProperty("product").GetString()));
        foreach (JsonElement product in document.RootElement.EnumerateArray())
        {
            ProductLeverage expected = analysis.Product(product.GetProperty("product").GetString()!);
            JsonElement[] printed = [.. product.GetProperty("countries").EnumerateArray()];
            Assert.Equal(expected.Countries.Take(3).Select(country => country.Actor.ToString()), printed.Select(item => item.GetProperty("actor").GetString()));
            Assert.Equal(expected.Countries.Take(3).Select(country => country.Ours.Loss), printed.Select(item => LossOf(item.GetProperty("ours"))));
            Assert.Equal(("DE", 24, "any", "build"), (product.GetProperty("home").GetString(), Number(product, "horizonMonths"), product.GetProperty("control").GetString(), product.GetProperty("phase").GetString()));
        }
    }

    [Fact]
    public void CsvHasTheSameNumbers()
    {
        List<string[]> rows = CsvText.Parse(CliRun.Output0("leverage", "mri-1.5t", "--format", "csv"));
        int Column(string name) => Array.IndexOf(rows[0], name);
        Assert.Equal(Mri.Countries.Length + 1, rows.Count);
        foreach ((CountryLeverage country, string[] row) in Mri.Countries.Zip(rows.Skip(1)))
        {
            Assert.Equal(country.Actor.ToString(), row[Column("actor")]);
            Assert.Equal(country.Theirs.Loss.High.ToString(CultureInfo.InvariantCulture), row[Column("theirLossHigh")]);
            Assert.Equal(country.Ours.Loss.High.ToString(CultureInfo.InvariantCulture), row[Column("ourLossHigh")]);
            Assert.Equal(country.Net.Low.ToString(CultureInfo.InvariantCulture), row[Column("netLow")]);
            Assert.Equal(country.Ours.FirstShortageMonths?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, row[Column("ourFirstShortageMonths")]);
            Assert.Equal(country.Ours.Component ?? string.Empty, row[Column("component")]);
            Assert.Equal(country.Ours.NamedLoss.ToString(CultureInfo.InvariantCulture), row[Column("ourNamedLoss")]);
            Assert.Equal(country.OfHome?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, row[Column("ofHome")]);
        }
    }

    [Fact]
    public void ATableShowsBothDirectionsAndMarkdownTheSame()
    {
        string table = CliRun.Output0("leverage", "mri-1.5t", "--top", "4");
        Assert.Contains("who would hurt whom", table, StringComparison.Ordinal);
        Assert.Matches("country:US +45\\.0–71\\.7% +1\\.25 +rf +19\\.1–34\\.6% +2\\.14 +lts-wire +\\+10\\.4% to \\+52\\.6% +us", table);
        Assert.Contains($"… and {Mri.Countries.Length - 4} more", table, StringComparison.Ordinal);
        Assert.Contains("| country:US | 45.0–71.7% | 1.25 | rf | 19.1–34.6% | 2.14 | lts-wire | +10.4% to +52.6% | us |", CliRun.Output0("leverage", "mri-1.5t", "--format", "markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public void ABillWithoutOthersSaysSo()
    {
        using var folder = new TempFolder();
        string bill = folder.Write("bill.json", SmallBills.Plain(home: "US"));
        Assert.Contains("No other country controls anything", CliRun.Output0("leverage", bill), StringComparison.Ordinal);
    }

    [Fact]
    public void WrongWordsAreTold()
    {
        CliRun.Of("leverage", "all", "--product", "pet").AssertFailed(1, "error unknown-product: ");
        CliRun.Of("leverage").AssertFailed(2);
    }

    private static IEnumerable<string> Names(JsonElement item) => item.EnumerateObject().Select(member => member.Name);

    private static Bounds LossOf(JsonElement item) => new(item.GetProperty("loss").GetProperty("low").GetDouble(), item.GetProperty("loss").GetProperty("high").GetDouble());

    private static double? Number(JsonElement item, string name) => item.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
