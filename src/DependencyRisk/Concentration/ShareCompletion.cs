namespace DependencyRisk;

/// <summary>
/// One way in which shares may be completed: the shares of the units, and a part that is spread over new units without limit.
/// </summary>
/// <remarks>Numbers and orders out of range are refused by the most concentrated completion, whose units hold all there is.</remarks>
internal sealed class ShareCompletion
{
    private readonly double[] _shares;
    private readonly double _spread;
    private readonly double _held;

    private ShareCompletion(double[] shares, double spread)
    {
        (_shares, _spread) = (shares, spread);
        var held = default(CompensatedSum);
        foreach (double share in shares)
        {
            held.Add(share);
        }

        // The part of the whole that units hold.
        _held = held.Value / (held.Value + spread);
    }

    public double[] Shares => _shares;

    /// <summary>Fills up the smallest candidates to one level, and spreads what may be anybody's.</summary>
    public static ShareCompletion MostDispersed(ReadOnlySpan<double> known, ReadOnlySpan<int> candidates, double unallocated, double free)
    {
        double[] shares = known.ToArray();
        if (!candidates.IsEmpty)
        {
            double level = Level(known, candidates, unallocated);
            foreach (int candidate in candidates)
            {
                shares[candidate] = Math.Max(shares[candidate], level);
            }
        }

        return new ShareCompletion(shares, free);
    }

    /// <summary>Gives what is unallocated to the largest candidate, and then what may be anybody's to the largest unit.</summary>
    public static ShareCompletion MostConcentrated(ReadOnlySpan<double> known, ReadOnlySpan<int> candidates, double unallocated, double free)
    {
        // A place for a new unit, which is the only one where nobody is named.
        double[] shares = known.IsEmpty ? [0] : known.ToArray();
        if (!candidates.IsEmpty)
        {
            int largest = candidates[0];
            foreach (int candidate in candidates)
            {
                largest = shares[candidate] > shares[largest] ? candidate : largest;
            }

            shares[largest] += unallocated;
        }

        shares[Array.IndexOf(shares, shares.Max())] += free;
        return new ShareCompletion(shares, spread: 0);
    }

    public double HerfindahlHirschman() =>
        _held > 0 ? Concentration.HerfindahlHirschman(_shares).Fraction * _held * _held : 0;

    public double ConcentrationRatio(int largest) =>
        _held > 0 ? Concentration.ConcentrationRatio(_shares, largest) * _held : 0;

    // Spread units have ranks without limit, which bring the index to 0.
    public double HallTideman() => _spread > 0 ? 0 : Concentration.HallTideman(_shares);

    public double Hill(double order) => _spread > 0 ? Math.Exp(Renyi(order)) : Concentration.Hill(_shares, order);

    public double Renyi(double order)
    {
        if (!(_spread > 0))
        {
            return Concentration.Renyi(_shares, order);
        }

        // Below and at order 1, ever smaller units count for ever more; above it they vanish: sum (h s)^q = h^q sum s^q.
        return order > 1 && _held > 0
            ? Concentration.Renyi(_shares, order) + (Math.Log(_held) / ((1 / order) - 1))
            : double.PositiveInfinity;
    }

    // The level to which the smallest candidates rise when they take up what is unallocated.
    private static double Level(ReadOnlySpan<double> known, ReadOnlySpan<int> candidates, double unallocated)
    {
        double[] bases = new double[candidates.Length];
        for (int i = 0; i < candidates.Length; i++)
        {
            bases[i] = known[candidates[i]];
        }

        Array.Sort(bases);
        double filled = unallocated + bases[0];
        int count = 1;
        while (count < bases.Length && filled / count > bases[count])
        {
            filled += bases[count++];
        }

        return filled / count;
    }
}
