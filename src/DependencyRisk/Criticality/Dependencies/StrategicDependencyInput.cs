using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>What a <see cref="StrategicDependency"/> is assessed from: one product and one importer over years.</summary>
/// <remarks>Plain data, checked when it is assessed. Immutable, and safe for use by many threads.</remarks>
public sealed record StrategicDependencyInput
{
    /// <summary>The importing country, or the members of the importing region; at least one, all known.</summary>
    public required ImmutableArray<Country> Members { get; init; }

    /// <summary>The years, one after the other without a gap, in any order; at least as many as the method looks at.</summary>
    public required ImmutableArray<TradeYear> Years { get; init; }

    /// <summary>Whether trade is counted by value or by quantity. Ask for each: a flag on one alone says less.</summary>
    public required TradeMeasure Measure { get; init; }

    /// <summary>
    /// What to do about missing exports, missing world exports and unknown partners: refuse (default), or bound. An imputed number
    /// cannot stand for a partner; a number for exports is given as such.
    /// </summary>
    public MissingDataPolicy Missing { get; init; } = MissingDataPolicy.Refuse;
}
