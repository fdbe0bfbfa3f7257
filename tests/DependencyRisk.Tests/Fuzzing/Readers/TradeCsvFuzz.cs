using System.Collections.Immutable;
using DependencyRisk.Cli;
using DependencyRisk.Criticality;
using DependencyRisk.Tests.Fuzzing.Mutations;
using DependencyRisk.Tests.Unit.Json;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>Production and trade in a table.</summary>
internal sealed class TradeCsvFuzz : TradeFuzz
{
    public override string Name => "trade-csv";

    public override int UsualCases => 500;

    public override string Mutate(string text, FuzzDice dice) => CsvMutation.Of(text, Words, dice);

    public override void Check(byte[] input) => Check(input.Length, (out ImmutableArray<GeoPolRiskCase> cases, out ImmutableArray<BillProblem> problems) =>
    {
        using var stream = new TrickleStream(input, 4096);
        return TradeCsv.TryRead(stream, out cases, out problems);
    });
}
