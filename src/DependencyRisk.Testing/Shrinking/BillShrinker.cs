using System.Collections.Immutable;

namespace DependencyRisk.Testing;

/// <summary>A bill with fewer components, products, suppliers, or with a simpler component.</summary>
internal static class BillShrinker
{
    public static IEnumerable<Bill> Smaller(Bill bill)
    {
        string[] parts = [.. bill.Components.Select(component => component.Id).Where(id => !bill.Products.Contains(id, StringComparer.Ordinal)).Order(StringComparer.Ordinal)];
        foreach (ImmutableArray<string> kept in Chunks.Without(parts))
        {
            yield return Of(bill, [.. kept, .. bill.Products], bill.Products);
        }

        foreach (Bill below in WithoutTop(bill))
        {
            yield return below;
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
            Supplier supplier = bill.Suppliers[i];
            Supplier[] plainer = [supplier with { Headquarters = default }, supplier with { Owner = default }, supplier with { Parent = null }];
            foreach (Supplier other in plainer.Where(other => other != supplier))
            {
                yield return BillRewriting.Rebuild(bill, bill.Products, bill.Suppliers.Replace(supplier, other), bill.Components);
            }
        }
    }

    // A part of the product in the product's place.
    private static IEnumerable<Bill> WithoutTop(Bill bill)
    {
        if (bill.Products is not [string top])
        {
            yield break;
        }

        Component product = bill.Find(top)!;
        string[] others = [.. bill.Components.Select(component => component.Id).Where(id => !string.Equals(id, top, StringComparison.Ordinal))];
        foreach (string part in product.Uses.Concat(product.Sources.SelectMany(source => source.Uses)).Select(use => use.Component).Distinct(StringComparer.Ordinal))
        {
            yield return Of(bill, others, [part]);
        }
    }

    // Those components alone, and the uses that they have of each other.
    private static Bill Of(Bill bill, IEnumerable<string> ids, IEnumerable<string> products)
    {
        var kept = ids.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Use> Kept(ImmutableArray<Use> uses) => [.. uses.Where(use => kept.Contains(use.Component))];
        return BillRewriting.Rebuild(bill, products, bill.Suppliers, bill.Components.Where(component => kept.Contains(component.Id)).Select(component => component with
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
