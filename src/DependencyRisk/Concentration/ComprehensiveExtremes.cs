namespace DependencyRisk;

/// <summary>
/// The least and the greatest comprehensive index, s_(1) + sum of g(s_(i)) over the others with g(s) = s^2 (2 - s), that
/// completions of shares can have.
/// </summary>
/// <remarks>
/// The index is not monotone in majorisation: the slope of g exceeds that of the largest share, 1, above 1/3, so that taking
/// from a second unit of more than 1/3 for the largest lowers it. For a given largest unit the index is convex in the others,
/// which are at most 1/2 and so below the inflection of g at 2/3.
/// </remarks>
internal static class ComprehensiveExtremes
{
    // Where the slope of g, 4s - 3s^2, is that of the largest share.
    private const double Turn = 1.0 / 3;

    // A level below 1/3 is best filled evenly. Above it there are two units at most: what the second has been given beyond 1/3
    // is better with the first. What may be anybody's costs nothing when it is spread.
    public static double Least(ReadOnlySpan<double> dispersed, ReadOnlySpan<double> known, ReadOnlySpan<int> candidates)
    {
        double[] shares = dispersed.ToArray();
        if (candidates.Length > 1)
        {
            (int first, int second) = TopTwo(shares, candidates);
            if (shares[second].Equals(shares[first]) && known[first] < known[second])
            {
                (first, second) = (second, first);
            }

            double given = shares[second] - known[second];
            double moved = Math.Clamp(shares[second] - Turn, 0, given);
            shares[second] -= moved;
            shares[first] += moved;
        }

        return Index(shares);
    }

    // A convex function is greatest at a corner: a part goes to the first or the second of those who may have it, or makes them equal.
    public static double Greatest(ReadOnlySpan<double> known, ReadOnlySpan<int> candidates, double unallocated, double free)
    {
        double[] shares = [.. known, 0, 0];
        int[] all = [.. Enumerable.Range(0, shares.Length)];
        double greatest = 0;
        foreach (double[] allocated in candidates.IsEmpty ? [shares] : Corners(shares, candidates, unallocated))
        {
            foreach (double[] completed in Corners(allocated, all, free))
            {
                greatest = Math.Max(greatest, Index(completed));
            }
        }

        return greatest;
    }

    private static double[][] Corners(double[] shares, ReadOnlySpan<int> places, double part)
    {
        if (!(part > 0) || places.Length == 1)
        {
            return [With(shares, places[0], part, places[0], 0)];
        }

        (int first, int second) = TopTwo(shares, places);
        double level = (shares[first] + shares[second] + part) / 2;
        double[][] ends = [With(shares, first, part, second, 0), With(shares, first, 0, second, part)];
        return level >= shares[first] ? [.. ends, With(shares, first, level - shares[first], second, level - shares[second])] : ends;
    }

    private static double[] With(double[] shares, int first, double toFirst, int second, double toSecond)
    {
        double[] changed = [.. shares];
        changed[first] += toFirst;
        changed[second] += toSecond;
        return changed;
    }

    private static (int First, int Second) TopTwo(double[] shares, ReadOnlySpan<int> places)
    {
        int first = places[0], second = -1;
        foreach (int place in places[1..])
        {
            if (shares[place] > shares[first])
            {
                (first, second) = (place, first);
            }
            else if (second < 0 || shares[place] > shares[second])
            {
                second = place;
            }
        }

        return (first, second);
    }

    private static double Index(double[] shares)
    {
        double largest = 0;
        var rest = default(CompensatedSum);
        foreach (double share in shares)
        {
            rest.Add(Squared(share));
            largest = Math.Max(largest, share);
        }

        return Math.Clamp(largest - Squared(largest) + rest.Value, 0, 1);
    }

    private static double Squared(double share) => share * share * (2 - share);
}
