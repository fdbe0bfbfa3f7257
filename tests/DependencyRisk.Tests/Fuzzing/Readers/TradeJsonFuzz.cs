using System.Collections.Immutable;
using DependencyRisk.Cli;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Fuzzing.Mutations;
using DependencyRisk.Tests.Unit.Json;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Production and trade in JSON.</summary>
internal sealed class TradeJsonFuzz : TradeFuzz
{
    public override string Name => "trade-json";

    public override int UsualCases => 500;

    public override string Mutate(string text, FuzzDice dice) => JsonMutation.Of(text, Words, dice);

    public override void Check(byte[] input) => Check(input.Length, (out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems) =>
    {
        using var stream = new TrickleStream(input, 4096);
        return GeoPolRiskJson.TryRead(stream, out cases, out problems, TradeNames.Options);
    });

    protected override IEnumerable<byte[]> Given() => Example("tests/DependencyRisk.Tests/Golden/geopolrisk-cases.json");
}
