using System.Globalization;

namespace DependencyRisk;

/// <summary>When something happens, before and after a change.</summary>
/// <param name="Before">The month before, or null where it did not happen within the horizon.</param>
/// <param name="After">The month after, or null where it does not happen within the horizon.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public readonly record struct MonthsChange(double? Before, double? After)
{
    /// <summary>Whether it comes earlier or later.</summary>
    public MonthsDirection Direction => (Before, After) switch
    {
        (null, null) => MonthsDirection.Same,
        (null, _) => MonthsDirection.Earlier,
        (_, null) => MonthsDirection.Later,
        ({ } before, { } after) when Math.Abs(after - before) <= LossChange.Tolerance => MonthsDirection.Same,
        ({ } before, { } after) => after < before ? MonthsDirection.Earlier : MonthsDirection.Later,
    };

    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word(Before)} to {Word(After)}: {Direction}");

    private static string Word(double? months) => months?.ToString("0.##", CultureInfo.InvariantCulture) ?? "never";
}
