using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.Cli;

public class SharedVerbTests
{
    private static readonly string[] Members = ["actor", "products", "totalLoss", "portfolioLoss", "horizonMonths", "phase", "bill"];

    private static readonly ImmutableArray<SharedNode> All = new SharedNodeAnalysis(new ExposureAnalysis(BillCatalogue.Load("all"))).All();

    [Fact]
    public void JsonIsWhatTheLibraryFoundToTheLastBit()
    {
        using var document = JsonDocument.Parse(CliRun.Output0("shared", "all", "--format", "json"));
        JsonElement[] printed = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(All.Length, printed.Length);
        foreach ((SharedNode node, JsonElement item) in All.Zip(printed))
        {
            Assert.Equal(Members, item.EnumerateObject().Select(member => member.Name));
            Assert.Equal(node.Actor.ToString(), item.GetProperty("actor").GetString());
            Assert.Equal((node.Total.Low, node.Total.High), Ends(item.GetProperty("totalLoss")));
            Assert.Equal((node.PortfolioLoss.Low, node.PortfolioLoss.High), Ends(item.GetProperty("portfolioLoss")));
            Assert.Equal(node.Products.AsEnumerable(), item.GetProperty("products").EnumerateArray().Select(ProductOf));
        }
    }

    [Fact]
    public void OptionsReachTheAnalysis()
    {
        using var document = JsonDocument.Parse(CliRun.Output0(
            "shared", "all", "--product", "mri-3t", "--product", "pet-ct", "--kind", "suppliers", "--horizon", "6", "--phase", "build", "--top", "5", "--format", "json"));
        var options = new ExposureOptions { HorizonMonths = 6, Phase = AnalysisPhase.Build };
        IEnumerable<SharedNode> expected = new SharedNodeAnalysis(new ExposureAnalysis(BillCatalogue.Load("all"), options)).All(["mri-3t", "pet-ct"]).Where(node => node.Actor.Kind == ActorKind.Supplier).Take(5);
        JsonElement[] printed = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(expected.Select(node => (node.Actor.ToString(), node.Total.High)), printed.Select(item => (item.GetProperty("actor").GetString()!, Ends(item.GetProperty("totalLoss")).High)));
        Assert.All(printed, item => Assert.Equal((6, "build", "all"), (item.GetProperty("horizonMonths").GetDouble(), item.GetProperty("phase").GetString(), item.GetProperty("bill").GetString())));
    }

    [Fact]
    public void KindsAreTakenTogetherAndThePortfolioIsAllProducts()
    {
        string both = CliRun.Output0("shared", "all", "--format", "csv");
        Assert.Equal(both, CliRun.Output0("shared", "all", "--kind", "components", "--kind", "suppliers", "--format", "csv"));
        Assert.Equal(both, CliRun.Output0("shared", "all", "--portfolio", "--format", "csv"));
        Assert.All(CsvText.Parse(CliRun.Output0("shared", "all", "--kind", "components", "--format", "csv")).Skip(1), row => Assert.StartsWith("component:", row[1], StringComparison.Ordinal));
    }

    [Fact]
    public void CsvHasOneRowForEachNodeAndProduct()
    {
        List<string[]> rows = CsvText.Parse(CliRun.Output0("shared", "all", "--top", "4", "--format", "csv"));
        (SharedNode Node, SharedNodeProduct Product)[] expected = [.. All.Take(4).SelectMany(node => node.Products, (node, product) => (node, product))];
        Assert.Equal(expected.Length, rows.Count - 1);
        int Column(string name) => Array.IndexOf(rows[0], name);
        foreach (((SharedNode node, SharedNodeProduct product), string[] row) in expected.Zip(rows.Skip(1)))
        {
            Assert.Equal((node.Actor.ToString(), product.Product), (row[Column("actor")], row[Column("product")]));
            Assert.Equal(node.Total.High.ToString(CultureInfo.InvariantCulture), row[Column("totalLossHigh")]);
            Assert.Equal(product.Loss.Low.ToString(CultureInfo.InvariantCulture), row[Column("lossLow")]);
            Assert.Equal(product.SupplierCount.ToString(CultureInfo.InvariantCulture), row[Column("supplierCount")]);
            Assert.Equal(string.Join(' ', product.Suppliers), row[Column("suppliers")]);
        }
    }

    [Fact]
    public void ATableNamesTheProductsAndTheSuppliers()
    {
        string table = CliRun.Output0("shared", "all");
        Assert.Matches("component:fpga +6\\.33 +15\\.8% +2\\.5 +8: mri-1\\.5t, mri-3t, mri-5t, nmr-950mhz, … +3: mr-solutions, rs2d, united-imaging", table);
        Assert.Contains($"… and {All.Length - 20} more", table, StringComparison.Ordinal);
        string one = CliRun.Output0("shared", "mri-3t", "--format", "markdown");
        Assert.Contains("| Supplier or component | Loss | First shortage (months) | Suppliers of one that do |", one, StringComparison.Ordinal);
        Assert.Contains("| supplier:qatarenergy | 59.2% | 3.33 | 5: ge-healthcare, jansen, philips, siemens, … |", one, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingSharedIsSaid()
    {
        using var folder = new TempFolder();
        string bill = folder.Write("bill.json", SmallBills.Plain());
        Assert.Contains("Nothing is shared", CliRun.Output0("shared", bill), StringComparison.Ordinal);
        Assert.Equal("[]", CliRun.Output0("shared", bill, "--format", "json").Trim());
    }

    [Fact]
    public void WrongWordsAreTold()
    {
        CliRun.Of("shared", "all", "--kind", "countries").AssertFailed(2, "--kind 'countries' is none of: components, suppliers.");
        CliRun.Of("shared", "all", "--product", "pet").AssertFailed(1, "error unknown-product: ");
    }

    [Theory]
    [InlineData("--control", "any")]
    [InlineData("--bloc", "G2=US+JP")]
    [InlineData("--required", "0.3")]
    public void OptionsThatWouldChangeNothingAreRefused(string option, string value) => CliRun.Of("shared", "all", option, value).AssertFailed(2, option);

    [Fact]
    public void ABillWithoutAHomeIsGivenOne()
    {
        using var folder = new TempFolder();
        string bill = folder.Write("bill.json", SmallBills.Plain(home: "ZZ"));
        CliRun.Of("shared", bill).AssertFailed(2, "home");
        Assert.Contains("Nothing is shared", CliRun.Output0("shared", bill, "--home", "CN"), StringComparison.Ordinal);
    }

    private static SharedNodeProduct ProductOf(JsonElement item)
    {
        (double low, double high) = Ends(item.GetProperty("loss"));
        JsonElement first = item.GetProperty("firstShortageMonths");
        return new SharedNodeProduct(
            item.GetProperty("product").GetString()!,
            new Bounds(low, high),
            first.ValueKind == JsonValueKind.Null ? null : first.GetDouble(),
            item.GetProperty("supplierCount").GetInt32(),
            [.. item.GetProperty("suppliers").EnumerateArray().Select(supplier => supplier.GetString()!)]);
    }

    private static (double Low, double High) Ends(JsonElement item) => (item.GetProperty("low").GetDouble(), item.GetProperty("high").GetDouble());
}
