namespace DependencyRisk;

/// <summary>A Herfindahl-Hirschman index that is not known exactly, because a part of the whole is not allocated.</summary>
/// <remarks>The default value is 0 to 0. Immutable, and safe for use by many threads.</remarks>
public readonly record struct HhiInterval
{
    /// <summary>Makes an interval.</summary>
    /// <param name="low">The index of the most dispersed completion.</param>
    /// <param name="high">The index of the most concentrated completion, at least <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of order.</exception>
    public HhiInterval(Hhi low, Hhi high)
    {
        if (low > high)
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, $"An interval needs low <= high; low is {low}.");
        }

        (Low, High) = (low, high);
    }

    /// <summary>What it is at least: the index of the most dispersed completion.</summary>
    public Hhi Low { get; }

    /// <summary>What it is at most: the index of the most concentrated completion.</summary>
    public Hhi High { get; }

    /// <summary>Whether it is known exactly.</summary>
    public bool IsExact => Low == High;

    /// <summary>The interval on the scale from 0 to 1.</summary>
    public Interval Fraction => new(Low.Fraction, High.Fraction);

    /// <summary>The interval on the scale from 0 to 10,000.</summary>
    public Interval Points => new(Low.Points, High.Points);

    /// <summary>The index where it is known exactly, both ends otherwise.</summary>
    public override string ToString() => IsExact ? Low.ToString() : $"{Low}..{High}";
}
