namespace DependencyRisk.Criticality;

/// <summary>One flow of imports, and what it adds to a <see cref="GeoPolRisk"/> score.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Partner">The partner; unknown where nobody says who it is.</param>
/// <param name="Tonnes">Tonnes.</param>
/// <param name="Value">The value, or null where it is not known.</param>
/// <param name="GovernanceRisk">The governance risk of the partner in [0,1]; 0 for a member of the importer, by the rule of the method.</param>
/// <param name="IsMember">Whether the partner belongs to the importer.</param>
/// <param name="Contribution">What it adds to the score; the contributions add up to the score, low and high each.</param>
public sealed record GeoPolRiskFlow(Country Partner, double Tonnes, double? Value, Interval GovernanceRisk, bool IsMember, Interval Contribution);
