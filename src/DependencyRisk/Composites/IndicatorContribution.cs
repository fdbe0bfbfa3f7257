namespace DependencyRisk.Composites;

/// <summary>What one indicator gives to the score of one alternative. The contributions of an alternative add up to its score.</summary>
/// <remarks>
/// Arithmetic mean: weight times normalised value. Other means: the weight, which is what it would give at 1, plus its part of
/// what separates the score from 1, divided as the transformed values divide it; negative where the indicator alone pulls the score down by
/// more than its weight. Copeland: the duels it decided, shared with the others on the winning side by weight.
/// Immutable, and safe for use by many threads.
/// </remarks>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">The value in the table; null where it is missing.</param>
/// <param name="Normalised">On the common scale, higher being worse; all that it may be where it is missing and bounded.</param>
/// <param name="AtLow">What it gives to the low end of the score, where all that is missing is at its best.</param>
/// <param name="AtHigh">What it gives to the high end of the score; the same where nothing is missing.</param>
public readonly record struct IndicatorContribution(WeightedIndicator Indicator, double? Value, Interval Normalised, double AtLow, double AtHigh)
{
    /// <summary>Whether the value lies beyond a goalpost and was held there.</summary>
    public bool IsClamped => Value is { } value && Indicator.Normalisation.Limits is { } limits && (value < limits.Low || value > limits.High);
}
