using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>The same bill written down in another way.</summary>
internal static class BillRewriting
{
    public static Bill Rebuild(Bill bill, IEnumerable<string> products, IEnumerable<Supplier> suppliers, IEnumerable<Component> components) =>
        new BillBuilder { Id = bill.Id, Name = bill.Name, Home = bill.Home, AsOf = bill.AsOf, Basis = bill.Basis }
            .AddProducts(products).AddSuppliers(suppliers).AddComponents(components).Build();

    public static Bill Rebuild(Bill bill, IEnumerable<Component> components) => Rebuild(bill, bill.Products, bill.Suppliers, components);

    /// <summary>Every list in another order; of the products too, unless one of them is asked about by its place.</summary>
    public static Bill Shuffled(Bill bill, Random dice, bool productsToo = true)
    {
        T[] Shuffle<T>(IEnumerable<T> items)
        {
            T[] all = [.. items];
            dice.Shuffle(all);
            return all;
        }

        IEnumerable<Component> components = bill.Components.Select(component => component with
        {
            Uses = [.. Shuffle(component.Uses)],
            Sources = [.. Shuffle(component.Sources.Select(source => source with { Uses = [.. Shuffle(source.Uses)] }))],
        });
        return Rebuild(bill, productsToo ? Shuffle(bill.Products) : bill.Products, Shuffle(bill.Suppliers), Shuffle(components));
    }

    /// <summary>Other ids for components and suppliers.</summary>
    public static Bill Renamed(Bill bill, Func<string, string> component, Func<string, string> supplier)
    {
        ImmutableArray<Use> Rename(ImmutableArray<Use> uses) =>
            [.. uses.Select(use => new Use(component(use.Component)) { Quantity = use.Quantity, Essentiality = use.Essentiality, Phase = use.Phase })];
        IEnumerable<Component> components = bill.Components.Select(old => old with
        {
            Id = component(old.Id),
            Uses = Rename(old.Uses),
            Sources = [.. old.Sources.Select(source => source with { Supplier = source.Supplier is null ? null : supplier(source.Supplier), Uses = Rename(source.Uses) })],
        });
        IEnumerable<Supplier> suppliers = bill.Suppliers.Select(old => old with { Id = supplier(old.Id), Parent = old.Parent is null ? null : supplier(old.Parent) });
        return Rebuild(bill, bill.Products.Select(component), suppliers, components);
    }

    /// <summary>An assembly's uses in place of each use of it.</summary>
    public static Bill Inlined(Bill bill, Component assembly)
    {
        IEnumerable<Use> Inline(Use use) => !string.Equals(use.Component, assembly.Id, StringComparison.Ordinal) ? [use] : assembly.Uses.Select(inner => inner with
        {
            Essentiality = use.Essentiality * inner.Essentiality,
            Quantity = use.Quantity * inner.Quantity,
            Phase = use.Phase == Phase.Operate ? Phase.Operate : inner.Phase,
        });
        return Rebuild(bill, bill.Components.Where(component => !string.Equals(component.Id, assembly.Id, StringComparison.Ordinal)).Select(component => component with
        {
            Uses = [.. component.Uses.SelectMany(Inline)],
            Sources = [.. component.Sources.Select(source => source with { Uses = [.. source.Uses.SelectMany(Inline)] })],
        }));
    }
}
