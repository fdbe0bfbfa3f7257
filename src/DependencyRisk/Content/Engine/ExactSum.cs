namespace DependencyRisk;

/// <summary>
/// Shares of a whole as whole numbers of a unit so small that rounding to it does not matter. Their sums are exact, so that
/// they come out the same in any order: that of a file cannot change a bit.
/// </summary>
internal static class ExactSum
{
    // One is 2^120 units: room for 256 wholes, and 2^-120 is less than 1e-36 of one.
    private const double UnitsOfOne = 1329227995784915872903807060280344576.0;

    /// <summary>A share in whole units, rounded down; 0 for what is negative or no number, which the conversion turns into it.</summary>
    public static UInt128 Of(double share) => (UInt128)(share * UnitsOfOne);

    public static double ToShare(UInt128 units) => (double)units / UnitsOfOne;

    /// <summary>What is left of one after the other is taken away; 0 where it is more, which only rounding can bring about.</summary>
    public static UInt128 Left(UInt128 whole, UInt128 taken) => whole - UInt128.Min(whole, taken);

    /// <summary>
    /// The sum of some numbers of at least 0, the smallest first, so that their order does not matter, and without building up
    /// rounding over very many of them: Kahan 1965. Sorts them. Infinity where they come to more than a number can hold.
    /// </summary>
    public static double Sorted(Span<double> terms)
    {
        if (terms.Length > 2)
        {
            terms.Sort();
        }

        (double sum, double lost) = (0, 0);
        foreach (double term in terms)
        {
            double next = sum + (term + lost);
            lost = term + lost - (next - sum);
            sum = next;
        }

        return double.IsFinite(sum) ? sum : double.PositiveInfinity;
    }
}
