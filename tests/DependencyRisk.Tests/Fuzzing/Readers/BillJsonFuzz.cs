using System.Collections.Immutable;
using DependencyRisk.Tests.Fuzzing.Mutations;
using DependencyRisk.Tests.Unit.Json;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Bills in JSON.</summary>
internal sealed class BillJsonFuzz : FuzzReader
{
    public override string Name => "bill-json";

    public override int UsualCases => 600;

    public override ImmutableArray<string> Words { get; } =
    [
        "format", "id", "name", "home", "asOf", "basis", "products", "suppliers", "components", "headquarters", "owner", "parent", "kind", "hs", "unitValue", "uses", "component", "quantity", "essentiality", "phase", "sources",
        "supplier", "origin", "share", "capacity", "readyAfterMonths", "recoveryMonths", "stockMonths", "substitution", "fraction", "afterMonths", "growth", "blockedBy", "evidence", "source", "en", "zh",
        "dependency-risk-bill/1", "dependency-risk-bill/2", "market", "actual", "build", "operate", "medium", "physics", "estimate", "material",
    ];

    public override string Mutate(string text, FuzzDice dice) => JsonMutation.Of(text, Words, dice);

    public override void Check(byte[] input) => BillContract.Check(input.Length, (out ImmutableArray<BillProblem> problems) =>
    {
        using var stream = new TrickleStream(input, 4096);
        BillJson.TryRead(stream, out Bill? bill, out problems);
        return bill;
    });

    protected override IEnumerable<byte[]> Given() => Example("docs/examples/motor.json", "docs/examples/scanner.json", "docs/examples/three-devices.json");
}
