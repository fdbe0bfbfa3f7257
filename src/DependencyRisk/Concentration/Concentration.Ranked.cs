using System.Buffers;

namespace DependencyRisk;

public static partial class Concentration
{
    /// <summary>
    /// The concentration ratio CR_k, the sum of the k largest shares: in (0,1], 1 where there are at most k units. A transfer to
    /// a larger unit and a merger never lower it.
    /// </summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <param name="largest">How many of the largest, at least 1.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN, or the number is below 1.</exception>
    public static double ConcentrationRatio(ReadOnlySpan<double> amounts, int largest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largest, 1);
        if (largest >= amounts.Length)
        {
            _ = AmountScan.Run(amounts, default(SquareTerm));
            return 1;
        }

        var top = new LargestAmounts(largest);
        AmountSums sums = AmountScan.Run(amounts, new LargestTerm(top));
        if (!sums.Scale.Equals(1.0))
        {
            top = new LargestAmounts(largest);
            _ = AmountScan.Terms(amounts, sums.Scale, new LargestTerm(top));
        }

        return Math.Min(1, top.Sum() / sums.Total);
    }

    /// <summary>
    /// The index of Hall and Tideman (1967), 1/(2 sum i s_(i) - 1) with the largest share first: from 1/n to 1. A transfer to a
    /// larger unit and a merger never lower it. Takes a sort: n log n steps.
    /// </summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double HallTideman(ReadOnlySpan<double> amounts)
    {
        // The rank of place i from below is n - i.
        (double total, double ranked) = SumByPlace(amounts);
        double byRank = amounts.Length - (ranked / total);
        return Math.Clamp(1 / ((2 * byRank) - 1), 1.0 / amounts.Length, 1);
    }

    /// <summary>
    /// Gini's coefficient of the amounts: from 0, all equal, to 1 - 1/n. It depends on the number of units, so that a merger may
    /// lower it. Takes a sort: n log n steps.
    /// </summary>
    /// <param name="amounts">What each unit holds, empty units included.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double Gini(ReadOnlySpan<double> amounts)
    {
        // sum (2i - n - 1) a_(i) / (n T), smallest first and i from 1.
        (double total, double ranked) = SumByPlace(amounts);
        double units = amounts.Length;
        return Math.Clamp(((2 * ranked / total) + 1 - units) / units, 0, 1 - (1 / units));
    }

    // The total, and the sum of amounts times their place, counted from 0, smallest first.
    private static (double Total, double Ranked) SumByPlace(ReadOnlySpan<double> amounts)
    {
        AmountSums sums = AmountScan.Run(amounts, default(SquareTerm));
        double[] rented = ArrayPool<double>.Shared.Rent(amounts.Length);
        try
        {
            Span<double> sorted = rented.AsSpan(0, amounts.Length);
            amounts.CopyTo(sorted);
            sorted.Sort();
            var ranked = default(CompensatedSum);
            for (int i = 0; i < sorted.Length; i++)
            {
                ranked.Add(i * (sorted[i] * sums.Scale));
            }

            return (sums.Total, ranked.Value);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }
}
