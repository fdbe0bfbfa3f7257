using System.Text.Json;
using Xunit;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>What others see of what is written.</summary>
public sealed class CycloneDxWriteTests
{
    private static readonly Bill Bill = new BillBuilder()
        .AddProducts("p")
        .AddSuppliers(new Supplier("small"), new Supplier("large") { Name = "Large", Headquarters = Country.Japan }, new Supplier("equal"))
        .AddComponents(
            new Component("p") { Uses = [new Use("a"), new Use("b")] },
            new Component("a") { Uses = [new Use("shared"), new Use("own") { Quantity = 2.5 }, new Use("twice")] },
            new Component("b") { Uses = [new Use("shared"), new Use("a") { Phase = Phase.Operate }], Sources = [new Source { Uses = [new Use("input") { Quantity = 3 }] }] },
            new Component("shared") { Kind = ComponentKind.Software },
            new Component("own")
            {
                Sources = [new Source { Share = 0.9 }, new Source { Supplier = "small" }, new Source { Supplier = "large", Share = 0.05 }, new Source { Supplier = "equal", Share = 0.05 }],
                Evidence = [new FieldEvidence("uses", EvidenceBasis.Reported)],
            },
            new Component("twice") { Evidence = [CycloneDxWords.EvidenceOf("incomplete_first_party_opensource_only")] },
            new Component("input"))
        .Build();

    [Fact]
    public void What_one_component_uses_stands_within_it_and_the_rest_at_the_top()
    {
        JsonElement root = Written("1.6");
        Assert.Equal("p", root.GetProperty("metadata").GetProperty("component").GetProperty("bom-ref").GetString());
        Assert.Equal(["a", "b", "shared", "input"], Refs(root.GetProperty("components")));
        Assert.Equal(["own", "twice"], Refs(Find(root, "a").GetProperty("components")));
        Assert.False(Find(root, "b").TryGetProperty("components", out _));
    }

    [Fact]
    public void A_chain_that_is_too_deep_goes_on_at_the_top()
    {
        Bill chain = new BillBuilder().AddProducts("0").AddComponents(Enumerable.Range(0, 40).Select(i => new Component($"{i}") { Uses = i < 39 ? [new Use($"{i + 1}")] : [] })).Build();
        using JsonDocument document = JsonDocument.Parse(CycloneDxText.Write(chain));
        Assert.Equal(["1", "17", "33"], Refs(document.RootElement.GetProperty("components")));
    }

    [Fact]
    public void Every_need_is_a_dependency()
    {
        IEnumerable<string> needs = Written("1.6").GetProperty("dependencies").EnumerateArray()
            .Select(entry => $"{entry.GetProperty("ref").GetString()}: {string.Join(' ', entry.GetProperty("dependsOn").EnumerateArray().Select(need => need.GetString()))}");
        Assert.Equal(["p: a b", "a: shared own twice", "b: shared a input"], needs);
    }

    [Fact]
    public void Quantities_are_written_where_there_is_one_use()
    {
        JsonElement root = Written("1.6");
        Assert.Equal("2.5", Quantity(Find(root, "a").GetProperty("components")[0]));
        Assert.Equal("3", Quantity(Find(root, "input")));
        Assert.Null(Quantity(Find(root, "shared")));
        Assert.Equal("1", Quantity(Find(root, "b")));
    }

    [Theory]
    [InlineData("1.4", false)]
    [InlineData("1.5", false)]
    [InlineData("1.6", true)]
    [InlineData("1.7", true)]
    public void The_supplier_of_the_largest_share_stands_for_all_and_its_address_where_the_version_has_one(string version, bool hasAddress)
    {
        JsonElement supplier = Find(Written(version), "a").GetProperty("components")[0].GetProperty("supplier");
        Assert.Equal("Large", supplier.GetProperty("name").GetString());
        Assert.Equal(hasAddress, supplier.TryGetProperty("address", out JsonElement address));
        Assert.Equal(hasAddress ? "JP" : null, hasAddress ? address.GetProperty("country").GetString() : null);
    }

    [Theory]
    [InlineData("1.4", "incomplete: twice; unknown: own")]
    [InlineData("1.6", "incomplete_first_party_opensource_only: twice; unknown: own")]
    public void Compositions_say_no_more_than_is_known(string version, string compositions) => Assert.Equal(
        compositions,
        string.Join("; ", Written(version).GetProperty("compositions").EnumerateArray().Select(entry => $"{entry.GetProperty("aggregate").GetString()}: {entry.GetProperty("assemblies")[0].GetString()}")));

    [Fact]
    public void Types_are_those_of_the_standard()
    {
        JsonElement root = Written("1.6");
        Assert.Equal(("application", "device"), (Find(root, "shared").GetProperty("type").GetString(), Find(root, "a").GetProperty("type").GetString()));
    }

    [Fact]
    public void Names_of_members_may_be_escaped() =>
        Assert.Equal("a", CycloneDxText.Read("""{ "bom\u0046ormat": "Cyclone\u0044X", "specVersion": "1.6", "components": [ { "typ\u0065": "firmware", "n\u0061me": "\u0061" } ] }""").Products[0]);

    private static JsonElement Written(string version)
    {
        using JsonDocument document = JsonDocument.Parse(CycloneDxText.Write(Bill, version));
        return document.RootElement.Clone();
    }

    private static JsonElement Find(JsonElement root, string id) => root.GetProperty("components").EnumerateArray().Single(component => component.GetProperty("bom-ref").GetString() == id);

    private static IEnumerable<string> Refs(JsonElement components) => components.EnumerateArray().Select(component => component.GetProperty("bom-ref").GetString()!);

    private static string? Quantity(JsonElement component) => component.GetProperty("properties").EnumerateArray()
        .Where(property => property.GetProperty("name").GetString() == "cdx:device:quantity").Select(property => property.GetProperty("value").GetString()).SingleOrDefault();
}
