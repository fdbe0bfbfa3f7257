namespace DependencyRisk;

/// <summary>What one country produces of a material.</summary>
/// <remarks>Plain data. Immutable, and safe for use by many threads.</remarks>
/// <param name="Country">The country.</param>
/// <param name="Amount">The amount in the unit of the table's row; null where only a share is known.</param>
/// <param name="Share">The fraction of world production, in [0,1].</param>
public readonly record struct MaterialProducer(Country Country, double? Amount, double Share);
