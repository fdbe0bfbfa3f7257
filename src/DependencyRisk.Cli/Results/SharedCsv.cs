using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>Writes shared nodes as CSV: one row for each node and product.</summary>
internal static class SharedCsv
{
    private static readonly string[] Header =
    [
        "bill", "actor", "actorName", "totalLossLow", "totalLossHigh", "portfolioLossLow", "portfolioLossHigh", "products",
        "product", "lossLow", "lossHigh", "firstShortageMonths", "supplierCount", "suppliers",
    ];

    public static void Write(Stream output, SharedResult result, int? top) =>
        CsvOutput.Write(output, Header, result.Nodes.Take(top ?? int.MaxValue).SelectMany(node => node.Products, (node, product) => (node, product)), (csv, row) => WriteRow(csv, result.Bill, row));

    private static void WriteRow(CsvWriter csv, Bill bill, (SharedNode Node, SharedNodeProduct Product) row)
    {
        Actor actor = row.Node.Actor;
        csv.WriteField(bill.Id);
        csv.WriteField(actor.ToString());
        csv.WriteField((actor.Kind == ActorKind.Supplier ? bill.FindSupplier(actor.Id)?.Name : bill.Find(actor.Id)?.Name)?.In("en"));
        CsvOutput.WriteNumber(csv, row.Node.Total.Low);
        CsvOutput.WriteNumber(csv, row.Node.Total.High);
        CsvOutput.WriteBounds(csv, row.Node.PortfolioLoss);
        CsvOutput.WriteNumber(csv, row.Node.Products.Length);
        csv.WriteField(row.Product.Product);
        CsvOutput.WriteBounds(csv, row.Product.Loss);
        csv.WriteField(row.Product.FirstShortageMonths);
        CsvOutput.WriteNumber(csv, row.Product.SupplierCount);
        csv.WriteField(string.Join(' ', row.Product.Suppliers));
    }
}
