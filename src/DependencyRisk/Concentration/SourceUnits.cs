using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Which unit each source of a bill belongs to.</summary>
internal sealed class SourceUnits(Bill bill, ConcentrationBy by)
{
    public ComponentConcentration Measure(int component)
    {
        ImmutableArray<Source> sources = bill.Components[component].Sources;
        var known = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        var unattributed = new List<double>();
        bool anybody = false;
        for (int i = 0; i < sources.Length; i++)
        {
            string? unit = UnitOf(sources[i], bill.Index.SourceSupplier[bill.Index.SourceStart[component] + i]);
            List<double> shares = unit is null ? unattributed : Shares(known, unit);
            if (sources[i].Share is { } share)
            {
                shares.Add(share);
            }
            else if (unit is null)
            {
                anybody = true;
            }
            else
            {
                candidates.Add(unit);
            }
        }

        return Result(bill.Components[component].Id, known, candidates, anybody, Sum(unattributed));
    }

    private ComponentConcentration Result(string component, SortedDictionary<string, List<double>> known, HashSet<string> candidates, bool anybody, double unattributed)
    {
        ConcentrationUnit[] units =
        [
            .. known.Select(unit => new ConcentrationUnit(unit.Key, Sum(unit.Value), candidates.Contains(unit.Key)))
                .OrderByDescending(unit => unit.Share)
                .ThenBy(unit => unit.Name, StringComparer.Ordinal),
        ];
        double[] shares = [.. units.Select(unit => unit.Share)];

        // Where one candidate is of a unit that is not known, what is unallocated may be anybody's.
        int[] places = anybody ? [] : [.. Enumerable.Range(0, units.Length).Where(i => units[i].IsCandidate)];
        return new ComponentConcentration(component, by, [.. units], new ShareDistribution(shares, places, unattributed));
    }

    // Null where it is not known. A source without a supplier may stand for many.
    private string? UnitOf(Source source, int supplier) =>
        by switch
        {
            ConcentrationBy.Origin => CodeOf(source.Origin),
            ConcentrationBy.Headquarters => supplier < 0 ? null : CodeOf(bill.Suppliers[supplier].Headquarters),
            ConcentrationBy.Owner => supplier < 0 ? null : CodeOf(bill.Suppliers[supplier].Owner),
            ConcentrationBy.Supplier => source.Supplier,
            _ => supplier < 0 ? null : bill.Suppliers[TopOf(supplier)].Id,
        };

    private int TopOf(int supplier)
    {
        while (bill.Index.SupplierParent[supplier] >= 0)
        {
            supplier = bill.Index.SupplierParent[supplier];
        }

        return supplier;
    }

    private static string? CodeOf(Country country) => country.IsKnown ? country.Code : null;

    private static List<double> Shares(SortedDictionary<string, List<double>> known, string unit)
    {
        if (!known.TryGetValue(unit, out List<double>? shares))
        {
            known.Add(unit, shares = []);
        }

        return shares;
    }

    // In the order of size, so that the order of the sources changes no bit.
    private static double Sum(List<double> shares)
    {
        shares.Sort();
        double sum = 0;
        foreach (double share in shares)
        {
            sum += share;
        }

        return sum;
    }
}
