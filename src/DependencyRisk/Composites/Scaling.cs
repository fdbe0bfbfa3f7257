using MathNet.Numerics.Statistics;

namespace DependencyRisk.Composites;

/// <summary>The arithmetic of normalisations, on values that already point one way: higher is worse.</summary>
internal static class Scaling
{
    /// <summary>What a value takes where a scale has nothing to tell values apart by: the middle of 0 to 1, neither safe nor dangerous.</summary>
    public const double Middle = 0.5;

    public static double[] MinMax(double[] values)
    {
        double least = ArrayStatistics.Minimum(values);
        double range = ArrayStatistics.Maximum(values) - least;
        return Each(values, value => range == 0 ? Middle : (value - least) / range);
    }

    public static double[] ZScore(double[] values)
    {
        if (IsConstant(values))
        {
            return new double[values.Length];
        }

        // A z-score does not depend on unit or origin: taken of the min-max values, no square overflows or vanishes.
        double[] even = MinMax(values);
        (double mean, double deviation) = ArrayStatistics.MeanStandardDeviation(even);
        return Each(even, value => (value - mean) / deviation);
    }

    public static double[] Rank(double[] values)
    {
        int last = values.Length - 1;
        return Each(MeanRanks(values), rank => last == 0 ? Middle : (rank - 1) / last);
    }

    // MathNet's EmpiricalCDF counts what is at most as large, and its QuantileRank interpolates between values: turned the other
    // way round, neither gives one less what it gave. The mid-rank does: those below, and half of those tied, itself included.
    public static double[] Percentile(double[] values)
    {
        int count = values.Length;
        return Each(MeanRanks(values), rank => (rank - 0.5) / count);
    }

    public static double[] Goalposts(double[] values, double safe, double worst) =>
        Each(values, value => Math.Clamp((value - safe) / (worst - safe), 0, 1));

    public static double[] DistanceToTarget(double[] values, double target) =>
        Each(values, value => Math.Max(0, (value - target) / Math.Abs(target)));

    public static bool IsConstant(double[] values) => values.Length > 0 && ArrayStatistics.Minimum(values).Equals(ArrayStatistics.Maximum(values));

    private static double[] MeanRanks(double[] values) => ArrayStatistics.RanksInplace([.. values], RankDefinition.Average);

    private static double[] Each(double[] values, Converter<double, double> convert) => Array.ConvertAll(values, convert);
}
