namespace DependencyRisk.Tests.Reports;

/// <summary>Two bills that have components in common.</summary>
internal sealed record BillPair(Bill Before, Bill After)
{
    /// <summary>A bill, and the same with how some components are obtained taken from another one.</summary>
    public static BillPair Of(Bill bill, Bill other, int keep)
    {
        BillBuilder builder = new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts(bill.Products);
        HashSet<string> own = [.. bill.Suppliers.Select(supplier => supplier.Id)];
        builder.AddSuppliers(bill.Suppliers.Select(supplier => other.FindSupplier(supplier.Id) is { } twin ? supplier with { Headquarters = twin.Headquarters } : supplier));
        builder.AddSuppliers(other.Suppliers.Where(supplier => !own.Contains(supplier.Id)).Select(supplier => supplier with { Parent = null }));
        return new BillPair(
            bill,
            builder.AddComponents(bill.Components.Select((component, i) => i < keep || other.Find(component.Id) is not { } twin ? component : Mixed(component, twin))).Build());
    }

    public override string ToString() => $"{BillJson.ToJson(Before)}\n{BillJson.ToJson(After)}";

    // Without inputs of sources, which could close a cycle.
    private static Component Mixed(Component component, Component twin) => component with
    {
        Sources = [.. twin.Sources.Select(source => source with { Uses = [] })],
        StockMonths = twin.StockMonths,
        Substitution = twin.Substitution,
    };
}
