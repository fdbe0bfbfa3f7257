using System.Collections.Immutable;
using DependencyRisk.Tests.CycloneDx;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Bills in CycloneDX, of others and as they are written here.</summary>
internal sealed class CycloneDxFuzz : FuzzReader
{
    public override string Name => "cyclonedx";

    public override int UsualCases => 500;

    public override ImmutableArray<string> Words { get; } =
    [
        "bomFormat", "CycloneDX", "specVersion", "1.4", "1.6", "1.7", "serialNumber", "version", "metadata", "timestamp", "component", "components", "services", "dependencies", "ref", "dependsOn", "provides", "compositions",
        "aggregate", "complete", "assemblies", "properties", "name", "value", "bom-ref", "supplier", "manufacturer", "publisher", "address", "country", "type", "device", "firmware", "cdx:device:quantity", "evidence",
        "dependency-risk:home", "dependency-risk:kind", "dependency-risk:share", "dependency-risk:origin", "dependency-risk:uses", "dependency-risk:sources", "dependency-risk:bill", "2026-06-30T00:00:00Z",
    ];

    public override string Mutate(string text, FuzzDice dice) => JsonMutation.Of(text, Words, dice);

    public override void Check(byte[] input) =>
        BillContract.Check(input.Length, (out ImmutableArray<BillProblem> problems) => CycloneDxText.TryRead(input, out problems));

    protected override IEnumerable<byte[]> Given() =>
        Example("docs/examples/motor.json", "docs/examples/scanner.json").Select(json => Utf8(CycloneDxText.Write(BillJson.Read(new MemoryStream(json)))));
}
