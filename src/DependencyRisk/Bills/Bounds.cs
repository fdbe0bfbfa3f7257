using System.Globalization;

namespace DependencyRisk;

/// <summary>A fraction that is not known exactly because the bill is not: at least <c>Low</c>, at most <c>High</c>.</summary>
/// <remarks>The default value is 0 to 0. Immutable, and safe for use by many threads.</remarks>
public readonly record struct Bounds
{
    /// <summary>Makes bounds.</summary>
    /// <param name="low">The least it can be, in [0,1].</param>
    /// <param name="high">The most it can be, in [0,1], at least <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, out of order, or NaN.</exception>
    public Bounds(double low, double high)
    {
        if (!(low >= 0 && low <= high && high <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, string.Create(CultureInfo.InvariantCulture, $"Bounds need 0 <= low <= high <= 1; low is {low}."));
        }

        (Low, High) = (low, high);
    }

    /// <summary>What it is at least: only what must be reached is cut.</summary>
    public double Low { get; }

    /// <summary>What it is at most: everything that may be reached is cut.</summary>
    public double High { get; }

    /// <summary>How much is not known, in [0,1].</summary>
    public double Width => High - Low;

    /// <summary>Both bounds, such as <c>0.25-0.5</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}-{High}");
}
