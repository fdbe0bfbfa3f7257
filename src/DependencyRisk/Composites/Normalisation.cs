using System.Globalization;

namespace DependencyRisk.Composites;

/// <summary>How the values of an indicator are brought to a common scale, on which higher is always worse.</summary>
/// <remarks>
/// A missing value takes no part in a scale. Where the table sets the scale and the known values are all equal, or there is but
/// one, they take the middle, 0.5 (0 for z-scores), and the result names the indicator: it cannot tell alternatives apart.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), from general knowledge of it. Immutable, and safe for
/// use by many threads.
/// </remarks>
public sealed class Normalisation
{
    internal const string Handbook = "OECD/JRC, Handbook on Constructing Composite Indicators (2008)";

    private static readonly Interval Fractions = new(0, 1);

    // Takes the known values and 1, or -1 where less is worse.
    private readonly Func<double[], double, double[]> _scale;

    private Normalisation(string name, Interval range, bool isRelative, Func<double[], double, double[]> scale) =>
        (Name, Range, IsRelative, _scale) = (name, range, isRelative, scale);

    /// <summary>(x - min) / (max - min), over the table: 0 for the safest alternative, 1 for the worst. Outliers set the scale.</summary>
    public static Normalisation MinMax { get; } = Relative("min-max", Fractions, Scaling.MinMax);

    /// <summary>
    /// (x - mean) / standard deviation, over the table; the deviation is that of a sample (n - 1). Without limits, and negative for
    /// what is safer than the mean, so that it goes with the arithmetic mean and Copeland only.
    /// </summary>
    public static Normalisation ZScore { get; } = Relative("z-score", new Interval(double.NegativeInfinity, double.PositiveInfinity), Scaling.ZScore);

    /// <summary>(rank - 1) / (n - 1), ranked from the safest, ties taking their mean rank: from 0 to 1. Distances between values are lost.</summary>
    public static Normalisation Rank { get; } = Relative("rank", Fractions, Scaling.Rank);

    /// <summary>
    /// The share of alternatives that are safer, with half of those tied, itself included: (mean rank - 0.5) / n, above 0 and below 1.
    /// </summary>
    public static Normalisation Percentile { get; } = Relative("percentile", Fractions, Scaling.Percentile);

    /// <summary>The name, with its parameters, which results repeat.</summary>
    public string Name { get; }

    /// <summary>The range that normalised values can have.</summary>
    public Interval Range { get; }

    /// <summary>Whether the table sets the scale, so that one alternative more or less changes the values of the others.</summary>
    public bool IsRelative { get; }

    // Where values beyond are held; null where none are.
    internal Interval? Limits { get; private init; }

    /// <summary>
    /// (x - safe) / (worst - safe) between two fixed goalposts, held at 0 and 1 beyond them; contributions say where that was done.
    /// The scale does not move with the table, so that results can be compared over time, and bounds for missing data hold for good.
    /// </summary>
    /// <param name="low">The lower goalpost; the safe one, unless less is worse.</param>
    /// <param name="high">The upper goalpost.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is not finite or above 1e100 in size, or low is not below high.</exception>
    public static Normalisation Goalposts(double low, double high)
    {
        IndicatorTable.ThrowIfOutOfRange(low, nameof(low));
        IndicatorTable.ThrowIfOutOfRange(high, nameof(high));
        if (low >= high)
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, string.Create(CultureInfo.InvariantCulture, $"Goalposts need low < high; low is {low}. Which one is safe is for the direction of the indicator to say."));
        }

        return new Normalisation(
            string.Create(CultureInfo.InvariantCulture, $"goalposts {low} to {high}"),
            Fractions,
            isRelative: false,
            (values, sign) => Scaling.Goalposts(values, sign > 0 ? low : -high, sign > 0 ? high : -low))
        {
            Limits = new Interval(low, high),
        };
    }

    /// <summary>
    /// How far a value is on the wrong side of a target, as a fraction of the target's size: |x - target| / |target|, 0 where the
    /// target is met. Doing better than the target buys nothing. Without an upper limit.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <exception cref="ArgumentOutOfRangeException">Its size is not from 1e-100 to 1e100: a distance relative to 0 has no meaning.</exception>
    public static Normalisation DistanceToTarget(double target) =>
        Math.Abs(target) is >= 1 / IndicatorTable.LargestSize and <= IndicatorTable.LargestSize
            ? new Normalisation(
                string.Create(CultureInfo.InvariantCulture, $"distance to target {target}"),
                new Interval(0, double.PositiveInfinity),
                isRelative: false,
                (values, sign) => Scaling.DistanceToTarget(values, sign * target))
            : throw new ArgumentOutOfRangeException(nameof(target), target, "A target is a number of a size from 1e-100 to 1e100: distances are relative to it, and to 0 nothing is.");

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal double[] Scale(double[] known, double sign) =>
        known.Length == 0 ? [] : _scale(Array.ConvertAll(known, value => value * sign), sign);

    private static Normalisation Relative(string name, Interval range, Func<double[], double[]> scale) =>
        new(name, range, isRelative: true, (values, _) => scale(values));
}
