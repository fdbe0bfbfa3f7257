using System.Collections.Immutable;

namespace DependencyRisk.Tests.Completeness;

/// <summary>Fills empty cells of bills by making other bills, one rule at a time.</summary>
internal static class GapFiller
{
    public const double Tolerance = 1e-6;

    /// <summary>The bill with a gap filled by a country; shares go to one of the candidates, or else to somebody new in the country.</summary>
    public static Bill Fill(Bill bill, CompletenessGap gap, Control control, Country place, int candidate = 0)
    {
        if (gap.Component is null)
        {
            return WithSuppliers(bill, bill.Suppliers.Select(supplier => supplier.Id != gap.Supplier ? supplier
                : gap.Kind == CompletenessGapKind.Headquarters ? supplier with { Headquarters = place } : supplier with { Owner = place }));
        }

        Component component = bill.Find(gap.Component)!;
        if (gap.Kind == CompletenessGapKind.Shares)
        {
            return component.Sources.Any(source => source.Share is null) ? Allotted(bill, component, candidate) : WithNewSource(bill, component, place);
        }

        Source source = component.Sources[gap.Source!.Value];
        return gap.Kind == CompletenessGapKind.Origin
            ? Replaced(bill, component, gap.Source.Value, source with { Origin = place })
            : Replaced(WithSupplier(bill, place, out string id), component, gap.Source.Value, source with { Supplier = id });
    }

    /// <summary>The bill in which the place of one source is known in all respects that a control asks about; what is known already stays.</summary>
    public static Bill Place(Bill bill, string component, int position, Control control, Country place)
    {
        Component before = bill.Find(component)!;
        Source source = before.Sources[position];
        if (control is Control.Origin or Control.Any && !source.Origin.IsKnown)
        {
            source = source with { Origin = place };
        }

        if (control != Control.Origin)
        {
            Supplier? named = source.Supplier is null ? null : bill.FindSupplier(source.Supplier);
            Country headquarters = named?.Headquarters is { IsKnown: true } seat ? seat : place;
            Country owner = named?.Owner is { IsKnown: true } known ? known : place;
            bill = WithSupplier(bill, headquarters, out string id, owner);
            source = source with { Supplier = id };
        }

        return Replaced(bill, before, position, source);
    }

    /// <summary>The bill in which somebody new in some country has what is unallocated.</summary>
    public static Bill WithNewSource(Bill bill, Component component, Country place)
    {
        bill = WithSupplier(bill, place, out string id);
        return bill.With(component with { Sources = component.Sources.Add(new Source { Supplier = id, Origin = place, Share = Unallocated(component) }) });
    }

    public static double Unallocated(Component component) => Math.Max(0, 1 - component.Sources.Sum(source => source.Share ?? 0));

    public static bool IsInHouse(Component component) => component.Sources.IsEmpty && !component.Uses.IsEmpty;

    public static bool IsUnknown(Bill bill, Source source, Control control)
    {
        Supplier? supplier = source.Supplier is null ? null : bill.FindSupplier(source.Supplier);
        return (control is Control.Origin or Control.Any && !source.Origin.IsKnown)
            || (control is Control.Headquarters or Control.Any && supplier?.Headquarters is not { IsKnown: true })
            || (control is Control.Owner or Control.Any && supplier?.Owner is not { IsKnown: true });
    }

    // All that is unallocated goes to one candidate, the others have nothing.
    private static Bill Allotted(Bill bill, Component component, int candidate)
    {
        int[] candidates = [.. Enumerable.Range(0, component.Sources.Length).Where(i => component.Sources[i].Share is null)];
        int chosen = candidates[candidate % candidates.Length];
        ImmutableArray<Source> sources = [.. component.Sources.Select((source, i) => source.Share is not null ? source : source with { Share = i == chosen ? Unallocated(component) : 0 })];
        return bill.With(component with { Sources = sources });
    }

    private static Bill Replaced(Bill bill, Component component, int position, Source source) =>
        bill.With(component with { Sources = component.Sources.SetItem(position, source) });

    private static Bill WithSupplier(Bill bill, Country place, out string id, Country? owner = null)
    {
        string added = $"new{bill.Suppliers.Length}";
        id = added;
        return WithSuppliers(bill, bill.Suppliers.Append(new Supplier(added) { Headquarters = place, Owner = owner ?? place }));
    }

    private static Bill WithSuppliers(Bill bill, IEnumerable<Supplier> suppliers) =>
        new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts(bill.Products).AddComponents(bill.Components).AddSuppliers(suppliers).Build();
}
