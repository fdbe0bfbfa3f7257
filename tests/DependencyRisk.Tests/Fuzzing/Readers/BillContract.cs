using System.Collections.Immutable;
using DependencyRisk.Tests.CycloneDx;

namespace DependencyRisk.Tests.Fuzzing.Readers;

/// <summary>What every bill owes that came from outside: it passes the model's own checks, and every format holds it whole.</summary>
internal static class BillContract
{
    private const int MostComponents = 400;

    public static void Check(long inputBytes, ReaderContract.Reading<Bill> read)
    {
        if (ReaderContract.Check(inputBytes, read, bill => BillJson.ToJson(bill)) is { Components.Length: <= MostComponents } bill)
        {
            Check(bill);
        }
    }

    private static void Check(Bill bill)
    {
        string json = BillJson.ToJson(bill);
        Same("the model's own checks", json, Rebuilt(bill));
        Same("JSON", json, BillJson.Parse(json));
        Same("CycloneDX", json, CycloneDxText.Read(CycloneDxText.Write(bill)));
        Same("tables", json, ThroughTables(bill));
    }

    private static Bill Rebuilt(Bill bill) => new BillBuilder { Id = bill.Id, Name = bill.Name, Home = bill.Home, AsOf = bill.AsOf, Basis = bill.Basis }
        .AddProducts(bill.Products).AddSuppliers(bill.Suppliers).AddComponents(bill.Components).Build();

    private static Bill ThroughTables(Bill bill)
    {
        var tables = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        BillCsv.Write(bill, name => tables[name] = new MemoryStream());
        BillCsv.TryRead(tables.Select(table => new TableFile(table.Key, () => new MemoryStream(table.Value.ToArray()))), "x", out Bill? back, out ImmutableArray<BillProblem> problems);
        return back ?? throw new BillException(problems);
    }

    private static void Same(string way, string json, Bill back)
    {
        string again = BillJson.ToJson(back);
        FuzzException.Unless(json == again, $"Another bill comes back through {way}:\n{json}\n{again}");
    }
}
