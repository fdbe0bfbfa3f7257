using System.Globalization;

namespace DependencyRisk;

/// <summary>
/// A Herfindahl-Hirschman index: the sum of squared shares. It has two scales in use, 0 to 1 and 0 to 10,000; this type knows
/// which number is meant, so that they cannot be mixed up.
/// </summary>
/// <remarks>The default value is 0. Ordered by concentration. Immutable, and safe for use by many threads.</remarks>
public readonly record struct Hhi : IComparable<Hhi>
{
    /// <summary>The points of antitrust practice that make a fraction of 1.</summary>
    public const double PointsPerUnit = 10_000;

    private Hhi(double fraction) => Fraction = fraction;

    /// <summary>On the scale from 0 to 1, where 1 is a single unit.</summary>
    public double Fraction { get; }

    /// <summary>On the scale from 0 to 10,000 of antitrust practice, where shares are percentages.</summary>
    public double Points => Fraction * PointsPerUnit;

    /// <summary>How many units of equal share would be as concentrated: 1/HHI, at least 1; positive infinity for an HHI of 0.</summary>
    public double EffectiveNumber => 1 / Fraction;

    /// <summary>Makes it from the scale from 0 to 1.</summary>
    /// <param name="fraction">In [0,1].</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or NaN; the message says so where points look meant.</exception>
    public static Hhi FromFraction(double fraction) =>
        fraction is >= 0 and <= 1
            ? new Hhi(fraction)
            : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, fraction > 1 && fraction <= PointsPerUnit
                ? "An HHI on the scale from 0 to 1 was expected; use FromPoints for the scale from 0 to 10,000."
                : "An HHI on the scale from 0 to 1 was expected.");

    /// <summary>Makes it from the scale from 0 to 10,000.</summary>
    /// <param name="points">In [0, 10,000].</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or NaN.</exception>
    public static Hhi FromPoints(double points) =>
        points is >= 0 and <= PointsPerUnit
            ? new Hhi(points / PointsPerUnit)
            : throw new ArgumentOutOfRangeException(nameof(points), points, "An HHI on the scale from 0 to 10,000 was expected.");

    /// <inheritdoc/>
    public int CompareTo(Hhi other) => Fraction.CompareTo(other.Fraction);

    /// <summary>Both scales, such as <c>0.25 (2,500 points)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fraction} ({Points:#,0.##} points)");

    /// <summary>Whether one is less concentrated than another.</summary>
    public static bool operator <(Hhi left, Hhi right) => left.Fraction < right.Fraction;

    /// <summary>Whether one is more concentrated than another.</summary>
    public static bool operator >(Hhi left, Hhi right) => left.Fraction > right.Fraction;

    /// <summary>Whether one is at most as concentrated as another.</summary>
    public static bool operator <=(Hhi left, Hhi right) => left.Fraction <= right.Fraction;

    /// <summary>Whether one is at least as concentrated as another.</summary>
    public static bool operator >=(Hhi left, Hhi right) => left.Fraction >= right.Fraction;
}
