using System.Globalization;

namespace DependencyRisk;

/// <summary>A quantity that is not known exactly because its inputs are not: at least <c>Low</c>, at most <c>High</c>.</summary>
/// <remarks>
/// Unlike <see cref="Bounds"/>, which hold fractions, it may be of any unit and range, and may be without limit. The default
/// value is 0 to 0. Immutable, and safe for use by many threads.
/// </remarks>
public readonly record struct Interval
{
    /// <summary>Makes an interval.</summary>
    /// <param name="low">The least it can be; negative infinity where nothing limits it.</param>
    /// <param name="high">The most it can be, at least <paramref name="low"/>; positive infinity where nothing limits it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of order, or NaN.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high))
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, string.Create(CultureInfo.InvariantCulture, $"An interval needs low <= high; low is {low}."));
        }

        (Low, High) = (low, high);
    }

    /// <summary>What it is at least.</summary>
    public double Low { get; }

    /// <summary>What it is at most.</summary>
    public double High { get; }

    /// <summary>How much is not known, at least 0.</summary>
    public double Width => IsExact ? 0 : High - Low;

    /// <summary>Whether it is known exactly, that is, both ends are the same.</summary>
    public bool IsExact => Low.Equals(High);

    /// <summary>The interval of one value.</summary>
    /// <param name="value">The value; not NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">NaN.</exception>
    public static Interval Exactly(double value) => new(value, value);

    /// <summary>The value where it is known exactly, both ends otherwise, such as <c>0.25..0.5</c>.</summary>
    public override string ToString() =>
        IsExact ? Low.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}");
}
