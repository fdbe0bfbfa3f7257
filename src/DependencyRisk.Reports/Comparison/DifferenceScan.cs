using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Finds what changed between two bills; components and suppliers are the same by id.</summary>
/// <param name="before">The bill before, or the part of it that is looked at.</param>
/// <param name="after">The bill after, likewise.</param>
/// <param name="products">The products that are compared; they are the same whatever their ids.</param>
internal sealed class DifferenceScan(BillSide before, BillSide after, ImmutableArray<ProductComparison> products)
{
    public BillDifference Find() => new() { Fields = Fields(), Components = Components(), Suppliers = Suppliers() };

    private ImmutableArray<FieldChange> Fields()
    {
        var changes = new FieldChanges();
        if (ReferenceEquals(before.Bill, after.Bill))
        {
            return [];
        }

        changes.Add(before.Bill.Name, after.Bill.Name);
        changes.Add(BillField.Home, part: null, before.Bill.Home, after.Bill.Home);
        changes.Add(BillField.AsOf, part: null, DateOf(before.Bill), DateOf(after.Bill));
        changes.Add<BillBasis>(BillField.Basis, part: null, before.Bill.Basis, after.Bill.Basis);
        Dictionary<string, string> twins = Twins();
        HashSet<string> old = [.. before.Bill.Products.Except(twins.Keys, StringComparer.Ordinal)], now = [.. after.Bill.Products.Except(twins.Values, StringComparer.Ordinal)];
        foreach (string product in old.Union(now, StringComparer.Ordinal))
        {
            changes.Add(BillField.Product, product, old.Contains(product) ? product : null, now.Contains(product) ? product : null);
        }

        return changes.ToImmutable();
    }

    private ImmutableArray<ItemChange> Components()
    {
        Dictionary<string, double> sizes = ComponentSizes();
        Dictionary<string, string> twins = Twins();
        HashSet<string> taken = [.. twins.Values];
        var items = new List<ItemChange>();
        foreach (Component old in before.Components.Values)
        {
            Component? now =
                twins.TryGetValue(old.Id, out string? twin) ? after.Components[twin]
                : taken.Contains(old.Id) ? null
                : after.Components.GetValueOrDefault(old.Id);
            var touched = new HashSet<string>(StringComparer.Ordinal) { old.Id };
            FieldChanges? changes = now is null ? null : ComponentChanges.Of(old, now, touched);
            if (changes?.IsEmpty != true)
            {
                touched.Add(now?.Id ?? old.Id);
                items.Add(new ItemChange { Before = old.Id, After = now?.Id, Fields = changes?.ToImmutable() ?? [], LossSize = touched.Max(id => sizes.GetValueOrDefault(id)) });
            }
        }

        items.AddRange(after.Components.Keys.Where(id => !taken.Contains(id) && (twins.ContainsKey(id) || !before.Components.ContainsKey(id)))
            .Select(id => new ItemChange { Before = null, After = id, Fields = [], LossSize = sizes.GetValueOrDefault(id) }));
        return Ranked(items);
    }

    private ImmutableArray<ItemChange> Suppliers()
    {
        var sizes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (ExposureChange change in products.SelectMany(product => product.Exposures).Where(change => change.Actor.Kind == ActorKind.Supplier))
        {
            Raise(sizes, change.Actor.Id, change.Loss.Size);
        }

        var items = new List<ItemChange>();
        foreach (string id in before.Suppliers.Keys.Union(after.Suppliers.Keys, StringComparer.Ordinal))
        {
            (Supplier? old, Supplier? now) = (before.Suppliers.GetValueOrDefault(id), after.Suppliers.GetValueOrDefault(id));
            FieldChanges changes = old is null || now is null ? new FieldChanges() : Of(old, now);
            if (old is null || now is null || !changes.IsEmpty)
            {
                items.Add(new ItemChange { Before = old?.Id, After = now?.Id, Fields = changes.ToImmutable(), LossSize = sizes.GetValueOrDefault(id) });
            }
        }

        return Ranked(items);
    }

    private static FieldChanges Of(Supplier old, Supplier now)
    {
        var changes = new FieldChanges();
        changes.Add(old.Name, now.Name);
        changes.Add(BillField.Headquarters, part: null, old.Headquarters, now.Headquarters);
        changes.Add(BillField.Owner, part: null, old.Owner, now.Owner);
        changes.Add(BillField.Parent, part: null, old.Parent, now.Parent);
        return changes;
    }

    private Dictionary<string, double> ComponentSizes()
    {
        var sizes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (ChokePointChange change in products.SelectMany(product => product.ChokePoints))
        {
            Raise(sizes, change.Before.Component, change.Loss.Size);
            Raise(sizes, change.After.Component, change.Loss.Size);
        }

        return sizes;
    }

    /// <summary>Which product after takes the place of which before.</summary>
    private Dictionary<string, string> Twins() => products
        .Where(product => before.Components.ContainsKey(product.Before.Product) && after.Components.ContainsKey(product.After.Product))
        .ToDictionary(product => product.Before.Product, product => product.After.Product, StringComparer.Ordinal);

    private static void Raise(Dictionary<string, double> sizes, string id, double size) => sizes[id] = Math.Max(sizes.GetValueOrDefault(id), size);

    private static ImmutableArray<ItemChange> Ranked(List<ItemChange> items) =>
    [
        .. items.OrderByDescending(item => item.LossSize).ThenBy(FirstId, StringComparer.Ordinal).ThenBy(item => item.Kind),
    ];

    private static string FirstId(ItemChange item) =>
        string.CompareOrdinal(item.Before ?? item.After, item.Id) < 0 ? item.Before! : item.Id;

    private static string? DateOf(Bill bill) => bill.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
