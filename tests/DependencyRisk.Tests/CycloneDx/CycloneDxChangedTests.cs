using System.Text.Json.Nodes;
using Xunit;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>A document that was changed elsewhere: the members that others know count, needs add up, and it is said.</summary>
public sealed class CycloneDxChangedTests
{
    private static readonly Bill Scanner = new BillBuilder { Id = "scanner", Home = Country.China }
        .AddProducts("scanner")
        .AddSuppliers(new Supplier("luxium") { Name = new LocalizedText("Luxium", "路克"), Headquarters = Country.UnitedStates }, new Supplier("second"))
        .AddComponents(
            new Component("scanner") { Name = "Scanner", Uses = [new Use("ring") { Essentiality = 0.5 }, new Use("software")] },
            new Component("ring") { Name = new LocalizedText("Ring", "环"), Uses = [new Use("crystal") { Quantity = 4, Essentiality = 0.9 }], Evidence = [CycloneDxWords.EvidenceOf("complete")] },
            new Component("crystal") { Kind = ComponentKind.Part, UnitValue = 3, Sources = [new Source { Supplier = "second", Share = 0.1 }, new Source { Supplier = "luxium", Origin = Country.France, Share = 0.9, Capacity = 2, RecoveryMonths = 6, ReadyAfterMonths = 1 }] },
            new Component("software") { Kind = ComponentKind.Software })
        .Build();

    [Fact]
    public void Unchanged_it_says_nothing() => Assert.Empty(Change(_ => { }).Warnings);

    [Fact]
    public void A_quantity_counts()
    {
        Bill bill = Change(json => json["components"]![0]!["components"]![0]!["properties"]![0]!["value"] = "6");
        Assert.Equal(new Use("crystal") { Quantity = 6, Essentiality = 0.9 }, bill.Find("ring")!.Uses[0]);
        AssertOneWarning(bill, "The quantity is 6 in 'cdx:device:quantity' and 4 in 'dependency-risk:uses' of 'ring'; the first counts.", "$.components[0].components[0]");
    }

    [Fact]
    public void A_name_counts_and_leaves_the_other_language()
    {
        Bill bill = Change(json => json["components"]![0]!["name"] = "Annulus");
        Assert.Equal(new LocalizedText("Annulus", "环"), bill.Find("ring")!.Name);
        AssertOneWarning(bill, "the first counts", "$.components[0].name");
        Assert.Equal("Machine", Change(json => json["metadata"]!["component"]!["name"] = "Machine").Find("scanner")!.Name.English);
    }

    [Fact]
    public void A_type_counts()
    {
        Bill bill = Change(json => json["components"]![1]!["type"] = "device");
        Assert.Equal(ComponentKind.Part, bill.Find("software")!.Kind);
        AssertOneWarning(bill, "the type counts", "$.components[1].type");
    }

    [Fact]
    public void A_supplier_counts_for_the_source_it_stands_for()
    {
        Bill bill = Change(json => json["components"]![0]!["components"]![0]!["supplier"] = JsonNode.Parse("""{ "name": "Third", "address": { "country": "Japan" } }"""));
        Assert.Equal(["second", "Third"], bill.Find("crystal")!.Sources.Select(source => source.Supplier));
        Assert.Equal(new Source { Supplier = "Third", Share = 0.9 }, bill.Find("crystal")!.Sources[1]);
        AssertOneWarning(bill, "neither its origin nor its capacity nor its recovery", "$.components[0].components[0].supplier");
        Assert.Equal(Country.Japan, bill.FindSupplier("Third")!.Headquarters);
        AssertOneWarning(bill, "'Third' supplies this here and 'luxium' does", "$.components[0].components[0].supplier");
        Assert.Equal("second", Change(json => json["components"]![0]!["components"]![0]!["supplier"]!["name"] = "second").Find("crystal")!.Sources[1].Supplier);
        Assert.Equal("Third", Assert.Single(Change(json => json["components"]![0]!["supplier"] = JsonNode.Parse("""{ "name": "Third" }""")).Find("ring")!.Sources).Supplier);
    }

    [Fact]
    public void An_address_counts()
    {
        Bill bill = Change(json => json["components"]![0]!["components"]![0]!["supplier"]!["address"]!["country"] = "DE");
        Assert.Equal(Country.Germany, bill.FindSupplier("luxium")!.Headquarters);
        AssertOneWarning(bill, "the address counts", "$.components[0].components[0].supplier.address.country");
    }

    [Fact]
    public void A_composition_counts()
    {
        Bill bill = Change(json => json["compositions"]![0]!["aggregate"] = "incomplete");
        Assert.Equal(CycloneDxWords.EvidenceOf("incomplete"), Assert.Single(bill.Find("ring")!.Evidence));
        AssertOneWarning(bill, "the composition counts", "$.components[0]");
    }

    [Fact]
    public void A_part_that_was_added_is_needed()
    {
        JsonNode magnet = JsonNode.Parse("""{ "type": "device", "bom-ref": "magnet", "name": "Magnet", "supplier": { "name": "Luxium" }, "properties": [ { "name": "cdx:device:quantity", "value": "7" } ] }""")!;
        Bill nested = Change(json => json["components"]![0]!["components"]!.AsArray().Add(magnet));
        Assert.Equal([new Use("crystal") { Quantity = 4, Essentiality = 0.9 }, new Use("magnet") { Quantity = 7 }], nested.Find("ring")!.Uses.AsEnumerable());
        Assert.Equal("luxium", Assert.Single(nested.Find("magnet")!.Sources).Supplier);
        AssertOneWarning(nested, "it is added", "$.components[0]");
        Bill flat = Change(json => json["components"]!.AsArray().Add(magnet.DeepClone()));
        Assert.Equal(new Use("magnet") { Quantity = 7 }, flat.Find("scanner")!.Uses[2]);
    }

    [Fact]
    public void A_need_that_only_the_property_knows_is_kept()
    {
        Bill bill = Change(json => json["dependencies"]![0]!["dependsOn"] = new JsonArray("ring"));
        Assert.Equal(2, bill.Find("scanner")!.Uses.Length);
        AssertOneWarning(bill, "it is kept", "$.metadata.component");
    }

    [Fact]
    public void A_part_that_was_taken_out_but_is_needed_is_an_error_with_its_place()
    {
        JsonNode json = JsonNode.Parse(CycloneDxText.Write(Scanner))!;
        json["components"]!.AsArray().RemoveAt(1);
        json["dependencies"]![0]!["dependsOn"] = new JsonArray("ring");
        BillProblem problem = Assert.Single(CycloneDxText.Problems(json.ToJsonString()));
        Assert.Equal(("unknown-component", "$.metadata.component.properties"), (problem.Code, problem.Path));
        Assert.StartsWith("dependency-risk:uses[1].component: 'software' is no component", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dependency-risk:uses", "[", "not-json", "$.components[0].properties")]
    [InlineData("dependency-risk:uses", "[{\"component\":\"crystal\",\"quantity\":-1}]", "out-of-range", "$.components[0].properties")]
    [InlineData("dependency-risk:kind", "thing", "unknown-word", "$.components[0].properties")]
    public void A_property_that_was_spoilt_is_an_error_with_its_place(string name, string value, string code, string path)
    {
        JsonNode json = JsonNode.Parse(CycloneDxText.Write(Scanner))!;
        json["components"]![0]!["properties"]!.AsArray().Single(property => (string?)property!["name"] == name)!["value"] = value;
        Assert.Contains((code, path), CycloneDxText.Problems(json.ToJsonString()).Select(problem => (problem.Code, problem.Path)));
    }

    [Fact]
    public void The_time_stamp_is_the_day_of_the_bill() =>
        Assert.Equal(new DateOnly(2027, 1, 2), Change(json => json["metadata"]!["timestamp"] = "2027-01-02T03:04:05Z").AsOf);

    private static Bill Change(Action<JsonNode> change)
    {
        JsonNode json = JsonNode.Parse(CycloneDxText.Write(Scanner))!;
        change(json);
        return CycloneDxText.Read(json.ToJsonString());
    }

    private static void AssertOneWarning(Bill bill, string message, string path)
    {
        BillProblem warning = Assert.Single(bill.Warnings, warning => warning.Code == "changed");
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
        Assert.Equal(path, warning.Path);
    }
}
