using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Criticality;

/// <summary>Numbers and assumptions as the explanations of results write them. The results themselves keep every digit.</summary>
internal static class Words
{
    /// <summary>Four digits, or all that stand before the point.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "G4", CultureInfo.InvariantCulture);

    public static string Number(Interval interval) =>
        interval.IsExact ? Number(interval.Low) : $"{Number(interval.Low)} to {Number(interval.High)}";

    public static string Percent(Interval interval) =>
        interval.IsExact ? Percent(interval.Low) : $"{Percent(interval.Low)} to {Percent(interval.High)}";

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was assumed, in a sentence after a space, or nothing.</summary>
    public static string Assumed(ImmutableArray<Assumption> assumptions) =>
        assumptions.IsEmpty ? string.Empty : $" Assumed: {string.Join("; ", assumptions.Select(Assumed))}.";

    private static string Percent(double fraction) => fraction.ToString("+0.#%;-0.#%;0%", CultureInfo.InvariantCulture);

    private static string Assumed(Assumption assumption) =>
        $"{assumption.Field}{(assumption.Country.IsKnown ? $" of {assumption.Country}" : string.Empty)} {Number(assumption.Value)} ({assumption.Policy})";
}
