using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What products rest on together, as a person reads it.</summary>
internal static class SharedNodeSheet
{
    // More names than this are told by their number.
    private const int MostNames = 4;

    public static Sheet Of(IReadOnlyCollection<SharedNode> nodes, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Say(LeveragePhrases.Shared));
        if (nodes.Count == 0)
        {
            sheet.Paragraph(say.Say(LeveragePhrases.SharedNothing));
            return sheet;
        }

        AddNodes(sheet, nodes, bill, say, maxRows);
        sheet.Paragraph(say.Say(LeveragePhrases.SharedAbout));
        sheet.Paragraph(say.Say(SheetPhrases.AboutBounds));
        return sheet;
    }

    public static void AddNodes(Sheet sheet, IReadOnlyCollection<SharedNode> nodes, Bill? bill, Wording say, int maxRows) => sheet.Rows(
        say,
        [
            say.Text(LeveragePhrases.Node), say.Text(LeveragePhrases.Kind), say.Number(LeveragePhrases.Total), say.Number(LeveragePhrases.Portfolio),
            say.Number(SheetPhrases.FirstShortageMonths), say.Text(LeveragePhrases.Products), say.Text(LeveragePhrases.Suppliers),
        ],
        nodes,
        maxRows,
        node => Row(node, bill, say));

    private static ImmutableArray<Cell> Row(SharedNode node, Bill? bill, Wording say)
    {
        SharedNodeProduct most = node.Products.MaxBy(product => product.SupplierCount)!;
        return
        [
            say.Actor(bill, node.Actor),
            say.Say(node.Actor.Kind == ActorKind.Supplier ? Terms.Supplier : Terms.Component),
            SheetParts.Ends(node.Total, 2),
            NumberText.Loss(node.PortfolioLoss),
            NumberText.Number(node.Products.Min(product => product.FirstShortageMonths)),
            Names(say, node.Products.Length, node.Products.Select(product => say.Component(bill, product.Product))),
            most.SupplierCount < 2 ? NumberText.Nothing : Names(say, most.SupplierCount, most.Suppliers.Select(supplier => say.Actor(bill, Actor.OfSupplier(supplier)))),
        ];
    }

    private static string Names(Wording say, int count, IEnumerable<string> names)
    {
        string first = say.List(names.Take(MostNames));
        return say.Say(LeveragePhrases.CountAndNames, count, count > MostNames ? say.Say(LeveragePhrases.AndMore, first) : first);
    }
}
