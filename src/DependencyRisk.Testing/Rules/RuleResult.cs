namespace DependencyRisk.Testing;

/// <summary>
/// What a rule says: a number, or low and high bounds; and, where it has them, the course over time and whatever else must not
/// change by a bit when nothing that matters changes.
/// </summary>
/// <remarks>
/// A rule that gives one number has no bounds. Where a law is about what is unknown, the number is read as the cautious
/// bound: nothing may look safer because less is known.
/// </remarks>
public readonly record struct RuleResult
{
    private RuleResult(double low, double high, bool hasBounds) => (Low, High, HasBounds) = (low, high, hasBounds);

    /// <summary>The low bound, or the number.</summary>
    public double Low { get; }

    /// <summary>The high bound, or the number.</summary>
    public double High { get; }

    /// <summary>Whether the rule gives two bounds, and not one number.</summary>
    public bool HasBounds { get; }

    /// <summary>The course over time; null for a rule without one. Laws that hold at every time are checked on it too.</summary>
    public ScenarioOutcome? Outcome { get; private init; }

    /// <summary>Anything further in text, compared where a law asks for the same to the last bit; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>One number, not a number and infinities included: a law will say what is wrong with them.</summary>
    public static RuleResult Of(double value) => new(value, value, hasBounds: false);

    /// <summary>A low and a high bound of any range; a low one above the high one is for a law to find.</summary>
    public static RuleResult Of(double low, double high) => new(low, high, hasBounds: true);

    /// <summary>Bounds of any range.</summary>
    public static RuleResult Of(Interval bounds) => new(bounds.Low, bounds.High, hasBounds: true);

    /// <summary>Bounds within 0 and 1.</summary>
    public static RuleResult Of(Bounds bounds) => new(bounds.Low, bounds.High, hasBounds: true);

    /// <summary>The loss of an outcome, and its course over time.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="outcome"/> is null.</exception>
    public static RuleResult Of(ScenarioOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new RuleResult(outcome.Loss.Low, outcome.Loss.High, hasBounds: true) { Outcome = outcome };
    }

    /// <summary>The number, or <c>low..high</c>, to the last digit.</summary>
    public override string ToString() => HasBounds
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Low}..{High}")
        : High.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
