using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace DependencyRisk.Tests.CycloneDx;

/// <summary>Whatever comes in, there is a bill or a list of problems: no other exception, and no more memory than a small multiple of the text.</summary>
public sealed class HostileCycloneDxTests
{
    private static readonly byte[] Small = Encoding.UTF8.GetBytes(CycloneDxText.Document("""
        "metadata": { "component": { "type": "device", "bom-ref": "p", "name": "é" }, "properties": [] },
        "components": [ { "type": "device", "name": "a", "supplier": { "name": "S", "address": { "country": "DE" } }, "components": [ { "type": "firmware", "name": "b" } ],
          "properties": [ { "name": "cdx:device:quantity", "value": "1.5" } ] } ],
        "dependencies": [ { "ref": "p", "dependsOn": [ "a" ] } ], "compositions": [ { "aggregate": "complete", "assemblies": [ "p" ] } ]
        """));

    public static TheoryData<string, string, string> WrongMembers => new()
    {
        { "\"bomFormat\": \"CycloneDX\"", "duplicate-member", "$.bomFormat" },
        { "\"metadata\": 1", "wrong-type", "$.metadata" },
        { "\"metadata\": { \"component\": [] }", "wrong-type", "$.metadata.component" },
        { "\"metadata\": { \"component\": { \"name\": \"a\", \"name\": \"b\" } }", "duplicate-member", "$.metadata.component.name" },
        { "\"metadata\": { \"timestamp\": 5 }", "wrong-type", "$.metadata.timestamp" },
        { "\"metadata\": { \"timestamp\": \"yesterday\" }", "wrong-date", "$.metadata.timestamp" },
        { "\"metadata\": { \"properties\": [ { \"name\": \"dependency-risk:home\" } ] }", "missing-value", "$.metadata.properties[0]" },
        { "\"metadata\": { \"properties\": [ { \"name\": \"dependency-risk:home\", \"value\": \"XX\" } ] }", "unknown-country", "$.metadata.properties" },
        { "\"components\": {}", "wrong-type", "$.components" },
        { "\"components\": [ 1 ]", "wrong-type", "$.components[0]" },
        { "\"components\": [ {} ]", "missing-id", "$.components[0]" },
        { "\"components\": [ { \"type\": \"gadget\", \"name\": \"a\" } ]", "unknown-type", "$.components[0].type" },
        { "\"components\": [ { \"name\": \"\\ud800\" } ]", "encoding", "$.components[0].name" },
        { "\"components\": [ { \"supplier\": \"S\", \"name\": \"a\" } ]", "wrong-type", "$.components[0].supplier" },
        { "\"components\": [ { \"name\": \"a\", \"properties\": [ 7 ] } ]", "wrong-type", "$.components[0].properties[0]" },
        { "\"components\": [ { \"name\": \"a\", \"properties\": [ { \"name\": \"cdx:device:quantity\", \"value\": 1 } ] } ]", "wrong-type", "$.components[0].properties[0].value" },
        { "\"components\": [ { \"name\": \"a\", \"bom-ref\": \"r\" }, { \"name\": \"b\", \"components\": [ { \"name\": \"c\", \"bom-ref\": \"r\" } ] } ]", "duplicate-id", "$.components[1].components[0].bom-ref" },
        { "\"components\": [ { \"name\": \"a\", \"bom-ref\": \"a\" }, { \"name\": \"b\", \"bom-ref\": \"b\" } ], \"dependencies\": [ { \"ref\": \"a\", \"dependsOn\": [ \"b\" ] }, { \"ref\": \"b\", \"dependsOn\": [ \"a\" ] } ]", "cycle", "$.components[0]" },
        { "\"components\": [ { \"name\": \"a\", \"bom-ref\": \"a\" } ], \"dependencies\": [ { \"ref\": \"a\", \"dependsOn\": [ \"a\" ] } ]", "self-use", "$.components[0]" },
        { "\"dependencies\": [ { \"ref\": \"product\", \"dependsOn\": \"a\" } ]", "unknown-reference", "$.dependencies[0].ref" },
        { "\"compositions\": [ \"complete\" ]", "wrong-type", "$.compositions[0]" },
    };

    [Theory]
    [MemberData(nameof(WrongMembers))]
    public void Every_wrong_member_has_its_place(string members, string code, string path) =>
        Assert.Contains((code, path), CycloneDxText.Problems(CycloneDxText.Document(members)).Select(problem => (problem.Code, problem.Path)));

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.000,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("0x10")]
    public void What_is_no_quantity_is_an_error(string quantity) => Assert.Contains(
        CycloneDxText.Problems(CycloneDxText.Document($"\"components\": [ {{ \"type\": \"device\", \"name\": \"a\", \"properties\": [ {{ \"name\": \"cdx:device:quantity\", \"value\": \"{quantity}\" }} ] }} ]")),
        problem => problem is { Severity: ProblemSeverity.Error, Code: "wrong-quantity", Path: "$.components[0].properties[0].value" });

    [Fact]
    public void All_problems_are_told_at_once()
    {
        string[] codes = [.. CycloneDxText.Problems("""{ "bomFormat": "CycloneDX", "specVersion": "9.9", "components": [ 1, {}, { "bom-ref": 2 } ], "dependencies": 3 }""").Select(problem => problem.Code).Distinct()];
        Assert.Equal(["unknown-version", "wrong-type", "missing-id"], codes.Intersect(["unknown-version", "wrong-type", "missing-id"]));
    }

    [Theory]
    [InlineData("1.0", ProblemSeverity.Error)]
    [InlineData("1.3", ProblemSeverity.Warning)]
    [InlineData("1.4", null)]
    [InlineData("1.7", null)]
    [InlineData("1.8", ProblemSeverity.Warning)]
    [InlineData("2.0", ProblemSeverity.Error)]
    [InlineData("one", ProblemSeverity.Error)]
    public void Other_versions_are_warned_of_or_refused(string version, ProblemSeverity? severity)
    {
        ImmutableArray<BillProblem> problems = CycloneDxText.Problems(CycloneDxText.Document("\"components\": [ { \"type\": \"firmware\", \"name\": \"a\" } ]", version));
        Assert.Equal(severity, problems.Where(problem => problem.Path == "$.specVersion").Select(problem => (ProblemSeverity?)problem.Severity).SingleOrDefault());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<?xml?><bom/>", "xml")]
    [InlineData("{", "not-json")]
    [InlineData("[]", "wrong-type")]
    [InlineData("null", "wrong-type")]
    [InlineData("{}", "unknown-format")]
    [InlineData("{\"spdxVersion\":\"SPDX-2.3\"}", "unknown-format")]
    [InlineData("{\"bomFormat\":\"CycloneDX\"}", "unknown-version")]
    public void What_is_no_document_is_refused(string text, string code) =>
        Assert.Contains(CycloneDxText.Problems(text), problem => problem.Severity == ProblemSeverity.Error && problem.Code == code);

    [Fact]
    public void Other_encodings_are_named_and_a_byte_order_mark_is_passed_over()
    {
        CycloneDxText.TryRead([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")], out ImmutableArray<BillProblem> problems);
        Assert.Equal("encoding", Assert.Single(problems).Code);
        Assert.NotNull(CycloneDxText.TryRead([.. Encoding.UTF8.Preamble, .. Small], out _));
    }

    [Fact]
    public void A_document_cut_off_at_any_byte_is_no_bill()
    {
        for (int length = 0; length < Small.Length; length++)
        {
            Assert.Null(CycloneDxText.TryRead(Small[..length], out ImmutableArray<BillProblem> problems));
            Assert.NotEmpty(problems);
        }
    }

    [Fact]
    public void Components_a_hundred_thousand_deep_are_read_and_their_places_stay_short()
    {
        const int Deep = 100_000;
        string open = string.Concat(Enumerable.Repeat("{\"type\":\"device\",\"name\":\"a\",\"components\":[", Deep));
        string text = CycloneDxText.Document($"\"components\": [ {open}{{\"name\":\"end\",\"bom-ref\":7}}{string.Concat(Enumerable.Repeat("]}", Deep))} ]");
        ImmutableArray<BillProblem> problems = CycloneDxText.Problems(text);
        Assert.Contains(problems, problem => problem.Code == "wrong-type");
        Assert.All(problems, problem => Assert.True(problem.Path.Length < 250, problem.Path));
        Bill bill = CycloneDxText.Read(text.Replace(",\"bom-ref\":7", string.Empty, StringComparison.Ordinal));
        Assert.Equal(Deep + 1, bill.Components.Length);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"components\":[")]
    public void Nesting_without_end_is_no_document(string open) => Assert.Equal("not-json", Assert.Single(CycloneDxText.Problems(string.Concat(Enumerable.Repeat(open, 100_000)))).Code);

    [Theory]
    [InlineData("[],")]
    [InlineData("{\"type\":\"device\",\"name\":\"a\"},")]
    [InlineData("{\"x\":1,\"y\":[[[]]]},")]
    [InlineData("{\"supplier\":{\"name\":\"s\",\"bom-ref\":\"s\"},\"name\":\"b\"},")]
    public void Memory_is_a_small_multiple_of_the_text(string item)
    {
        string items = string.Concat(Enumerable.Repeat(item, 2_000_000 / item.Length));
        byte[] text = Encoding.UTF8.GetBytes(CycloneDxText.Document($"\"components\": [ {items[..^1]} ]"));
        CycloneDxText.TryRead(Small, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CycloneDxText.TryRead(text, out _);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 200L * text.Length, $"{allocated / text.Length} bytes for each of the text");
    }
}
