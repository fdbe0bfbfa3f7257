using System.Collections.Immutable;
using DependencyRisk.Tests.Fuzzing.Mutations;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>What says how tables are to be read: <c>columns.json</c>, and a table read by it.</summary>
internal sealed class ColumnsFuzz : FuzzReader
{
    private static readonly byte[] Table = Utf8("Sach-Nr.;Menge;Land;Bemerkung\nA;1,5;Swabia;x\nB;2;DE;y\n");

    public override string Name => "columns";

    public override int UsualCases => 500;

    public override ImmutableArray<string> Words { get; } =
        ["columns", "tables", "countries", "id", "separator", "decimal", "encoding", "part", "quantity", "origin", "ignored", "bom", "parts.csv", "Sach-Nr.", "Menge", "Land", ";", ",", "gb18030", "utf-16", "utf-7", "windows-1252", "DE", "Swabia"];

    public override string Mutate(string text, FuzzDice dice) => JsonMutation.Of(text, Words, dice);

    public override void Check(byte[] input)
    {
        ReaderContract.Check(input.Length, (out ImmutableArray<BillProblem> problems) => Read(input, out problems), options => options.ToString());
        BillContract.Check(input.Length + Table.Length, (out ImmutableArray<BillProblem> problems) =>
        {
            TableFile[] files = [new("parts.csv", () => new MemoryStream(Table)), new(BillCsv.OptionsFile, () => new MemoryStream(input))];
            BillCsv.TryRead(files, "device", out Bill? bill, out problems);
            return bill;
        });
    }

    private static BillCsvOptions? Read(byte[] input, out ImmutableArray<BillProblem> problems)
    {
        var found = new ProblemList();
        var options = BillCsvOptions.ReadJson(new MemoryStream(input), found);
        problems = found.ToImmutable();
        return found.HasErrors ? null : options;
    }
}
