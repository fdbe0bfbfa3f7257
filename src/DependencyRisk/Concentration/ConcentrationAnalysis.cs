using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Measures how concentrated the sources of each component of a bill are.</summary>
/// <remarks>
/// It looks at one component at a time, and only at its sources: a part of four makers in four countries looks dispersed here
/// even if all four use the crystal of one. <see cref="ExposureAnalysis"/> sees that; this does not. Safe for use by many
/// threads.
/// </remarks>
public static class ConcentrationAnalysis
{
    /// <summary>Measures the components of a bill, or those of some of its products.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="by">What counts as one unit.</param>
    /// <param name="products">Ids of products, or of any components, that are measured with all that goes into them; none: all of the bill.</param>
    /// <returns>
    /// One result for each component that has sources or has neither sources nor uses, the most concentrated first: by the high
    /// bound of the Herfindahl-Hirschman index, then by its low bound, then by id. Components made in house have no sources to
    /// be concentrated and are left out.
    /// </returns>
    /// <exception cref="ArgumentException">The bill has no such component.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a way to count units.</exception>
    public static ImmutableArray<ComponentConcentration> Measure(Bill bill, ConcentrationBy by, params IReadOnlyCollection<string> products)
    {
        ArgumentNullException.ThrowIfNull(bill);
        if (!Enum.IsDefined(by))
        {
            throw new ArgumentOutOfRangeException(nameof(by), by, "Not a way to count units.");
        }

        ArgumentNullException.ThrowIfNull(products);
        var units = new SourceUnits(bill, by);
        bool[]? members = products.Count == 0 ? null : Members(bill, products);
        var results = new List<(HhiInterval Index, ComponentConcentration Result)>();
        for (int component = 0; component < bill.Components.Length; component++)
        {
            if ((members is null || members[component]) && !IsMadeInHouse(bill.Components[component]))
            {
                ComponentConcentration result = units.Measure(component);
                results.Add((result.Shares.HerfindahlHirschman(), result));
            }
        }

        results.Sort(Compare);
        return [.. results.Select(result => result.Result)];
    }

    private static bool IsMadeInHouse(Component component) => component.Sources.IsEmpty && !component.Uses.IsEmpty;

    private static int Compare((HhiInterval Index, ComponentConcentration Result) left, (HhiInterval Index, ComponentConcentration Result) right)
    {
        int order = right.Index.High.CompareTo(left.Index.High);
        order = order != 0 ? order : right.Index.Low.CompareTo(left.Index.Low);
        return order != 0 ? order : string.CompareOrdinal(left.Result.Component, right.Result.Component);
    }

    // Which components are one of the products or an input of one. Users come before what they use when the order is read backwards.
    private static bool[] Members(Bill bill, IReadOnlyCollection<string> products)
    {
        BillIndex index = bill.Index;
        bool[] members = new bool[bill.Components.Length];
        foreach (string product in products)
        {
            members[index.ComponentById.TryGetValue(product, out int root)
                ? root
                : throw new ArgumentException($"The bill has no component '{product}'.", nameof(products))] = true;
        }

        foreach (int component in index.Order.Reverse())
        {
            for (int use = index.UseStart[component]; members[component] && use < index.UseStart[component + 1]; use++)
            {
                members[index.UseChild[use]] = true;
            }
        }

        return members;
    }
}
