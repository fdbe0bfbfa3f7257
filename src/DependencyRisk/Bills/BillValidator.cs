using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>Checks a draft and resolves its references; finds every problem before it gives up.</summary>
internal static class BillValidator
{
    private const int CycleMembersNamed = 12;

    public static Bill Build(BillDraft draft, ProblemList problems)
    {
        BillIndex? index = Check(draft, problems);
        ImmutableArray<BillProblem> found = problems.ToImmutable();
        return index is null ? throw new BillException(found) : new Bill(draft, index, found);
    }

    /// <summary>Checks everything.</summary>
    /// <returns>The index, or null where there are errors.</returns>
    public static BillIndex? Check(BillDraft draft, ProblemList problems)
    {
        var resolver = new ReferenceResolver(problems);
        Dictionary<string, int> suppliers = resolver.IndexSuppliers(draft);
        Dictionary<string, int> components = resolver.IndexComponents(draft);
        int[] supplierParent = resolver.ResolveSupplierParents(draft, suppliers);
        CheckSupplierCycles(draft, supplierParent, problems);
        CheckProducts(draft, components, problems);

        (int[] useStart, int[] sourceStart) = Count(draft.Components.AsSpan());
        int[] useChild = new int[useStart[^1]];
        int[] sourceSupplier = new int[sourceStart[^1]];
        var check = new ComponentCheck(problems);
        for (int i = 0; i < draft.Components.Length; i++)
        {
            Component component = draft.Components[i];
            TextPosition position = draft.PositionOfComponent(i);
            check.Check(component, i, position);
            resolver.ResolveUses(component, i, components, useChild.AsSpan(useStart[i]..useStart[i + 1]), position);
            resolver.ResolveSuppliers(component, i, suppliers, sourceSupplier.AsSpan(sourceStart[i]..sourceStart[i + 1]), position);
        }

        int[] order = Order(draft.Components, useStart, useChild, problems, draft);
        if (problems.HasErrors)
        {
            return null;
        }

        var index = new BillIndex
        {
            ComponentById = components,
            SupplierById = suppliers,
            UseStart = useStart,
            UseChild = useChild,
            SourceStart = sourceStart,
            SourceSupplier = sourceSupplier,
            SupplierParent = supplierParent,
            Order = order,
        };
        WarnOfUnreachable(draft, index, problems);
        return index;
    }

    /// <summary>The index of a bill in which one component was replaced, from the index that it had before.</summary>
    public static BillIndex Revalidate(Bill before, ImmutableArray<Component> components, int changed)
    {
        var problems = new ProblemList();
        BillIndex old = before.Index;
        Component component = components[changed];
        new ComponentCheck(problems).Check(component, changed, default);
        var resolver = new ReferenceResolver(problems);
        int[] children = new int[ReferenceResolver.CountUses(component)];
        resolver.ResolveUses(component, changed, old.ComponentById, children, default);
        int[] suppliers = new int[component.Sources.Length];
        resolver.ResolveSuppliers(component, changed, old.SupplierById, suppliers, default);

        (int[] useStart, int[] useChild) = Splice(old.UseStart, old.UseChild, changed, children);
        (int[] sourceStart, int[] sourceSupplier) = Splice(old.SourceStart, old.SourceSupplier, changed, suppliers);
        bool sameUses = children.AsSpan().SequenceEqual(old.UseChild.AsSpan(old.UseStart[changed]..old.UseStart[changed + 1]));
        int[] order = sameUses ? old.Order : Order(components, useStart, useChild, problems, draft: null);
        return problems.HasErrors
            ? throw new BillException(problems.ToImmutable())
            : new BillIndex
            {
                ComponentById = old.ComponentById,
                SupplierById = old.SupplierById,
                UseStart = useStart,
                UseChild = useChild,
                SourceStart = sourceStart,
                SourceSupplier = sourceSupplier,
                SupplierParent = old.SupplierParent,
                Order = order,
            };
    }

    private static (int[] UseStart, int[] SourceStart) Count(ReadOnlySpan<Component> components)
    {
        int[] useStart = new int[components.Length + 1];
        int[] sourceStart = new int[components.Length + 1];
        for (int i = 0; i < components.Length; i++)
        {
            useStart[i + 1] = useStart[i] + ReferenceResolver.CountUses(components[i]);
            sourceStart[i + 1] = sourceStart[i] + components[i].Sources.Length;
        }

        return (useStart, sourceStart);
    }

    private static (int[] Start, int[] Items) Splice(int[] start, int[] items, int row, ReadOnlySpan<int> replacement)
    {
        ReadOnlySpan<int> before = items.AsSpan(0, start[row]);
        ReadOnlySpan<int> after = items.AsSpan(start[row + 1]);
        int[] spliced = [.. before, .. replacement, .. after];
        int shift = spliced.Length - items.Length;
        if (shift == 0)
        {
            return (start, spliced);
        }

        int[] moved = (int[])start.Clone();
        for (int i = row + 1; i < moved.Length; i++)
        {
            moved[i] += shift;
        }

        return (moved, spliced);
    }

    private static void CheckProducts(BillDraft draft, Dictionary<string, int> components, ProblemList problems)
    {
        if (draft.Products.IsEmpty)
        {
            problems.Error("no-products", "$.products", "The bill names no product; list the id of at least one component.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < draft.Products.Length; i++)
        {
            string id = draft.Products[i];
            string path = string.Create(CultureInfo.InvariantCulture, $"$.products[{i}]");
            if (!components.ContainsKey(id))
            {
                problems.Error("unknown-product", path, $"'{ReferenceResolver.Shorten(id)}' is no component of this bill; add it to 'components' or correct the id.");
            }
            else if (!seen.Add(id))
            {
                problems.Error("duplicate-product", path, $"The product '{ReferenceResolver.Shorten(id)}' is listed twice; list it once.");
            }
        }
    }

    private static void CheckSupplierCycles(BillDraft draft, int[] parent, ProblemList problems)
    {
        int[] start = [.. Enumerable.Range(0, parent.Length + 1)];
        new TopologicalSort(start, parent).Sort(cycle =>
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"$.suppliers[{cycle[0]}].parent");
            string names = NameCycle(cycle, supplier => draft.Suppliers[supplier].Id);
            problems.Error("supplier-cycle", path, $"These suppliers are each other's parents: {names}; remove one of the parents.", draft.PositionOfSupplier(cycle[0]));
        });
    }

    private static int[] Order(ImmutableArray<Component> components, int[] useStart, int[] useChild, ProblemList problems, BillDraft? draft)
    {
        return new TopologicalSort(useStart, useChild).Sort(cycle =>
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"$.components[{cycle[0]}].uses");
            string names = NameCycle(cycle, component => components[component].Id);
            problems.Error("cycle", path, $"These components need each other: {names}; remove one of the uses.", draft?.PositionOfComponent(cycle[0]) ?? default);
        });
    }

    private static string NameCycle(int[] cycle, Func<int, string> nameOf)
    {
        IEnumerable<string> names = cycle.Take(CycleMembersNamed).Select(member => ReferenceResolver.Shorten(nameOf(member)));
        if (cycle.Length > CycleMembersNamed)
        {
            names = names.Append(string.Create(CultureInfo.InvariantCulture, $"... ({cycle.Length - CycleMembersNamed} more)"));
        }

        return string.Join(" -> ", names.Append(ReferenceResolver.Shorten(nameOf(cycle[0]))));
    }

    private static void WarnOfUnreachable(BillDraft draft, BillIndex index, ProblemList problems)
    {
        bool[] reached = new bool[draft.Components.Length];
        foreach (string product in draft.Products)
        {
            reached[index.ComponentById[product]] = true;
        }

        for (int i = index.Order.Length - 1; i >= 0; i--)
        {
            int component = index.Order[i];
            if (!reached[component])
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"$.components[{component}]");
                problems.Warn("unused-component", path, $"No product needs '{ReferenceResolver.Shorten(draft.Components[component].Id)}'; use it somewhere or remove it.", draft.PositionOfComponent(component));
                continue;
            }

            foreach (int child in index.UseChild.AsSpan(index.UseStart[component]..index.UseStart[component + 1]))
            {
                reached[child] = true;
            }
        }
    }
}
