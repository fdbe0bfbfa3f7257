using System.Collections.Immutable;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>What the readers of tables have in common.</summary>
internal abstract class TablesFuzz : FuzzReader
{
    public override ImmutableArray<string> Words { get; } =
    [
        "part", "Part", "parent", "level", "Level", "Qty", "quantity", "price", "Manufacturer", "maker", "supplier", "origin", "share", "capacity", "ready", "recovery", "headquarters", "owner", "name", "unit_value", "alternative",
        "group", "priority", "fraction", "months", "field", "value", "basis", "source", "as_of", "essentiality", "phase", "id", "home", "product", "format", "dependency-risk-csv/1", "料号", "数量", "原产国", "Sach-Nr.", "Menge", "Herkunft",
        "Total", "DNP", "n/a", "Germany", "德国", "US; CN", "60%", "1.234,5", "12 mo",
    ];

    protected static void Check(long inputBytes, string name, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        (string Name, byte[] Bytes)[] all = [.. files];
        BillContract.Check(inputBytes, (out ImmutableArray<BillProblem> problems) =>
        {
            BillCsv.TryRead(all.Select(file => new TableFile(file.Name, () => new MemoryStream(file.Bytes))), name, out Bill? bill, out problems);
            return bill;
        });
    }
}
