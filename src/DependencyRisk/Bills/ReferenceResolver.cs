using System.Globalization;

namespace DependencyRisk;

/// <summary>Turns the ids that components, uses, sources and suppliers name into positions, and reports those that name nothing.</summary>
internal sealed class ReferenceResolver(ProblemList problems)
{
    public Dictionary<string, int> IndexSuppliers(BillDraft draft)
    {
        var byId = new Dictionary<string, int>(draft.Suppliers.Length, StringComparer.Ordinal);
        for (int i = 0; i < draft.Suppliers.Length; i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"$.suppliers[{i}].id");
            AddId(byId, draft.Suppliers[i].Id, i, path, "supplier", draft.PositionOfSupplier(i));
        }

        return byId;
    }

    public Dictionary<string, int> IndexComponents(BillDraft draft)
    {
        var byId = new Dictionary<string, int>(draft.Components.Length, StringComparer.Ordinal);
        for (int i = 0; i < draft.Components.Length; i++)
        {
            string id = draft.Components[i].Id;
            if (id is not { Length: > 0 } || !byId.TryAdd(id, i))
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"$.components[{i}].id");
                AddId(byId, id, i, path, "component", draft.PositionOfComponent(i));
            }
        }

        return byId;
    }

    public int[] ResolveSupplierParents(BillDraft draft, Dictionary<string, int> supplierById)
    {
        int[] parents = new int[draft.Suppliers.Length];
        for (int i = 0; i < parents.Length; i++)
        {
            parents[i] = -1;
            if (draft.Suppliers[i].Parent is { } parent && !supplierById.TryGetValue(parent, out parents[i]))
            {
                parents[i] = -1;
                string path = string.Create(CultureInfo.InvariantCulture, $"$.suppliers[{i}].parent");
                problems.Error("unknown-supplier", path, $"The parent '{Shorten(parent)}' is no supplier of this bill; add it or correct the id.", draft.PositionOfSupplier(i));
            }
        }

        return parents;
    }

    /// <summary>Writes the positions of one component's children, -1 for those that do not exist.</summary>
    public void ResolveUses(Component component, int index, Dictionary<string, int> componentById, Span<int> children, TextPosition position)
    {
        int next = ResolveUses(component.Uses.AsSpan(), -1, index, componentById, children, position);
        ReadOnlySpan<Source> sources = component.Sources.AsSpan();
        for (int source = 0; source < sources.Length; source++)
        {
            next += ResolveUses(sources[source].Uses.AsSpan(), source, index, componentById, children[next..], position);
        }
    }

    /// <summary>Writes the positions of one component's suppliers, -1 where nobody is named or the id names nobody.</summary>
    public void ResolveSuppliers(Component component, int index, Dictionary<string, int> supplierById, Span<int> suppliers, TextPosition position)
    {
        ReadOnlySpan<Source> sources = component.Sources.AsSpan();
        for (int source = 0; source < sources.Length; source++)
        {
            suppliers[source] = -1;
            if (sources[source].Supplier is { } id && !supplierById.TryGetValue(id, out suppliers[source]))
            {
                suppliers[source] = -1;
                string path = string.Create(CultureInfo.InvariantCulture, $"$.components[{index}].sources[{source}].supplier");
                problems.Error("unknown-supplier", path, $"'{Shorten(id)}' is no supplier of this bill; add it to 'suppliers', correct the id, or leave the supplier out.", position);
            }
        }
    }

    public static int CountUses(Component component)
    {
        int count = component.Uses.Length;
        foreach (ref readonly Source source in component.Sources.AsSpan())
        {
            count += source.Uses.Length;
        }

        return count;
    }

    public static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "...");

    private int ResolveUses(ReadOnlySpan<Use> uses, int source, int index, Dictionary<string, int> componentById, Span<int> children, TextPosition position)
    {
        for (int use = 0; use < uses.Length; use++)
        {
            string id = uses[use].Component ?? string.Empty;
            if (!componentById.TryGetValue(id, out children[use]))
            {
                children[use] = -1;
                problems.Error("unknown-component", PathOfUse(index, source, use), $"'{Shorten(id)}' is no component of this bill; add it to 'components' or correct the id.", position);
            }
            else if (children[use] == index)
            {
                children[use] = -1;
                problems.Error("self-use", PathOfUse(index, source, use), $"'{Shorten(id)}' uses itself; remove this use or name what it really needs.", position);
            }
        }

        return uses.Length;
    }

    private static string PathOfUse(int component, int source, int use)
    {
        string middle = source < 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $".sources[{source}]");
        return string.Create(CultureInfo.InvariantCulture, $"$.components[{component}]{middle}.uses[{use}].component");
    }

    private void AddId(Dictionary<string, int> byId, string? id, int index, string path, string what, TextPosition position)
    {
        if (id is not { Length: > 0 })
        {
            problems.Error("missing-id", path, $"This {what} has no id; give it one that no other {what} has.", position);
        }
        else if (!byId.TryAdd(id, index))
        {
            problems.Error("duplicate-id", path, $"There is a {what} '{Shorten(id)}' already, at position {byId[id].ToString(CultureInfo.InvariantCulture)}; give each its own id, or merge them.", position);
        }
    }
}
