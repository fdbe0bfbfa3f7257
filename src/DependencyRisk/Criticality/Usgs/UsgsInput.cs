using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>What a <see cref="UsgsSupplyRisk"/> is computed from: one commodity, one importing country, one year.</summary>
/// <remarks>Plain data, checked when the risk is computed. Immutable, and safe for use by many threads.</remarks>
public sealed record UsgsInput
{
    /// <summary>The importing country. It is able and willing to supply itself, so that its own production adds no disruption potential.</summary>
    public required Country Home { get; init; }

    /// <summary>The world's producers, each once, home included; shares sum to at most 1, and what is left may be anybody's.</summary>
    public required ImmutableArray<UsgsProducer> Producers { get; init; }

    /// <summary>Net import reliance: imports less exports, adjusted for stocks, over apparent consumption; negative for a net exporter, at most 1.</summary>
    public required double NetImportReliance { get; init; }

    /// <summary>The industries that use the commodity, each once.</summary>
    public required ImmutableArray<UsgsIndustry> Industries { get; init; }

    /// <summary>The gross domestic product in the unit of the industries, above 0.</summary>
    public required double Gdp { get; init; }

    /// <summary>
    /// The least and the most of <see cref="UsgsResult.RawVulnerability"/> among the commodities and years that are compared; what
    /// lies outside is set to the nearer end. Both above 0 and finite, and not the same.
    /// </summary>
    public required Interval VulnerabilityRange { get; init; }

    /// <summary>How many producers there are at home; null where not known.</summary>
    public int? DomesticProducers { get; init; }

    /// <summary>What to do about a missing inability or unwillingness; default refuse.</summary>
    public MissingDataPolicy Missing { get; init; } = MissingDataPolicy.Refuse;
}
