namespace DependencyRisk.Criticality;

/// <summary>A number that was not given and was assumed under a <see cref="MissingDataPolicy"/>; every result lists its own.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Field">What is missing, such as <c>governanceRisk</c>.</param>
/// <param name="Country">The country that it is missing for; unknown where it is not of a country.</param>
/// <param name="Value">What was taken in its place.</param>
/// <param name="Policy">The name of the policy.</param>
public sealed record Assumption(string Field, Country Country, Interval Value, string Policy);
