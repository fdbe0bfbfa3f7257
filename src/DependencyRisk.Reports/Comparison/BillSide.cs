namespace DependencyRisk;

/// <summary>One side of a comparison: a bill, and which of its components and suppliers are looked at.</summary>
internal sealed class BillSide
{
    private BillSide(Bill bill, IEnumerable<Component> components, IEnumerable<Supplier> suppliers)
    {
        Bill = bill;
        Components = components.ToDictionary(component => component.Id, StringComparer.Ordinal);
        Suppliers = suppliers.ToDictionary(supplier => supplier.Id, StringComparer.Ordinal);
    }

    public Bill Bill { get; }

    public Dictionary<string, Component> Components { get; }

    public Dictionary<string, Supplier> Suppliers { get; }

    /// <summary>The whole bill.</summary>
    public static BillSide Of(Bill bill) => new(bill, bill.Components, bill.Suppliers);

    /// <summary>What one product needs, to build or to operate, and those who supply it.</summary>
    public static BillSide Of(Bill bill, string product)
    {
        var members = new HashSet<string>(StringComparer.Ordinal) { product };
        var components = new List<Component>();
        var open = new Stack<string>(members);
        while (open.TryPop(out string? id))
        {
            Component component = bill.Find(id)!;
            components.Add(component);
            foreach (Use use in component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)))
            {
                if (members.Add(use.Component))
                {
                    open.Push(use.Component);
                }
            }
        }

        return new BillSide(bill, components, SuppliersOf(bill, components));
    }

    private static IEnumerable<Supplier> SuppliersOf(Bill bill, IEnumerable<Component> components)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string? named in components.SelectMany(component => component.Sources).Select(source => source.Supplier))
        {
            for (string? id = named; id is not null && seen.Add(id); id = bill.FindSupplier(id)!.Parent)
            {
                yield return bill.FindSupplier(id)!;
            }
        }
    }
}
