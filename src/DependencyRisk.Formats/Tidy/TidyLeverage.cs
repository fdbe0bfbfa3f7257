using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Tidy tables of who would hurt whom, and of what products share.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyLeverage
{
    private static readonly TidySchema<(Bill Bill, string Product, CountryLeverage Country)> CountryColumns =
        new TidySchema<(Bill Bill, string Product, CountryLeverage Country)>("leverage", "country and product")
            .Product(row => row.Bill, row => row.Product)
            .Text("actor", "actor", "The other side: a country, `country:ZZ` for one that nobody can name, or a bloc.", row => row.Country.Actor.ToString())
            .Bounds("theirLoss", "0 to 1", "Theirs over us: mean output of the product lost over the horizon when the other side cuts", row => row.Country.Theirs.Loss)
            .Number("theirFirstShortageMonths", "months", "First month with output below 1 then; blank where output never falls.", row => row.Country.Theirs.FirstShortageMonths)
            .Number("theirCriticalMonths", "months", "First month with output below what is required then; blank where it never is.", row => row.Country.Theirs.CriticalMonths)
            .Component("binding", "The component that our first shortage comes from; blank without a shortage.", row => row.Bill, row => row.Country.Theirs.Binding)
            .Bounds("ourLoss", "0 to 1", "Ours over them: mean over the horizon of what they cannot deliver to the product any more when home cuts", row => row.Country.Ours.Loss)
            .Number("ourFirstShortageMonths", "months", "First month in which they cannot deliver all of what they are named for; blank where they always can.", row => row.Country.Ours.FirstShortageMonths)
            .Component("component", "The component that they are named for and can deliver least of; blank where they can deliver all.", row => row.Bill, row => row.Country.Ours.Component)
            .Bounds("net", "-1 to 1", "Theirs less ours, above 0 where they may have the upper hand", row => (Interval?)row.Country.Net)
            .Text("first", "us, them, same, neither", "Who runs short first.", row => Words.Of(row.Country.First))
            .Number("supplied", "0 to 1", "Share of the product's value that passes through them; blank without values, with control by any relation, and for `country:ZZ`.", row => row.Country.Supplied)
            .Number("ofHome", "0 to 1", "The part of that which home has added itself; blank where that is.", row => row.Country.OfHome)
            .Number("ourNamedLoss", "0 to 1", "The high bound of ours over what they are named for alone.", row => row.Country.Ours.NamedLoss);

    private static readonly TidySchema<(Bill Bill, SharedNode Node, SharedNodeProduct Product)> SharedColumns =
        new TidySchema<(Bill Bill, SharedNode Node, SharedNodeProduct Product)>("shared-nodes", "node and product")
            .Text("bill", "id", "The bill.", row => row.Bill.Id)
            .Text("actor", "actor", "The node: a supplier with everything that belongs to it, or a component.", row => row.Node.Actor.ToString())
            .Text("actorName", "text", "Its name in English, in Chinese where there is no other; blank without a name.", row => NameOf(row.Bill, row.Node.Actor))
            .Bounds("totalLoss", "0 to the number of products", "Sum of the products' losses when the node stops", row => (Interval?)row.Node.Total)
            .Bounds("portfolioLoss", "0 to 1", "What the portfolio loses in these products", row => row.Node.PortfolioLoss)
            .Whole("products", "1 or more", "Products that the node reaches.", row => row.Node.Products.Length)
            .Text("product", "id", "One of these products.", row => row.Product.Product)
            .Bounds("loss", "0 to 1", "Mean output that this product loses over the horizon when the node stops", row => row.Product.Loss)
            .Number("firstShortageMonths", "months", "First month with output below 1; blank where output never falls.", row => row.Product.FirstShortageMonths)
            .Whole("supplierCount", "0 or more", "The product's own suppliers that rest on the node; suppliers with a parent in common are one.", row => row.Product.SupplierCount)
            .Text("suppliers", "ids, with spaces between", "Their ids, each the top of its group; of more than ten the first ten.", row => TidyWord.List(row.Product.Suppliers));

    /// <summary>Both directions between home and each other country, those of each product that can hurt home most first.</summary>
    /// <param name="results">Leverage, each with the bill that it is of; see <see cref="LeverageAnalysis"/>.</param>
    /// <param name="top">Rows of each product at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable Countries(IEnumerable<(Bill Bill, ProductLeverage Leverage)> results, int? top = null) =>
        CountryColumns.Of(results.SelectMany(result => result.Leverage.Countries.Take(top ?? int.MaxValue), (result, country) => (result.Bill, result.Leverage.Product, country)));

    /// <summary>What several products, or several suppliers of one product, rest on: one row for each node and product.</summary>
    /// <param name="results">Nodes of each bill, see <see cref="SharedNodeAnalysis"/>.</param>
    /// <param name="top">Nodes of each bill at most; null for all.</param>
    /// <returns>The table.</returns>
    public static TidyTable SharedNodes(IEnumerable<(Bill Bill, ImmutableArray<SharedNode> Nodes)> results, int? top = null) =>
        SharedColumns.Of(
            from result in results
            from node in result.Nodes.Take(top ?? int.MaxValue)
            from product in node.Products
            select (result.Bill, node, product));

    private static string? NameOf(Bill bill, Actor actor) =>
        (actor.Kind == ActorKind.Supplier ? bill.FindSupplier(actor.Id)?.Name : bill.Find(actor.Id)?.Name)?.In("en");
}
