using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What products share, as a person reads it.</summary>
internal static class SharedSheet
{
    private const int UsualRows = 20;

    // More names than this are told by their number.
    private const int MostNames = 4;

    public static Sheet Of(SharedResult result, int? top)
    {
        int rows = top ?? UsualRows;
        var sheet = new Sheet();
        sheet.Heading(result.Products.Length == 1
            ? $"{Show.Product(result.Bill, result.Products[0])}: what its suppliers rest on together"
            : $"{Show.Title(result.Bill.Name, result.Bill.Id)}: what {Show.Count(result.Products.Length, "product", "products")} rest on together");
        if (result.Nodes.IsEmpty)
        {
            sheet.Paragraph("Nothing is shared: no supplier or component is needed by several products, or by several suppliers of one.");
            return sheet;
        }

        bool isOne = result.Products.Length == 1;
        ImmutableArray<Column> columns =
        [
            Column.Whole("Supplier or component"),
            .. isOne ? (Column[])[Column.Number("Loss")] : [Column.Number("Total\nloss"), Column.Number("Portfolio\nloss")],
            Column.Number("First\nshortage\n(months)"),
            .. isOne ? (Column[])[] : ["Products that rest on it"],
            "Suppliers of one that do",
        ];
        sheet.Table(columns, result.Nodes.Take(rows).Select(node => Row(node, isOne)));
        sheet.Rest(result.Nodes.Length - rows);
        sheet.Paragraph(
            $"Horizon {Show.Months(result.Options.HorizonMonths)}; {Footnote.Basis([result.Bill])}; {Footnote.Phase(result.Options.Phase)}.");
        sheet.Paragraph(
            "Loss: what the product loses when the node alone stops until it recovers. Total: the sum over the products; 1 is one product standing still. "
            + "Portfolio: the same with the products' weights. First shortage: that of the product that is short first. Suppliers: how many of one product's own suppliers, or groups of "
            + "suppliers, rest on the node, in the product where they are most: a second source that rests on the same node is none.");
        sheet.Paragraph(Footnote.Bounds);
        return sheet;
    }

    private static ImmutableArray<Cell> Row(SharedNode node, bool isOne)
    {
        SharedNodeProduct most = node.Products.MaxBy(product => product.SupplierCount)!;
        return
        [
            node.Actor.ToString(),
            .. isOne ? (Cell[])[Show.Loss(node.Products[0].Loss)] : [Show.Interval(node.Total, 2), Show.Loss(node.PortfolioLoss)],
            Show.Number(node.Products.Min(product => product.FirstShortageMonths)),
            .. isOne ? (Cell[])[] : [Names(node.Products.Length, node.Products.Select(product => product.Product))],
            most.SupplierCount < 2 ? Show.Nothing : Names(most.SupplierCount, most.Suppliers),
        ];
    }

    private static string Names(int count, IEnumerable<string> names) =>
        $"{Show.Number(count)}: {string.Join(", ", names.Take(MostNames))}{(count > MostNames ? ", …" : string.Empty)}";
}
