using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>Documents as others write them.</summary>
public sealed class CycloneDxReadTests
{
    private const string Board = """
        "metadata": {
          "timestamp": "2024-02-29T23:30:00-08:00",
          "tools": [],
          "component": { "type": "device", "bom-ref": "board", "name": "Board", "version": "rev-1" }
        },
        "components": [
          { "type": "device", "bom-ref": "psu", "name": "Power supply", "manufacturer": { "name": "Volt", "address": { "country": "Deutschland", "locality": "Ulm" } },
            "supplier": { "name": "Dealer" },
            "components": [
              { "type": "device", "name": "Capacitor", "version": "10uF", "supplier": { "name": "Cap & Co", "url": [] }, "licenses": [],
                "properties": [ { "name": "cdx:device:quantity", "value": "8" }, { "name": "cdx:device:function", "value": "filter" } ] },
              { "type": "device", "name": "Capacitor", "version": "10uF", "publisher": "Cap & Co", "properties": [ { "name": "cdx:device:quantity", "value": "2.5" } ] },
              { "type": "firmware", "purl": "pkg:generic/fw@1", "name": "fw", "author": "Ann" }
            ] },
          { "type": "device", "bom-ref": "cpu", "name": "CPU", "licenses": [], "properties": [ { "name": "cdx:device:quantity", "value": "2" } ] },
          { "type": "library", "bom-ref": "lib", "name": "lib" }
        ],
        "services": [ { "bom-ref": "cloud", "name": "Cloud", "provider": { "bom-ref": "p1", "name": "Volt" } } ],
        "dependencies": [
          { "ref": "board", "dependsOn": [ "psu" ] },
          { "ref": "cpu", "dependsOn": [ "lib", "cloud" ] },
          { "ref": "psu", "dependsOn": [ "pkg:generic/fw@1" ], "provides": [ "x" ] }
        ],
        "compositions": [
          { "aggregate": "complete", "assemblies": [ "board" ] },
          { "aggregate": "incomplete_third_party_only", "assemblies": [ "psu", "cpu" ] }
        ],
        "vulnerabilities": []
        """;

    [Fact]
    public void Nesting_dependencies_and_what_nothing_needs_make_one_product()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document(Board));
        Assert.Equal("board", Assert.Single(bill.Products));
        Assert.Equal(("board", "Board"), (bill.Id, bill.Name.English));
        Assert.Equal(["board", "psu", "Capacitor@10uF", "Capacitor@10uF#2", "pkg:generic/fw@1", "cpu", "lib", "cloud"], bill.Components.Select(component => component.Id));
        AssertUses(bill, "board", new Use("psu"), new Use("cpu") { Quantity = 2 });
        AssertUses(bill, "psu", new Use("Capacitor@10uF") { Quantity = 8 }, new Use("Capacitor@10uF#2") { Quantity = 2.5 }, new Use("pkg:generic/fw@1"));
        AssertUses(bill, "cpu", new Use("lib"), new Use("cloud") { Phase = Phase.Operate });
    }

    [Fact]
    public void Types_say_the_kind() => Assert.Equal(
        [ComponentKind.Assembly, ComponentKind.Assembly, ComponentKind.Part, ComponentKind.Part, ComponentKind.Software, ComponentKind.Assembly, ComponentKind.Software, ComponentKind.Service],
        CycloneDxText.Read(CycloneDxText.Document(Board)).Components.Select(component => component.Kind));

    [Fact]
    public void Makers_become_suppliers_of_one_source_whose_origin_and_share_are_not_known()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document(Board));
        Assert.Equal([new Supplier("Volt") { Name = "Volt", Headquarters = Country.Germany }, new Supplier("Cap & Co") { Name = "Cap & Co" }], bill.Suppliers.AsEnumerable());
        Assert.Equal(new Source { Supplier = "Volt" }, Assert.Single(bill.Find("psu")!.Sources));
        Assert.Equal("Cap & Co", Assert.Single(bill.Find("Capacitor@10uF")!.Sources).Supplier);
        Assert.Equal("Cap & Co", Assert.Single(bill.Find("Capacitor@10uF#2")!.Sources).Supplier);
        Assert.Equal("Volt", Assert.Single(bill.Find("cloud")!.Sources).Supplier);
        Assert.Empty(bill.Find("cpu")!.Sources);
        Assert.All(bill.Components.SelectMany(component => component.Sources), source => Assert.False(source.Origin.IsKnown));
    }

    [Fact]
    public void Compositions_become_evidence_and_a_warning_for_each_way_of_being_incomplete()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document(Board));
        Assert.Equal(new FieldEvidence("uses", EvidenceBasis.Reported, "CycloneDX composition: complete"), bill.Find("board")!.EvidenceOf("uses"));
        Assert.Equal(new FieldEvidence("uses", EvidenceBasis.Estimate, "CycloneDX composition: incomplete_third_party_only"), bill.Find("cpu")!.EvidenceOf("uses"));
        BillProblem warning = Assert.Single(bill.Warnings, warning => warning.Code == "incomplete");
        Assert.StartsWith("2 said to be 'incomplete_third_party_only'", warning.Message, StringComparison.Ordinal);
        Assert.Equal("$.components[0]", warning.Path);
    }

    [Fact]
    public void What_is_left_out_is_counted_once_for_each_kind()
    {
        ImmutableArray<BillProblem> problems = CycloneDxText.Problems(CycloneDxText.Document(Board));
        Assert.All(problems, problem => Assert.Equal(ProblemSeverity.Warning, problem.Severity));
        Assert.Equal(
            [
                "components.author: 1", "components.licenses: 2", "components.properties 'cdx:device:function': 1", "components.supplier (other than the maker): 1",
                "components.version: 1", "dependencies.provides: 1", "document.vulnerabilities: 1", "metadata.tools: 1", "organisations.address.locality: 1", "organisations.url: 1",
            ],
            problems.Where(problem => problem.Code == "left-out").Select(problem => problem.Message[..problem.Message.IndexOf(" left out", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.Equal("$.components[0].components[0]", problems.Single(problem => problem.Message.StartsWith("components.licenses", StringComparison.Ordinal)).Path);
        Assert.StartsWith("1 components without a quantity", problems.Single(problem => problem.Code == "missing-quantity").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_is_read_as_it_is_written() => Assert.Equal(new DateOnly(2024, 2, 29), CycloneDxText.Read(CycloneDxText.Document(Board)).AsOf);

    [Theory]
    [InlineData("1.4", "\"manufacture\": { \"name\": \"M\" }, \"supplier\": { \"name\": \"S\" },", "", "M")]
    [InlineData("1.4", "\"supplier\": { \"name\": \"S\" },", "", "S")]
    [InlineData("1.6", "\"manufacturer\": { \"name\": \"Author of the document\" },", "", null)]
    [InlineData("1.6", "\"supplier\": { \"name\": \"S\" },", ", \"manufacturer\": { \"name\": \"M\" }", "M")]
    public void The_maker_of_the_product_stands_where_its_version_has_it(string version, string metadata, string component, string? maker)
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document($$"""
            "metadata": { {{metadata}} "component": { "type": "device", "name": "p"{{component}} } }
            """, version));
        Assert.Equal(maker, bill.Components[0].Sources.Select(source => source.Supplier).SingleOrDefault());
    }

    [Fact]
    public void Organisations_are_told_apart_by_reference_and_else_by_name()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document($"\"components\": [ {Part("a", "A", "r1", "JP")}, {Part("b", "A", "r2", "US")}, {Part("c", "A ", null, "Japan")}, {Part("d", "other", "r1", null)}, {Part("e", "B", null, null)}, {Part("f", "B", null, "FR")} ]"));
        Assert.Equal(["r1", "r2", "r1", "r1", "B", "B"], bill.Components.Skip(1).Select(component => component.Sources[0].Supplier));
        Assert.Equal([Country.Japan, Country.UnitedStates, Country.France], bill.Suppliers.Select(supplier => supplier.Headquarters));
        Assert.DoesNotContain(bill.Warnings, warning => warning.Code == "conflicting-country");
    }

    [Fact]
    public void One_organisation_in_two_countries_is_in_neither()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document($"\"components\": [ {Part("a", "A", null, "JP")}, {Part("b", "A", null, "US")}, {Part("c", "A", null, "US")} ]"));
        Assert.Equal(Country.Unknown, Assert.Single(bill.Suppliers).Headquarters);
        Assert.Equal("$.components[1]", Assert.Single(bill.Warnings, warning => warning.Code == "conflicting-country").Path);
    }

    [Theory]
    [InlineData("Korea", "may be KP or KR")]
    [InlineData("Atlantis", "names no country")]
    public void A_country_that_cannot_be_told_stays_unknown(string country, string message)
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document($"\"components\": [ {Part("a", "A", null, country)} ]"));
        Assert.Equal(Country.Unknown, Assert.Single(bill.Suppliers).Headquarters);
        BillProblem warning = Assert.Single(bill.Warnings, warning => warning.Code == "unknown-country");
        Assert.Equal("$.components[0].supplier.address.country", warning.Path);
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_may_be_read_by_names_of_ones_own()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(CycloneDxText.Document($"\"components\": [ {Part("a", "A", null, "Korea")} ]")));
        Bill bill = CycloneDxJson.Read(stream, new CycloneDxOptions { Countries = CountryNames.Default.With([new("Korea", Country.SouthKorea)]) });
        Assert.Equal(Country.SouthKorea, bill.Suppliers[0].Headquarters);
    }

    [Fact]
    public void Without_a_product_what_nothing_needs_is_one_or_parts_of_one()
    {
        Bill one = CycloneDxText.Read(CycloneDxText.Document("\"components\": [ { \"type\": \"device\", \"name\": \"a\", \"components\": [ { \"type\": \"device\", \"name\": \"product\" } ] } ]"));
        Assert.Equal("a", Assert.Single(one.Products));
        Bill many = CycloneDxText.Read(CycloneDxText.Document("\"components\": [ { \"type\": \"device\", \"name\": \"product\" }, { \"type\": \"device\", \"name\": \"b\" } ]"));
        Assert.Equal("product#2", Assert.Single(many.Products));
        AssertUses(many, "product#2", new Use("product"), new Use("b"));
        Assert.Contains(many.Warnings, warning => warning.Code == "missing-product");
        Assert.Equal("product", Assert.Single(CycloneDxText.Read(CycloneDxText.Document("\"version\": 1")).Products));
    }

    [Fact]
    public void What_is_named_but_not_listed_is_needed_all_the_same()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document("""
            "metadata": { "component": { "type": "device", "bom-ref": "p", "name": "p" } },
            "dependencies": [ { "ref": "p", "dependsOn": [ "gone", "urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#x", "gone" ] }, { "ref": "nobody", "dependsOn": [ "p" ] } ]
            """));
        AssertUses(bill, "p", new Use("gone"), new Use("urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#x"));
        Assert.Equal(["$.dependencies[0].dependsOn[0]", "$.dependencies[0].dependsOn[1]", "$.dependencies[1].ref"], bill.Warnings.Where(warning => warning.Code == "unknown-reference").Select(warning => warning.Path));
        Assert.Equal(1, new ExposureAnalysis(bill, new ExposureOptions { Home = Country.China }).Product("p").Headline.ForeignLoss.High);
    }

    [Fact]
    public void A_quantity_with_several_users_counts_for_each_and_says_so()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document("""
            "components": [
              { "type": "device", "bom-ref": "a", "name": "a" }, { "type": "device", "bom-ref": "b", "name": "b", "components": [ { "type": "device", "bom-ref": "n", "name": "n", "properties": [ { "name": "cdx:device:quantity", "value": "5" } ] } ] },
              { "type": "device", "bom-ref": "s", "name": "s", "properties": [ { "name": "cdx:device:quantity", "value": "3" } ] } ],
            "dependencies": [ { "ref": "a", "dependsOn": [ "s", "n" ] }, { "ref": "b", "dependsOn": [ "s" ] } ]
            """));
        AssertUses(bill, "a", new Use("s") { Quantity = 3 }, new Use("n"));
        AssertUses(bill, "b", new Use("n") { Quantity = 5 }, new Use("s") { Quantity = 3 });
        Assert.Equal("$.components[2]", Assert.Single(bill.Warnings, warning => warning.Code == "shared-quantity").Path);
    }

    [Fact]
    public void A_composition_that_names_nobody_speaks_of_the_product_and_the_lesser_promise_counts()
    {
        Bill bill = CycloneDxText.Read(CycloneDxText.Document("""
            "components": [ { "type": "device", "bom-ref": "a", "name": "a" }, { "type": "device", "bom-ref": "b", "name": "b" } ],
            "metadata": { "component": { "type": "device", "bom-ref": "p", "name": "p" } },
            "compositions": [ { "aggregate": "unknown" }, { "aggregate": "incomplete", "dependencies": [ "a", "nobody" ] }, { "aggregate": "complete", "assemblies": [ "a" ] }, { "aggregate": "perfect", "assemblies": [ "b" ] }, { "aggregate": "complete", "vulnerabilities": [ "v" ] } ]
            """));
        Assert.Equal("CycloneDX composition: unknown", bill.Find("p")!.EvidenceOf("uses")!.Value.Source);
        Assert.Equal("CycloneDX composition: incomplete", bill.Find("a")!.EvidenceOf("uses")!.Value.Source);
        Assert.Empty(bill.Find("b")!.Evidence);
        Assert.Contains(bill.Warnings, warning => warning is { Code: "unknown-word", Path: "$.compositions[3].aggregate" });
        Assert.Contains(bill.Warnings, warning => warning is { Code: "unknown-reference", Path: "$.compositions[1].dependencies" });
    }

    private static void AssertUses(Bill bill, string component, params Use[] uses) => Assert.Equal(uses, bill.Find(component)!.Uses.AsEnumerable());

    private static string Part(string name, string supplier, string? reference, string? country)
    {
        string given = reference is null ? string.Empty : $", \"bom-ref\": \"{reference}\"";
        string address = country is null ? string.Empty : $", \"address\": {{ \"country\": \"{country}\" }}";
        return $"{{ \"type\": \"device\", \"name\": \"{name}\", \"supplier\": {{ \"name\": \"{supplier}\"{given}{address} }} }}";
    }
}
