using System.Numerics;

namespace DependencyRisk;

/// <summary>The minimal ways in which a supply of few variables, none of them graded, is short by more than a threshold: every subset tried.</summary>
internal static class SmallSupply
{
    public const int MostVariables = 6;

    /// <summary>Writes each way as the bits of its variables.</summary>
    /// <param name="variables">Of the loaded node.</param>
    /// <param name="threshold">The shortfall to exceed.</param>
    /// <param name="ways">As long as there are subsets, 64 at most.</param>
    /// <returns>How many ways there are.</returns>
    public static int Ways(SupplyVariables variables, double threshold, Span<uint> ways)
    {
        ReadOnlySpan<SupplyVariable> all = variables.All;
        int subsets = 1 << all.Length;
        ulong isShort = 0;
        int count = 0;
        Span<double> lost = stackalloc double[subsets];
        Span<double> spare = stackalloc double[subsets];
        (lost[0], spare[0]) = (0, 0);
        for (int subset = 0; subset < subsets; subset++)
        {
            ulong smaller = 0;
            for (int left = subset; left != 0; left &= left - 1)
            {
                smaller |= isShort >> (subset & ~(left & -left));
            }

            if (subset != 0)
            {
                int rest = subset & (subset - 1);
                ref readonly SupplyVariable variable = ref all[BitOperations.TrailingZeroCount(subset)];
                (lost[subset], spare[subset]) = (lost[rest] + variable.Share, spare[rest] + variable.Spare);
            }

            bool isImplied = (smaller & 1) != 0;
            if (isImplied || variables.Supply.Shortfall(lost[subset], spare[subset]) > threshold)
            {
                isShort |= 1UL << subset;
                if (!isImplied)
                {
                    ways[count++] = (uint)subset;
                }
            }
        }

        return count;
    }
}
