using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Where one product, or the portfolio, can be choked, by whom, how soon and how badly.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ProductExposure
{
    /// <summary>Id of the product, <c>*</c> for the portfolio.</summary>
    public required string Product { get; init; }

    /// <summary>The country whose exposure this is.</summary>
    public required Country Home { get; init; }

    /// <summary>Months looked ahead.</summary>
    public required double HorizonMonths { get; init; }

    /// <summary>By which relation countries reach sources.</summary>
    public required Control Control { get; init; }

    /// <summary>Which uses were followed.</summary>
    public required AnalysisPhase Phase { get; init; }

    /// <summary>Output below which a shortage is critical.</summary>
    public required double Required { get; init; }

    /// <summary>The plain numbers at the head.</summary>
    public required Headline Headline { get; init; }

    /// <summary>How far the numbers rest on estimates.</summary>
    public required EvidenceSummary Evidence { get; init; }

    /// <summary>What each actor can do, the worst first: by high loss, then low, then id.</summary>
    public required ImmutableArray<ActorExposure> Exposures { get; init; }

    /// <summary>Every component and actor, the worst first: by high loss, then low, then share, then component and actor.</summary>
    public required ImmutableArray<ChokePoint> ChokePoints { get; init; }
}
