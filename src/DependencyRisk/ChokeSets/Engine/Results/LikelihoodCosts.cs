namespace DependencyRisk;

/// <summary>
/// Probabilities as whole numbers to add up: -log2 p, rounded once for each event. Sums of whole numbers do not depend on their
/// order, so neither do comparisons of sets.
/// </summary>
internal static class LikelihoodCosts
{
    // 2^-32 of a bit is 1.6e-10 of a probability.
    private const double Scale = 1L << 32;

    // More than any event that can happen costs (1,074 bits), so little that a million of them still add up.
    private const long Impossible = 1L << 43;

    public static long[] Of(ReadOnlySpan<double> probabilities)
    {
        long[] costs = new long[probabilities.Length];
        for (int i = 0; i < costs.Length; i++)
        {
            costs[i] = probabilities[i] > 0 ? (long)Math.Round(-Math.Log2(probabilities[i]) * Scale) : Impossible;
        }

        return costs;
    }
}
