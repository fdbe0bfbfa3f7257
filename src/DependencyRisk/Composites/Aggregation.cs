using System.Globalization;

namespace DependencyRisk.Composites;

/// <summary>How normalised indicators become one score: a weighted mean, or duels between alternatives.</summary>
/// <remarks>
/// A mean of power p is (sum of w v^p)^(1/p); the greater p is, the more the worst indicator counts, and the smaller, the safest
/// one. All of them rise, or at least do not fall, with each indicator, and lie between the least and the greatest of them. Sources: OECD/JRC, Handbook
/// on Constructing Composite Indicators (2008); Copeland, A reasonable social welfare function (1951); from general knowledge of
/// both. Immutable, and safe for use by many threads.
/// </remarks>
public sealed class Aggregation
{
    private const double LeastPower = 0.001;
    private const double GreatestPower = 100;

    private Aggregation(string name, double? power) => (Name, Power) = (name, power);

    /// <summary>The sum of w v. A low indicator makes up for a high one in full, at a fixed rate.</summary>
    public static Aggregation Arithmetic { get; } = new("arithmetic mean", 1);

    /// <summary>The product of v^w. One indicator at 0 makes the score 0, whatever the others say. Refuses scales that can be negative.</summary>
    public static Aggregation Geometric { get; } = new("geometric mean", 0);

    /// <summary>1 / (sum of w / v). One indicator at 0 makes the score 0. Refuses scales that can be negative.</summary>
    public static Aggregation Harmonic { get; } = new("harmonic mean", -1);

    /// <summary>
    /// Every alternative meets every other: it is the riskier of the two when the indicators in which it is worse weigh more than
    /// those in which it is better (by more than 1e-9). The score is the duels in which it is riskier, less those in which it is safer: from -(n - 1) to
    /// n - 1, and 0 in sum over the table. How much worse does not count. The work grows with the square of the alternatives.
    /// </summary>
    public static Aggregation Copeland { get; } = new("Copeland", null);

    /// <summary>The name, with its power, which results repeat.</summary>
    public string Name { get; }

    /// <summary>The power of the mean; null for Copeland, which is none.</summary>
    public double? Power { get; }

    /// <summary>Where the method is from.</summary>
    public string Source => Power is null ? $"Copeland, A reasonable social welfare function (1951); {Normalisation.Handbook}" : Normalisation.Handbook;

    /// <summary>(sum of w v^p)^(1/p); 1, 0 and -1 give the arithmetic, geometric and harmonic means. Powers other than 1 refuse scales that can be negative.</summary>
    /// <param name="power">0, or of a size from 0.001 to 100: nearer to 0 no double could tell it from the geometric mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another power, or NaN.</exception>
    public static Aggregation GeneralisedMean(double power) => power switch
    {
        1 => Arithmetic,
        0 => Geometric,
        -1 => Harmonic,
        _ when Math.Abs(power) is >= LeastPower and <= GreatestPower => new Aggregation(string.Create(CultureInfo.InvariantCulture, $"generalised mean of power {power}"), power),
        _ => throw new ArgumentOutOfRangeException(nameof(power), power, "A power is 0, or of a size from 0.001 to 100."),
    };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
