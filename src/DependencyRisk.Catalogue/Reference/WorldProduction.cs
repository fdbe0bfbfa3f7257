using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>World production of one material at one stage, by country.</summary>
/// <remarks>
/// Shares are amounts over the world total as published. What no row accounts for stays unattributed: it is never spread over
/// the rest. Where the rows exceed a rounded world total, shares are of their sum, and <see cref="Notes"/> say so. Where the
/// source withholds what a country produces, all of it is of the world without that country (<see cref="Withheld"/>).
/// Immutable, and safe for use by many threads.
/// </remarks>
public sealed record WorldProduction
{
    /// <summary>The id of the material, such as <c>gallium</c>.</summary>
    public required string Material { get; init; }

    /// <summary>The name in English and Chinese.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The stage: <c>mine</c>, <c>extract</c>, <c>refine</c>, <c>process</c>, or <c>import</c> where it is what one country imports.</summary>
    public required string Stage { get; init; }

    /// <summary>The year; null for an estimate of no one year.</summary>
    public int? Year { get; init; }

    /// <summary>The unit of amounts, such as <c>t</c>, <c>kg</c>, <c>kt</c> or <c>Mm3</c>; null where only shares are known.</summary>
    public string? Unit { get; init; }

    /// <summary>World production as published, in the unit; null where only shares are known.</summary>
    public double? WorldTotal { get; init; }

    /// <summary>The producing countries, by code; never the unknown one.</summary>
    public required ImmutableArray<MaterialProducer> Producers { get; init; }

    /// <summary>The fraction of world production that no country is named for, in [0,1].</summary>
    public double Unattributed => Math.Max(0, Math.Round(1 - Producers.Sum(producer => producer.Share), 12));

    /// <summary>
    /// The countries whose production the source withholds, by code; empty where it gives all. Total, shares and
    /// <see cref="Unattributed"/> are then of the world without them.
    /// </summary>
    public ImmutableArray<Country> Withheld { get; init; } = [];

    /// <summary>What the row rests on: published, or an estimate.</summary>
    public required EvidenceBasis Basis { get; init; }

    /// <summary>Where the row comes from; null for a plain estimate.</summary>
    public string? Source { get; init; }

    /// <summary>What else is to be known; null where there is nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>
    /// The names under which the EU assesses the same material (see <see cref="EuCriticalityTable"/>); empty where it does not.
    /// A mix such as the rare earths has the names of its groups.
    /// </summary>
    public ImmutableArray<string> EuMaterials { get; init; } = [];
}
