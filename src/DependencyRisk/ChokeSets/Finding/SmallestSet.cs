namespace DependencyRisk;

/// <summary>Of the sets of the smallest size, that which leaves the least output.</summary>
internal static class SmallestSet
{
    // Outputs this near are the same but for rounding.
    private const double Same = 1e-12;

    /// <summary>The set, the first of those that leave as little; null where there is none.</summary>
    /// <param name="sets">By size, and then in order.</param>
    /// <param name="output">What the output is asked of.</param>
    /// <param name="left">The output that the set leaves.</param>
    public static int[]? Of(IEnumerable<int[]> sets, StaticOutput output, out double left)
    {
        int[]? best = null;
        left = 1;
        foreach (int[] set in sets)
        {
            if (best is not null && (set.Length > best.Length || left <= Same))
            {
                break;
            }

            double with = output.Of(set);
            if (best is null || with < left - Same)
            {
                (best, left) = (set, with);
            }
        }

        return best;
    }
}
