using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>A <see cref="UsgsSupplyRisk"/> with every term that it is made of.</summary>
/// <remarks>
/// An interval is exact where everything was known; else it holds the value for whatever the unknown turns out to be.
/// Immutable, and safe for use by many threads.
/// </remarks>
public sealed record UsgsResult
{
    /// <summary>DP, the disruption potential, in [0,1].</summary>
    public required Interval DisruptionPotential { get; init; }

    /// <summary>TE, the trade exposure, in [0,1]: net import reliance, and 0 for a net exporter.</summary>
    public required double TradeExposure { get; init; }

    /// <summary>The sum over industries of value added over GDP, times expenditure over operating profit; at least 0.</summary>
    public required double RawVulnerability { get; init; }

    /// <summary>EV, the economic vulnerability, in [0,1]: the raw one on a logarithmic scale between the least and the most.</summary>
    public required double EconomicVulnerability { get; init; }

    /// <summary>The supply risk, the cube root of the product of the three, in [0,1].</summary>
    public required Interval SupplyRisk { get; init; }

    /// <summary>Whether there is exactly one producer at home, which is a risk of its own whatever the supply risk; null where not known.</summary>
    public required bool? IsSinglePointOfFailure { get; init; }

    /// <summary>The share of world production that nobody attributes, in [0,1].</summary>
    public required double UnattributedShare { get; init; }

    /// <summary>Every producer, by country code; they add up to the disruption potential, up to what is unattributed.</summary>
    public required ImmutableArray<UsgsTerm> Producers { get; init; }

    /// <summary>Every industry with what it adds to the raw vulnerability, by name.</summary>
    public required ImmutableArray<(UsgsIndustry Industry, double Contribution)> Industries { get; init; }

    /// <summary>What was not given and what was taken in its place; empty where everything was given.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>The result in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>The publication that the method is from.</summary>
    public string Source { get; } = UsgsSupplyRisk.Source;

    /// <summary>The explanation.</summary>
    public override string ToString() => Explanation;
}
