namespace DependencyRisk.Criticality;

/// <summary>What one country adds to the weighted concentration of a supply: <c>S^2 * WGI * t</c>.</summary>
/// <remarks>Plain data. Immutable, and safe for use by many threads.</remarks>
/// <param name="Country">The country.</param>
/// <param name="Share">S, its fraction of the supply, in [0,1].</param>
/// <param name="TradeParameter">The parameter t of trade.</param>
/// <param name="GovernanceRisk">WGI, 0 (best) to 10 (worst); an interval where it is missing and the policy is to bound.</param>
/// <param name="Contribution">What it adds, in [0, 10 t].</param>
public sealed record EuSupplyTerm(Country Country, double Share, double TradeParameter, Interval GovernanceRisk, Interval Contribution);
