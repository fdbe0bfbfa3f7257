namespace DependencyRisk;

/// <summary>The components that some products need, in either phase, and the suppliers of those.</summary>
internal sealed class WhatIfScope
{
    private readonly Dictionary<string, int> _componentById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _supplierById = new(StringComparer.Ordinal);

    private WhatIfScope()
    {
    }

    /// <summary>The components, each after everything that it uses.</summary>
    public List<Component> Components { get; } = [];

    /// <summary>The suppliers of the components and all to whom they belong, by id.</summary>
    public List<Supplier> Suppliers { get; } = [];

    /// <summary>Number of a component, -1 where none is named or it is not needed.</summary>
    public int IndexOfComponent(string id) => _componentById.GetValueOrDefault(id, -1);

    /// <summary>Number of a supplier, -1 where none is named.</summary>
    public int IndexOfSupplier(string? id) => id is null ? -1 : _supplierById[id];

    /// <summary>What some products need; null where that is too much.</summary>
    public static WhatIfScope? TryOf(Bill bill, IEnumerable<string> products, int mostComponents, int mostRows)
    {
        var scope = new WhatIfScope();
        if (!scope.TryAddComponents(bill, products, mostComponents, mostRows))
        {
            return null;
        }

        scope.AddSuppliers(bill);
        return scope;
    }

    // Depth first with a stack of its own, in the order of ids, so that the order of the bill's lists does not matter.
    private bool TryAddComponents(Bill bill, IEnumerable<string> products, int mostComponents, int mostRows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var path = new Stack<(Component Component, IEnumerator<string> Children)>();
        int rows = 0;
        foreach (string product in products)
        {
            Enter(product);
            while (path.TryPeek(out (Component Component, IEnumerator<string> Children) at))
            {
                if (seen.Count > mostComponents || rows > mostRows)
                {
                    return false;
                }

                if (at.Children.MoveNext())
                {
                    Enter(at.Children.Current);
                    continue;
                }

                path.Pop();
                _componentById.Add(at.Component.Id, Components.Count);
                Components.Add(at.Component);
            }
        }

        return true;

        void Enter(string id)
        {
            if (seen.Add(id))
            {
                Component component = bill.Find(id)!;
                rows += component.Sources.Length + component.Uses.Length + component.Sources.Sum(source => source.Uses.Length);
                IEnumerable<Use> uses = component.Uses.Concat(component.Sources.SelectMany(source => source.Uses));
                path.Push((component, uses.Select(use => use.Component).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GetEnumerator()));
            }
        }
    }

    private void AddSuppliers(Bill bill)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (Source source in Components.SelectMany(component => component.Sources))
        {
            for (string? id = source.Supplier; id is not null && members.Add(id); id = bill.FindSupplier(id)!.Parent)
            {
            }
        }

        foreach (string id in members.Order(StringComparer.Ordinal))
        {
            _supplierById.Add(id, Suppliers.Count);
            Suppliers.Add(bill.FindSupplier(id)!);
        }
    }
}
