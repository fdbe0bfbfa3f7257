namespace DependencyRisk.Criticality;

/// <summary>Sums of squared shares, each times a weight, where a part of the whole is in nobody's name.</summary>
internal static class WeightedSquares
{
    /// <summary>
    /// The least, with the rest spread over ever more producers, so that only the known squares count, and the most: the sum is
    /// convex in how the rest is shared out, so that it is greatest where one has it all, be it a named one or a new one.
    /// </summary>
    /// <param name="shares">The known shares.</param>
    /// <param name="weights">Their weights, at least 0.</param>
    /// <param name="rest">The part in nobody's name, at least 0.</param>
    /// <param name="worstWeight">The greatest weight that a new producer may have.</param>
    public static Interval Bounds(ReadOnlySpan<double> shares, ReadOnlySpan<Interval> weights, double rest, double worstWeight)
    {
        double low = 0;
        double high = 0;
        double gain = rest * rest * worstWeight;
        for (int i = 0; i < shares.Length; i++)
        {
            double square = shares[i] * shares[i];
            low += square * weights[i].Low;
            high += square * weights[i].High;
            gain = Math.Max(gain, rest * ((2 * shares[i]) + rest) * weights[i].High);
        }

        return new Interval(low, high + gain);
    }
}
