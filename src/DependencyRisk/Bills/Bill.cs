using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// A bill of components: one or more products, what they are made of, who supplies it and from where. A bill that exists
/// is valid: ids are unique, references resolve, numbers are in range, and nothing contains itself.
/// </summary>
/// <remarks>Immutable, and safe for use by many threads. Make one with <see cref="BillBuilder"/> or <see cref="BillJson"/>.</remarks>
public sealed class Bill
{
    internal Bill(BillDraft draft, BillIndex index, ImmutableArray<BillProblem> warnings)
        : this(draft.Id, draft.Name, draft.Home, draft.AsOf, draft.Basis, draft.Products, draft.Suppliers, draft.Components, index, warnings)
    {
    }

    private Bill(
        string id,
        LocalizedText name,
        Country home,
        DateOnly? asOf,
        BillBasis basis,
        ImmutableArray<string> products,
        ImmutableArray<Supplier> suppliers,
        ImmutableArray<Component> components,
        BillIndex index,
        ImmutableArray<BillProblem> warnings)
    {
        Id = id;
        Name = name;
        Home = home;
        AsOf = asOf;
        Basis = basis;
        Products = products;
        Suppliers = suppliers;
        Components = components;
        Index = index;
        Warnings = warnings;
    }

    /// <summary>The id; may be empty.</summary>
    public string Id { get; }

    /// <summary>The name; may be empty.</summary>
    public LocalizedText Name { get; }

    /// <summary>The country whose exposure is asked, unless an analysis names another; <see cref="Country.Unknown"/> where none is given.</summary>
    public Country Home { get; }

    /// <summary>The day for which the bill holds, or null.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Whether the bill describes one maker's sourcing or the world market.</summary>
    public BillBasis Basis { get; }

    /// <summary>Ids of the components that are products, at least one, in the order given.</summary>
    public ImmutableArray<string> Products { get; }

    /// <summary>The suppliers, in the order given.</summary>
    public ImmutableArray<Supplier> Suppliers { get; }

    /// <summary>The components, in the order given.</summary>
    public ImmutableArray<Component> Components { get; }

    /// <summary>What looked wrong, but does not keep the bill from being used.</summary>
    public ImmutableArray<BillProblem> Warnings { get; }

    internal BillIndex Index { get; }

    /// <summary>What was worked out of this bill and is worth carrying over to the bills made from it; no answer, only their ground.</summary>
    internal ICompiledBill? Compiled { get; set; }

    /// <summary>Finds a component.</summary>
    /// <param name="id">The component's id.</param>
    /// <returns>The component, or null where the bill has none of that id.</returns>
    public Component? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.ComponentById.TryGetValue(id, out int component) ? Components[component] : null;
    }

    /// <summary>Finds a supplier.</summary>
    /// <param name="id">The supplier's id.</param>
    /// <returns>The supplier, or null where the bill has none of that id.</returns>
    public Supplier? FindSupplier(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.SupplierById.TryGetValue(id, out int supplier) ? Suppliers[supplier] : null;
    }

    /// <summary>The same bill with one component replaced; what did not change is shared with this bill.</summary>
    /// <param name="component">The new component; its id names the one it replaces.</param>
    /// <returns>The new bill. <see cref="Warnings"/> are carried over.</returns>
    /// <exception cref="ArgumentException">The bill has no component of that id.</exception>
    /// <exception cref="BillException">The new component is not valid, or closes a cycle.</exception>
    public Bill With(Component component)
    {
        ArgumentNullException.ThrowIfNull(component);
        if (!Index.ComponentById.TryGetValue(component.Id, out int position))
        {
            throw new ArgumentException($"The bill has no component '{component.Id}' to replace; add components with a builder.", nameof(component));
        }

        ImmutableArray<Component> components = Components.SetItem(position, component);
        BillIndex index = BillValidator.Revalidate(this, components, position);
        var bill = new Bill(Id, Name, Home, AsOf, Basis, Products, Suppliers, components, index, Warnings);
        bill.Compiled = Compiled?.Replace(this, bill, position);
        return bill;
    }

    /// <summary>A builder that starts with everything in this bill.</summary>
    /// <returns>The builder.</returns>
    public BillBuilder ToBuilder()
    {
        var builder = new BillBuilder { Id = Id, Name = Name, Home = Home, AsOf = AsOf, Basis = Basis };
        return builder.AddSuppliers(Suppliers).AddComponents(Components).AddProducts(Products);
    }
}
