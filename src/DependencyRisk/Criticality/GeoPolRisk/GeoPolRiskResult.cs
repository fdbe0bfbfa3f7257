using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>A <see cref="GeoPolRisk"/> score with every term that it is made of.</summary>
/// <remarks>
/// An interval is exact where everything was known; else it holds the value for whatever the unknown turns out to be.
/// Immutable, and safe for use by many threads.
/// </remarks>
public sealed record GeoPolRiskResult
{
    /// <summary>The Herfindahl-Hirschman index of world production by country; exact where all production is attributed.</summary>
    public required HhiInterval Hhi { get; init; }

    /// <summary>World production in tonnes.</summary>
    public required double WorldProduction { get; init; }

    /// <summary>What the importer produces itself, in tonnes.</summary>
    public required Interval DomesticProduction { get; init; }

    /// <summary>The sum of the imports, each times the governance risk of its partner, in tonnes.</summary>
    public required Interval WeightedTradeNumerator { get; init; }

    /// <summary>The sum of the imports in tonnes.</summary>
    public required double TotalTrade { get; init; }

    /// <summary>The numerator over domestic production and imports together, in [0,1].</summary>
    public required Interval WeightedTradeAverage { get; init; }

    /// <summary>HHI times weighted average, in [0,1].</summary>
    public required Interval Score { get; init; }

    /// <summary>Value over tonnes of the imports, above 0, such as thousand US dollars per tonne; null where there are no imports or their value is not given.</summary>
    public required double? Price { get; init; }

    /// <summary>Score times price, in the unit of the price; null where there is no price.</summary>
    public required Interval? Midpoint { get; init; }

    /// <summary>The midpoint over that of copper, which must be in the same unit; null where there is no price.</summary>
    public required Interval? CharacterisationFactor { get; init; }

    /// <summary>The midpoint of copper that was taken: a score times a price, not a price.</summary>
    public required double CopperReferencePrice { get; init; }

    /// <summary>Every flow, by the code of its partner.</summary>
    public required ImmutableArray<GeoPolRiskFlow> Flows { get; init; }

    /// <summary>What was not given and what was taken in its place; empty where everything was given.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>The result in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>The publications that the method is from.</summary>
    public string Source { get; } = GeoPolRisk.Source;

    /// <summary>The explanation.</summary>
    public override string ToString() => Explanation;
}
