using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>What <see cref="GeoPolRisk"/> is computed from: one material, one importer, one year.</summary>
/// <remarks>Plain data, checked when the score is computed. Immutable, and safe for use by many threads.</remarks>
public sealed record GeoPolRiskInput
{
    /// <summary>World production, each producer once; what is unattributed makes bounds.</summary>
    public required ImmutableArray<ProductionVolume> Production { get; init; }

    /// <summary>
    /// Imports by partner, each partner once; an unknown partner takes the governance risk that <see cref="Governance"/> has for
    /// countries without one. For a company: its purchases by country of origin. Any unit of mass and of value gives the same score;
    /// the factor needs tonnes and thousand US dollars, or a <see cref="CopperReferencePrice"/> in other units.
    /// </summary>
    public required ImmutableArray<TradeFlow> Imports { get; init; }

    /// <summary>The governance risk of countries, 0 to 1, and what to do about those that have none.</summary>
    public required GovernanceRisks Governance { get; init; }

    /// <summary>
    /// The importing country, or the countries of an importing region: what they produce is domestic, and what they supply has
    /// no governance risk. Empty for a company: it produces nothing itself, and every purchase counts with the risk of its origin.
    /// </summary>
    public ImmutableArray<Country> Members { get; init; } = [];

    /// <summary>
    /// The midpoint (score times price) of copper that characterisation factors are relative to, above 0, in the unit of the price:
    /// value over tonnes. The default <see cref="GeoPolRisk.CopperReferencePrice"/> is in thousand US dollars per tonne.
    /// </summary>
    public double CopperReferencePrice { get; init; } = GeoPolRisk.CopperReferencePrice;
}
