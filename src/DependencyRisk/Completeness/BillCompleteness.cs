using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>How complete a bill is as far as one product needs it, and which empty cells cost most certainty.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record BillCompleteness
{
    /// <summary>Id of the product, <c>*</c> for the portfolio.</summary>
    public required string Product { get; init; }

    /// <summary>The country whose exposure is asked.</summary>
    public required Country Home { get; init; }

    /// <summary>Months looked ahead.</summary>
    public required double HorizonMonths { get; init; }

    /// <summary>By which relation countries reach sources; only what it asks about can be a gap.</summary>
    public required Control Control { get; init; }

    /// <summary>Which uses are followed.</summary>
    public required AnalysisPhase Phase { get; init; }

    /// <summary>Number of components that the product needs, itself included.</summary>
    public required int ComponentCount { get; init; }

    /// <summary>How far each field is filled, in the order of <see cref="CompletenessField"/>.</summary>
    public required ImmutableArray<FieldCompleteness> Fields { get; init; }

    /// <summary>Every gap, those that cost most first; of those that cost the same, first those of components with most own value (see
    /// <see cref="ComponentContent.Own"/>, of a supplier's all its components together), where values are known, then those about most sources, then by id of component or supplier.</summary>
    public required ImmutableArray<CompletenessGap> Gaps { get; init; }

    /// <summary>What all gaps cost together: the loss that a country we cannot name can cause at most (its low is 0), in [0,1].</summary>
    public required double UnknownLoss { get; init; }

    /// <summary>The country other than home, known or not, to which the bounds of the exposure are widest; null where all are exact.</summary>
    public required Country? WidestCountry { get; init; }

    /// <summary>The bounds of the exposure to that country.</summary>
    public required Bounds WidestLoss { get; init; }
}
