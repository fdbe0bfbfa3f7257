namespace DependencyRisk.Criticality;

/// <summary>What one end use adds to economic importance: <c>A * Q * SI_EI * 10 / max Q</c>.</summary>
/// <remarks>Plain data. Immutable, and safe for use by many threads.</remarks>
/// <param name="Use">The use, with A and Q.</param>
/// <param name="ValueAdded">Q as it was taken, in millions of euro; an interval where it is missing and the policy is to bound.</param>
/// <param name="Contribution">What it adds, in [0,10].</param>
public sealed record EuEndUseTerm(EuEndUse Use, Interval ValueAdded, Interval Contribution);
