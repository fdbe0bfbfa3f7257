using System.Collections.Immutable;
using DependencyRisk.Tests.Fuzzing.Mutations;
using DependencyRisk.Tests.Unit.Json;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>A stream of any of the formats, told by what it holds.</summary>
internal sealed class BillFileFuzz : FuzzReader
{
    public override string Name => "bill-file";

    public override int UsualCases => 250;

    public override string Mutate(string text, FuzzDice dice) => text.TrimStart().StartsWith('{') ? JsonMutation.Of(text, [], dice) : CsvMutation.Of(text, [], dice);

    public override void Check(byte[] input) => BillContract.Check(input.Length, (out ImmutableArray<BillProblem> problems) =>
    {
        using var stream = new TrickleStream(input, 700);
        BillFile.TryRead(stream, "bill", out Bill? bill, out problems);
        return bill;
    });

    protected override IEnumerable<byte[]> Given() =>
    [
        .. Example("docs/examples/scanner.json", "samples/ultrasound-probe/bom.csv"),
        .. new[] { "cyclonedx", "workbook" }.SelectMany(reader => FuzzReaders.Named(reader).Seeds).Where(seed => seed is [(byte)'{' or (byte)'P', ..]).Take(3),
    ];
}
