namespace DependencyRisk.Criticality;

/// <summary>One criterion of a strategic dependency in one year: met where the value is above the threshold, and how far it is from it.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Name">The name, such as <c>importHhi</c>.</param>
/// <param name="Value">The value; both ends the same where it is known. Positive infinity where there are imports and no exports.</param>
/// <param name="Threshold">The threshold, above 0; a value that equals it does not meet the criterion.</param>
public sealed record DependencyCriterion(string Name, Interval Value, double Threshold)
{
    /// <summary>Whether it is met; null where that depends on what is unknown.</summary>
    public bool? IsMet => Value.Low > Threshold ? true : Value.High <= Threshold ? false : null;

    /// <summary>Value less threshold, in the unit of the value; above 0 where it is met.</summary>
    public Interval Distance => new(Value.Low - Threshold, Value.High - Threshold);

    /// <summary>The distance as a fraction of the threshold, at least -1.</summary>
    public Interval RelativeDistance => new(Distance.Low / Threshold, Distance.High / Threshold);

    /// <summary>Name, value, threshold and distance.</summary>
    public override string ToString() =>
        $"{Name} {Words.Number(Value)} (threshold {Words.Number(Threshold)}, distance {Words.Number(Distance)}, {Words.Percent(RelativeDistance)})";
}
