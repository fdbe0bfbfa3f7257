using System.Globalization;

namespace DependencyRisk;

/// <summary>The range that a number in a bill must lie in, and what to say when it does not.</summary>
internal sealed record NumberRange(double Least, double Most, bool LeastIncluded, string Words)
{
    public static readonly NumberRange Fraction = new(0, 1, LeastIncluded: true, "from 0 to 1");
    public static readonly NumberRange Positive = new(0, double.MaxValue, LeastIncluded: false, "above 0");
    public static readonly NumberRange NotNegative = new(0, double.MaxValue, LeastIncluded: true, "of at least 0");

    /// <summary>Whether the number is finite and in the range.</summary>
    public bool Holds(double value) => (LeastIncluded ? value >= Least : value > Least) && value <= Most;

    public string Complain(string field, double value) =>
        double.IsFinite(value)
            ? $"'{field}' is {value.ToString("R", CultureInfo.InvariantCulture)}; give a number {Words}."
            : $"'{field}' is not a finite number; give a number {Words}, or leave it out if it is not known.";

    public static string Code(double value) => double.IsFinite(value) ? "out-of-range" : "not-finite";
}
