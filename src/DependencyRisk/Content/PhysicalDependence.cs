using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What a product depends on whatever it costs: who is touched upstream of its critical inputs, and where home drops out.</summary>
/// <remarks>
/// Build uses only, and no values. Home <em>holds</em> a component when at least <see cref="ContentOptions.StrongShare"/> of it is known to come from home; what is
/// made in house is held where its maker's customer would be. What is not known is not held. Made by <see cref="ContentAnalysis"/>. Immutable, and safe
/// for use by many threads.
/// </remarks>
public sealed record PhysicalDependence
{
    /// <summary>Id of the product, <c>*</c> for the portfolio.</summary>
    public required string Product { get; init; }

    /// <summary>Ids of the critical inputs: what the product, or one of its sources, uses directly to be built with essentiality 1; in order.</summary>
    public required ImmutableArray<string> CriticalInputs { get; init; }

    /// <summary>Every country with a source upstream of a critical input, home and ZZ included; those that surely touch most inputs first, then by what may be, then by code.</summary>
    public required ImmutableArray<CountryDependence> Countries { get; init; }

    /// <summary>For every direct build input the longest stretch without home; the longest first, then by id; the first thousand.</summary>
    public required ImmutableArray<ForeignStretch> Stretches { get; init; }

    /// <summary>Where home drops out of a chain that it holds before and after; the longest gap first, then the largest share of home where it is back, then by the ids of where it drops out and is back; the first thousand.</summary>
    public required ImmutableArray<MissingStage> MissingStages { get; init; }

    /// <summary>
    /// Whether <see cref="Stretches"/> and <see cref="MissingStages"/> have all there is: false where either has more than a thousand rows, a missing stage more than
    /// a hundred returns, or the search for missing stages was cut short, after five million inputs looked at on any machine. Lists of stages alone may
    /// be cut without it; their lengths are given.
    /// </summary>
    public required bool IsComplete { get; init; }
}
