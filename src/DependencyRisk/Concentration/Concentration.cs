namespace DependencyRisk;

/// <summary>Indices of concentration and diversity, as functions of the amounts that units hold of a whole.</summary>
/// <remarks>
/// <para>
/// An amount is a share or anything in proportion to one (tonnes, sales): each function divides by the total itself, so that a
/// common factor changes nothing. Amounts are a whole: for shares that leave something unallocated use
/// <see cref="ShareDistribution"/>, which bounds the indices in place of ignoring what is missing.
/// </para>
/// <para>
/// Amounts are finite and at least 0, of any magnitude; an amount beyond 10^300 times smaller than the greatest is taken as 0.
/// A unit that holds 0 is a unit: it changes the normalised index, Gini and Theil, which depend on the number of units, and no
/// other index. Every function throws <see cref="ArgumentException"/> where there are no amounts or all are 0 (nothing has no
/// concentration), and <see cref="ArgumentOutOfRangeException"/> where one is negative, infinite or NaN. The order of the
/// amounts changes results by rounding at most.
/// </para>
/// <para>Nothing is kept or changed. Safe for use by many threads.</para>
/// </remarks>
public static partial class Concentration
{
    /// <summary>
    /// The Herfindahl-Hirschman index, the sum of squared shares: at least 1/n for n units, 1 for a single one. A transfer from
    /// a smaller to a larger unit and a merger never lower it; replacing each unit by k equal parts divides it by k.
    /// </summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <returns>The index, with both of its scales.</returns>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static Hhi HerfindahlHirschman(ReadOnlySpan<double> amounts)
    {
        AmountSums sums = AmountScan.Run(amounts, default(SquareTerm));
        return Hhi.FromFraction(Fraction(sums.Total, sums.Terms, amounts.Length));
    }

    /// <summary>
    /// The Herfindahl-Hirschman index moved to the range from 0, all units equal, to 1: (HHI - 1/n)/(1 - 1/n); 1 for a single
    /// unit. It depends on the number of units, so that a merger may lower it.
    /// </summary>
    /// <param name="amounts">What each unit holds, empty units included.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double NormalisedHerfindahl(ReadOnlySpan<double> amounts)
    {
        double fraction = HerfindahlHirschman(amounts).Fraction;
        double least = 1.0 / amounts.Length;
        return amounts.Length == 1 ? 1 : Math.Clamp((fraction - least) / (1 - least), 0, 1);
    }

    /// <summary>The number of equal units that would be as concentrated, 1/HHI: from 1 to n.</summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double EffectiveNumber(ReadOnlySpan<double> amounts) => HerfindahlHirschman(amounts).EffectiveNumber;

    /// <summary>
    /// The Berger-Parker index, the largest share: from 1/n to 1. A transfer to a larger unit and a merger never lower it.
    /// </summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double BergerParker(ReadOnlySpan<double> amounts)
    {
        AmountSums sums = AmountScan.Run(amounts, default(SquareTerm));
        return Math.Clamp(sums.Greatest / sums.Total, 1.0 / amounts.Length, 1);
    }

    /// <summary>
    /// The comprehensive index of concentration (Horvath, 1970): the largest share s, plus s^2 (2 - s) for each other share; in
    /// (0,1], and 1 for a single unit. A merger never lowers it; a transfer between two units of more than 1/3 may.
    /// </summary>
    /// <param name="amounts">What each unit holds.</param>
    /// <exception cref="ArgumentException">No amounts, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN.</exception>
    public static double Comprehensive(ReadOnlySpan<double> amounts)
    {
        AmountSums sums = AmountScan.Run(amounts, default(SquareTerm));
        double cubes = AmountScan.Terms(amounts, sums.Scale, default(CubeTerm));
        double largest = Math.Min(1, sums.Greatest / sums.Total);
        double squareShares = sums.Terms / sums.Total / sums.Total;
        double cubeShares = cubes / sums.Total / sums.Total / sums.Total;
        return Math.Clamp(largest - (largest * largest * (2 - largest)) + (2 * squareShares) - cubeShares, largest, 1);
    }

    // Rounding may carry a quotient past its exact range by a bit.
    private static double Fraction(double total, double squares, int units) => Math.Clamp(squares / total / total, 1.0 / units, 1);
}
