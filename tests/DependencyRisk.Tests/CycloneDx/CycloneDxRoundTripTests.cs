using System.Globalization;
using System.Text.Json;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>What is written is read as it was, byte for byte in the bill's own JSON, and without a word.</summary>
public sealed class CycloneDxRoundTripTests
{
    public static TheoryData<string> Catalogue => [.. BillCatalogue.Entries.Select(entry => entry.Id)];

    [Theory]
    [InlineData("1.4")]
    [InlineData("1.5")]
    [InlineData("1.6")]
    [InlineData("1.7")]
    public void Random_bills_survive(string version) => PropertyCheck.ForAll(400, random =>
    {
        AssertSurvives(random.Bill, version);
        AssertSurvives(Decorated(random.Bill), version);
    });

    [Theory]
    [MemberData(nameof(Catalogue))]
    public void The_catalogue_survives(string id) => AssertSurvives(BillCatalogue.Load(id), "1.6");

    [Fact]
    public void What_is_there_and_what_is_not_are_told_apart()
    {
        AssertSurvives(new BillBuilder().AddProducts("a").AddComponents(new Component("a")).Build());
        AssertSurvives(new BillBuilder { Name = new LocalizedText(string.Empty, null) }.AddProducts("a").AddComponents(new Component("a") { Name = new LocalizedText(string.Empty, string.Empty), Hs = string.Empty }).Build());
        AssertSurvives(new BillBuilder { Id = "x", Name = new LocalizedText(null, "名"), AsOf = new DateOnly(1999, 1, 2), Basis = BillBasis.Market, Home = Country.Japan }
            .AddProducts("a")
            .AddSuppliers(new Supplier(" "), new Supplier("s") { Name = new LocalizedText(null, "商") }, new Supplier("t") { Name = "商", Headquarters = Country.France })
            .AddComponents(
                new Component("a") { Name = new LocalizedText(null, "部"), Uses = [new Use("urn:cdx:x"), new Use("urn:cdx:x") { Quantity = 1e-9 }] },
                new Component("urn:cdx:x") { Name = "urn:cdx:x", UnitValue = 0, Sources = [new Source { Supplier = "t" }, new Source { Supplier = "s", Share = 0.1 }] })
            .Build());
    }

    [Fact]
    public void A_product_may_be_anywhere_and_used_by_anything()
    {
        AssertSurvives(new BillBuilder().AddProducts("b", "a").AddComponents(new Component("z"), new Component("b"), new Component("a") { Uses = [new Use("b")] }).Build());
        AssertSurvives(new BillBuilder().AddProducts("b").AddComponents(new Component("a") { Uses = [new Use("b")] }, new Component("b") { Uses = [new Use("c")] }, new Component("c")).Build());
    }

    [Fact]
    public void Odd_text_survives() => AssertSurvives(new BillBuilder { Id = "\"<&>'\\\n\u0001\u2028\U0001F600" }
        .AddProducts("a\"/\\\t").AddComponents(new Component("a\"/\\\t") { Name = "</script>\u00e9", Hs = "{\"\\u0022", Evidence = [new FieldEvidence("\"odd\\", EvidenceBasis.Press, "\\u", "\"")] }).Build());

    [Theory]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Deep_chains_are_nested_no_deeper_than_readers_bear(int length)
    {
        string json = CycloneDxText.Write(Chain(length));
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(Math.Min(length - 1, 16), Depth(document.RootElement.GetProperty("components")));
        AssertSurvives(Chain(length));
    }

    [Fact]
    public void A_long_chain_is_written_and_read() => AssertChainSurvives(50_000);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void A_chain_of_a_million_is_written_and_read() => AssertChainSurvives(1_000_000);

    [Fact]
    public void The_same_bill_gives_the_same_bytes_and_no_clock_and_no_chance_is_in_them()
    {
        Bill bill = BillCatalogue.Load("pet-ct");
        string json = CycloneDxText.Write(bill);
        Assert.Equal(json, CycloneDxText.Write(BillCatalogue.Load("pet-ct")));
        Assert.DoesNotContain("serialNumber", json, StringComparison.Ordinal);
        Assert.Contains(bill.AsOf!.Value.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture), json, StringComparison.Ordinal);
        Assert.DoesNotContain("timestamp", CycloneDxText.Write(Chain(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_versions_that_are_known_are_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CycloneDxOptions { SpecVersion = "1.3" });

    private static void AssertChainSurvives(int length)
    {
        Bill chain = Chain(length);
        using var stream = new MemoryStream();
        CycloneDxJson.Write(chain, stream, new CycloneDxOptions { Indented = false });
        stream.Position = 0;
        Bill read = CycloneDxJson.Read(stream);
        Assert.Empty(read.Warnings);
        Assert.True(chain.Components.AsSpan().SequenceEqual(read.Components.AsSpan()));
    }

    private static void AssertSurvives(Bill bill, string version = "1.6")
    {
        Bill read = CycloneDxText.Read(CycloneDxText.Write(bill, version, indented: version != "1.5"));
        Assert.Equal(BillJson.ToJson(bill), BillJson.ToJson(read));
        Assert.Equal(bill.Warnings.Select(warning => warning.Code), read.Warnings.Select(warning => warning.Code));
    }

    // Random bills say little of names, kinds and what evidence is for.
    private static Bill Decorated(Bill bill)
    {
        int i = 0;
        ComponentKind[] kinds = Enum.GetValues<ComponentKind>();
        string[] names = ["A", "B", "A", null!];
        BillBuilder builder = new BillBuilder { Id = "decorated", Name = new LocalizedText("N", "名"), Home = bill.Home, AsOf = new DateOnly(2026, 6, 30), Basis = BillBasis.Market }.AddProducts(bill.Products);
        builder.AddSuppliers(bill.Suppliers.Select(supplier => supplier with { Name = new LocalizedText(names[i++ % 4], i % 3 == 0 ? "商" : null) }));
        return builder.AddComponents(bill.Components.Select(component => component with
        {
            Name = new LocalizedText(names[i++ % 4], i % 5 == 0 ? "部" : null),
            Kind = kinds[i % kinds.Length],
            Hs = i % 3 == 0 ? "901812" : null,
            Evidence = i % 2 == 0 ? component.Evidence : [.. component.Evidence, CycloneDxWords.EvidenceOf(CycloneDxWords.Aggregates[i % 10]) with { AsOf = i % 4 == 1 ? "2026" : null }, new FieldEvidence("uses", EvidenceBasis.Press, "twice")],
        })).Build();
    }

    private static Bill Chain(int length) => new BillBuilder().AddProducts("c0").AddComponents(
        Enumerable.Range(0, length).Select(i => new Component(Id(i)) { Uses = i + 1 < length ? [new Use(Id(i + 1))] : [] })).Build();

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"c{i}");

    private static int Depth(JsonElement components) =>
        1 + components.EnumerateArray().Max(component => component.TryGetProperty("components", out JsonElement nested) ? Depth(nested) : 0);
}
