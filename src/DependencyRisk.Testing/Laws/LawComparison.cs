using System.Globalization;

namespace DependencyRisk.Testing;

/// <summary>Compares results as the relation of a law asks. Says what is wrong, or null.</summary>
internal static class LawComparison
{
    public static string? Fault<T>(LawRelation relation, Rule<T> rule, RuleResult before, RuleResult after, double factor)
        where T : notnull
    {
        if (double.IsNaN(before.Low) || double.IsNaN(before.High) || double.IsNaN(after.Low) || double.IsNaN(after.High))
        {
            return $"not a number: {before} before, {after} after";
        }

        return relation switch
        {
            LawRelation.InRange => OutOfRange(rule, after),
            LawRelation.NeverBetter => Worse(rule, before, after) ? TrajectoryComparison.NeverBetter(before, after, rule.Tolerance) : Said(before, after, "better"),
            LawRelation.NeverWorse => Worse(rule, after, before) ? TrajectoryComparison.NeverWorse(before, after, rule.Tolerance) : Said(before, after, "worse"),
            LawRelation.Same => Near(rule, before, after, 1) ? TrajectoryComparison.Same(before, after, rule.Tolerance) : Said(before, after, "not the same"),
            LawRelation.Divided => Near(rule, before, after, rule.HigherIsBetter ? 1 / factor : factor)
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{before} before, {after} after: should be {(rule.HigherIsBetter ? before.High * factor : before.High / factor)}"),
            LawRelation.Worst => IsWorst(rule, after) ? null : string.Create(CultureInfo.InvariantCulture, $"{after}: should be {WorstEnd(rule)}"),
            LawRelation.Narrower => Inside(rule, after, before) ? TrajectoryComparison.Narrower(before, after, rule.Tolerance) : Said(before, after, after.HasBounds ? "not within" : "worse, where more is known"),
            LawRelation.Wider => Inside(rule, before, after) ? TrajectoryComparison.Wider(before, after, rule.Tolerance) : Said(before, after, after.HasBounds ? "not around" : "better, where less is known"),
            _ => Identical(before, after) ? null : Said(before, after, "not the same to the last bit"),
        };
    }

    public static bool Identical(RuleResult left, RuleResult right) =>
        left.Low.Equals(right.Low) && left.High.Equals(right.High)
        && string.Equals(left.Detail, right.Detail, StringComparison.Ordinal)
        && TrajectoryComparison.Identical(left.Outcome, right.Outcome);

    private static string Said(RuleResult before, RuleResult after, string what) => $"{before} before, {after} after: {what}";

    private static string? OutOfRange<T>(Rule<T> rule, RuleResult result)
        where T : notnull =>
        !AtMost(result.Low, result.High, rule.Tolerance) ? $"the low bound of {result} is above the high one"
        : !AtMost(rule.Range.Low, result.Low, rule.Tolerance) || !AtMost(result.High, rule.Range.High, rule.Tolerance) ? $"{result} is outside {rule.Range}"
        : TrajectoryComparison.OutOfRange(result.Outcome);

    private static double WorstEnd<T>(Rule<T> rule)
        where T : notnull => rule.HigherIsBetter ? rule.Range.Low : rule.Range.High;

    private static bool IsWorst<T>(Rule<T> rule, RuleResult result)
        where T : notnull =>
        Near(result.Low, WorstEnd(rule), rule.Tolerance) && Near(result.High, WorstEnd(rule), rule.Tolerance);

    // Whether the second is at least as bad as the first, by both bounds.
    private static bool Worse<T>(Rule<T> rule, RuleResult first, RuleResult second)
        where T : notnull =>
        rule.HigherIsBetter
            ? AtMost(second.Low, first.Low, rule.Tolerance) && AtMost(second.High, first.High, rule.Tolerance)
            : AtMost(first.Low, second.Low, rule.Tolerance) && AtMost(first.High, second.High, rule.Tolerance);

    private static bool Inside<T>(Rule<T> rule, RuleResult inner, RuleResult outer)
        where T : notnull =>
        inner.HasBounds || outer.HasBounds
            ? AtMost(outer.Low, inner.Low, rule.Tolerance) && AtMost(inner.High, outer.High, rule.Tolerance)
            : Worse(rule, inner, outer);

    private static bool Near<T>(Rule<T> rule, RuleResult before, RuleResult after, double factor)
        where T : notnull =>
        Near(before.Low, after.Low * factor, rule.Tolerance) && Near(before.High, after.High * factor, rule.Tolerance);

    private static bool Near(double left, double right, double tolerance) => AtMost(left, right, tolerance) && AtMost(right, left, tolerance);

    private static bool AtMost(double lower, double higher, double tolerance) =>
        lower <= higher
        || (double.IsFinite(lower) && double.IsFinite(higher) && lower - higher <= tolerance * Math.Max(1, Math.Min(Math.Abs(lower), Math.Abs(higher))));
}
