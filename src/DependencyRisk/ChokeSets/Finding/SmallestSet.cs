namespace DependencyRisk;

/// <summary>Of the choke sets of the smallest size, that which leaves the least output. For one call.</summary>
/// <remarks>
/// A few are tried. Where there are more, sets are asked for that leave less than the best so far, until there are none: a set of the smallest
/// size that leaves less is minimal below that level too.
/// </remarks>
internal sealed class SmallestSet(ChokeSetFinder finder, StaticOutput output, int components)
{
    // Outputs this near are the same.
    private const double Same = 1e-9;
    private const long MostWork = 20_000_000;

    private readonly int _mostTried = (int)Math.Clamp(MostWork / Math.Max(1, components), 20, 10_000);

    /// <summary>The set, the first of those that leave as little; null where there is none.</summary>
    /// <param name="sets">By size, and then in order; those of the smallest size are all there.</param>
    /// <param name="required">Below which they bring output.</param>
    /// <param name="mayAsk">Whether <paramref name="sets"/> are all choke sets of their size, and not only some that were chosen.</param>
    /// <param name="left">The output that the set leaves.</param>
    public int[]? Of(IEnumerable<int[]> sets, double required, bool mayAsk, out double left)
    {
        (int[]? best, left, bool isAll) = BestOf(sets);
        if (best is null || isAll || !mayAsk)
        {
            return best;
        }

        while (left > Same)
        {
            FoundSets lower = finder.Find(left, best.Length);
            (int[]? next, double with, _) = BestOf(lower.SmallestFirst());
            if (next is null || with >= left - Same)
            {
                break;
            }

            (best, left) = (next, with);
        }

        return FirstThatLeaves(left, required, best);
    }

    private int[] FirstThatLeaves(double left, double required, int[] best)
    {
        FoundSets low = finder.Find(Math.Min(required, left + (2 * Same)), best.Length);
        return low.CompleteTo >= best.Length && low.SmallestFirst().FirstOrDefault() is { } first ? first : best;
    }

    private (int[]? Best, double Left, bool IsAll) BestOf(IEnumerable<int[]> sets)
    {
        (int[]? best, double left, int tried) = (null, 1, 0);
        foreach (int[] set in sets)
        {
            if (best is not null && (set.Length > best.Length || left <= Same))
            {
                return (best, left, true);
            }

            if (tried++ == _mostTried || (best is not null && !finder.MayGoOn()))
            {
                return (best, left, false);
            }

            double with = output.Of(set);
            if (best is null || with < left - Same)
            {
                (best, left) = (set, with);
            }
        }

        return (best, left, true);
    }
}
