using System.Globalization;

namespace DependencyRisk.Testing;

/// <summary>
/// Compares the output of two outcomes at any time. Times nearer than 1e-9 months to a change of either are not looked at: there
/// the two may change one after the other by rounding. Outcomes that are not there hold whatever is asked of them.
/// </summary>
internal static class TrajectoryComparison
{
    private const double Sliver = 1e-9;

    /// <summary>Whether the output before is at no time less than after.</summary>
    public static string? NeverBetter(RuleResult before, RuleResult after, double tolerance) =>
        Fault(before, after, (first, second) => second.Low <= first.Low + tolerance && second.High <= first.High + tolerance);

    public static string? NeverWorse(RuleResult before, RuleResult after, double tolerance) =>
        Fault(before, after, (first, second) => first.Low <= second.Low + tolerance && first.High <= second.High + tolerance);

    public static string? Narrower(RuleResult before, RuleResult after, double tolerance) =>
        Fault(before, after, (wide, narrow) => wide.Low <= narrow.Low + tolerance && narrow.High <= wide.High + tolerance);

    public static string? Wider(RuleResult before, RuleResult after, double tolerance) =>
        Fault(before, after, (narrow, wide) => wide.Low <= narrow.Low + tolerance && narrow.High <= wide.High + tolerance);

    public static string? Same(RuleResult before, RuleResult after, double tolerance) =>
        Fault(before, after, (one, other) => Math.Abs(one.Low - other.Low) <= tolerance && Math.Abs(one.High - other.High) <= tolerance);

    public static string? OutOfRange(ScenarioOutcome? outcome)
    {
        if (outcome is null)
        {
            return null;
        }

        foreach (TrajectoryPoint point in outcome.Trajectory)
        {
            if (!(point.Output.Low >= 0 && point.Output.Low <= point.Output.High && point.Output.High <= 1))
            {
                return string.Create(CultureInfo.InvariantCulture, $"from month {point.Month} the output is {point.Output}");
            }
        }

        return outcome.WorstOutput is >= 0 and <= 1 ? null : string.Create(CultureInfo.InvariantCulture, $"the worst output is {outcome.WorstOutput}");
    }

    public static bool Identical(ScenarioOutcome? left, ScenarioOutcome? right) =>
        left is null || right is null
            ? left is null && right is null
            : left.Trajectory.AsSpan().SequenceEqual(right.Trajectory.AsSpan()) && left with { Trajectory = [] } == right with { Trajectory = [] };

    private static string? Fault(RuleResult before, RuleResult after, Func<Bounds, Bounds, bool> holds)
    {
        if (before.Outcome is not { } left || after.Outcome is not { } right)
        {
            return null;
        }

        double[] months = [.. left.Trajectory.Concat(right.Trajectory).Select(point => point.Month).Order()];
        for (int i = 0; i < months.Length; i++)
        {
            double middle = i + 1 < months.Length ? (months[i] + months[i + 1]) / 2 : months[i] + (2 * Sliver);
            if (middle - months[i] > Sliver / 2 && !holds(At(left, middle), At(right, middle)))
            {
                return string.Create(CultureInfo.InvariantCulture, $"in month {middle} the output is {At(left, middle)} before, {At(right, middle)} after");
            }
        }

        return null;
    }

    private static Bounds At(ScenarioOutcome outcome, double month) => outcome.Trajectory.Last(point => point.Month <= month).Output;
}
