using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>A bill with fewer components, products, suppliers, or with a simpler component.</summary>
internal static class BillShrinker
{
    public static IEnumerable<Bill> Smaller(Bill bill)
    {
        string[] parts = [.. bill.Components.Select(component => component.Id).Where(id => !bill.Products.Contains(id)).Order(StringComparer.Ordinal)];
        foreach (ImmutableArray<string> kept in Chunks.Without(parts))
        {
            yield return Of(bill, [.. kept, .. bill.Products]);
        }

        for (int i = 0; i < bill.Products.Length && bill.Products.Length > 1; i++)
        {
            yield return BillRewriting.Rebuild(bill, bill.Products.RemoveAt(i), bill.Suppliers, bill.Components);
        }

        foreach (Component component in bill.Components.OrderBy(component => component.Id, StringComparer.Ordinal))
        {
            foreach (Component smaller in ComponentShrinker.Smaller(component))
            {
                yield return bill.With(smaller);
            }
        }

        for (int i = 0; i < bill.Suppliers.Length; i++)
        {
            yield return Without(bill, bill.Suppliers[i]);
        }
    }

    // Those components alone, and the uses that they have of each other.
    private static Bill Of(Bill bill, IEnumerable<string> ids)
    {
        var kept = ids.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Use> Kept(ImmutableArray<Use> uses) => [.. uses.Where(use => kept.Contains(use.Component))];
        return BillRewriting.Rebuild(bill, bill.Components.Where(component => kept.Contains(component.Id)).Select(component => component with
        {
            Uses = Kept(component.Uses),
            Sources = [.. component.Sources.Select(source => source with { Uses = Kept(source.Uses) })],
        }));
    }

    private static Bill Without(Bill bill, Supplier supplier)
    {
        string? Other(string? id) => string.Equals(id, supplier.Id, StringComparison.Ordinal) ? null : id;
        return BillRewriting.Rebuild(
            bill,
            bill.Products,
            bill.Suppliers.Remove(supplier).Select(other => other with { Parent = Other(other.Parent) }),
            bill.Components.Select(component => component with { Sources = [.. component.Sources.Select(source => source with { Supplier = Other(source.Supplier) })] }));
    }
}
