namespace DependencyRisk.Criticality;

/// <summary>What one producer adds to the disruption potential.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Country">The producer.</param>
/// <param name="Share">Its share of world production.</param>
/// <param name="Inability">How unable it is to supply, 0 to 1.</param>
/// <param name="Unwillingness">How unwilling it is to supply, 0 to 1.</param>
/// <param name="Contribution">Share squared times inability times unwillingness.</param>
public sealed record UsgsTerm(Country Country, double Share, Interval Inability, Interval Unwillingness, Interval Contribution);
