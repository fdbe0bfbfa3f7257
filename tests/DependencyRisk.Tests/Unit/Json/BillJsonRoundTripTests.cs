using System.Text;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Unit.Json;

/// <summary>What is written is read as it was, however the stream deals it out.</summary>
public sealed class BillJsonRoundTripTests
{
    private static readonly Bill Full = new BillBuilder
    {
        Id = "all \"of\" it\n",
        Name = new LocalizedText("Scanner \u00e9\U0001F600", "\u626b\u63cf\u4eea"),
        Home = Country.China,
        AsOf = new DateOnly(2026, 6, 30),
        Basis = BillBasis.Market,
    }
        .AddProducts("a")
        .AddSuppliers(new Supplier("s") { Name = "Sup", Headquarters = Country.Japan, Owner = new Country("XK"), Parent = "t" }, new Supplier("t"))
        .AddComponents(
            new Component("a")
            {
                Name = "A",
                Kind = ComponentKind.Regulatory,
                Hs = "284690",
                UnitValue = 0.1,
                StockMonths = 1.5,
                Substitution = new Substitution(0.3, 18) { Growth = 2.5, BlockedBy = [SubstitutionBarrier.Physics, SubstitutionBarrier.Acceptance] },
                Uses = [new Use("b/\\\t") { Quantity = 3, Essentiality = 0.25, Phase = Phase.Operate }],
                Sources =
                [
                    new Source { Supplier = "s", Origin = Country.France, Share = 0, Capacity = 0.2, ReadyAfterMonths = 9, RecoveryMonths = 0 },
                    new Source { Uses = [new Use("b/\\\t")] },
                ],
                Evidence = [new FieldEvidence("sources", EvidenceBasis.Press, "a paper", "2026"), new FieldEvidence("unitValue", EvidenceBasis.Estimate)],
            },
            new Component("b/\\\t") { Kind = ComponentKind.Material })
        .Build();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_member_survives(bool indented) => AssertSame(Full, BillJson.Parse(BillJson.ToJson(Full, indented)));

    [Fact]
    public void Random_bills_survive() => PropertyCheck.ForAll(500, random =>
    {
        string json = BillJson.ToJson(random.Bill);
        Bill read = BillJson.Parse(json);
        AssertSame(random.Bill, read);
        Assert.Equal(json, BillJson.ToJson(read));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Streams_may_deal_out_as_little_as_they_like(int most)
    {
        // Longer than any first buffer, so that tokens straddle the borders of it.
        Bill many = Full.ToBuilder().AddComponents(Enumerable.Range(0, 3000).Select(i => new Component($"part-{i}") { Name = "\u96f6\u4ef6" })).Build();
        using var stream = new TrickleStream(Encoding.UTF8.GetBytes(BillJson.ToJson(many)), most);
        AssertSame(many, BillJson.Read(stream));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        using var stream = new TrickleStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(BillJson.ToJson(Full))], 1);
        AssertSame(Full, BillJson.Read(stream));
    }

    [Fact]
    public void Names_and_strings_may_be_escaped()
    {
        Bill bill = BillJson.Parse("""
            {"\u0066ormat":"dependency-risk-bill\/1","h\u006fme":"\u0043N","products":["\u0061\ud83d\ude00"],"components":[{"\u0069d":"a\ud83d\ude00","kind":"m\u0061terial"}]}
            """);
        Assert.Equal(Country.China, bill.Home);
        Assert.Equal("a\U0001F600", Assert.Single(bill.Components).Id);
        Assert.Equal(ComponentKind.Material, bill.Components[0].Kind);
    }

    [Fact]
    public void Words_for_fractions_are_read_and_can_be_replaced()
    {
        const string Json = """{"format":"dependency-risk-bill/1","products":["a"],"components":[{"id":"a","substitution":{"fraction":"low","afterMonths":1}}]}""";
        Assert.Equal(0.2, BillJson.Parse(Json).Components[0].Substitution!.Fraction);
        var options = new BillJsonOptions { SubstitutionLevels = BillJsonOptions.Default.SubstitutionLevels.SetItem("low", 0.25) };
        Assert.Equal(0.25, BillJson.Parse(Json, options).Components[0].Substitution!.Fraction);
        Assert.Equal(0.5, BillJson.Parse(Json.Replace("low", "medium", StringComparison.Ordinal)).Components[0].Substitution!.Fraction);
        Assert.Equal(0.9, BillJson.Parse(Json.Replace("low", "high", StringComparison.Ordinal)).Components[0].Substitution!.Fraction);
    }

    private static void AssertSame(Bill expected, Bill actual)
    {
        Assert.Equal((expected.Id, expected.Name, expected.Home, expected.AsOf, expected.Basis), (actual.Id, actual.Name, actual.Home, actual.AsOf, actual.Basis));
        Assert.Equal(expected.Products.AsEnumerable(), actual.Products.AsEnumerable());
        Assert.Equal(expected.Suppliers.AsEnumerable(), actual.Suppliers.AsEnumerable());
        Assert.Equal(expected.Components.AsEnumerable(), actual.Components.AsEnumerable());
    }
}
