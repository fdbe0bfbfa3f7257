namespace DependencyRisk.Testing;

/// <summary>
/// Something that scores a case, put before the laws: the library's own measures, a formula of yours. Made by
/// <see cref="Rule"/>. Immutable; thread-safe where the function is.
/// </summary>
/// <typeparam name="T">What it scores: a <see cref="BillCase"/>, or the amounts that units hold.</typeparam>
public sealed record Rule<T>
    where T : notnull
{
    internal Rule(string name, bool asksScenario, Func<T, RuleResult> evaluate)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(evaluate);
        (Name, AsksScenario, Evaluate) = (name, asksScenario, evaluate);
    }

    /// <summary>A name for reports.</summary>
    public string Name { get; }

    /// <summary>Whether the rule takes a scenario and options. Laws about cuts are not asked of one that does not.</summary>
    public bool AsksScenario { get; }

    /// <summary>The function itself.</summary>
    public Func<T, RuleResult> Evaluate { get; }

    /// <summary>The range that every result lies in, ends included; infinite ends are allowed. Default 0 to 1.</summary>
    public Interval Range { get; init; } = new(0, 1);

    /// <summary>Whether a higher number is better, as for a score of resilience or a measure of diversity. Default false: higher is worse.</summary>
    public bool HigherIsBetter { get; init; }

    /// <summary>
    /// By how much two results may differ and count as the same, absolutely, and relatively where they are above 1. At least 0,
    /// default 1e-12: rounding alone. Laws that ask for the same to the last bit do not use it.
    /// </summary>
    public double Tolerance
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1e-12;

    /// <summary>The cases that the rule is meant for; others are passed over. Default null: all.</summary>
    public Func<T, bool>? Takes { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
