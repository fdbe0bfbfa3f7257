using System.Globalization;

namespace DependencyRisk;

/// <summary>A cell of a bill that is empty, and what it costs in certainty not to know it.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record CompletenessGap
{
    /// <summary>What is missing.</summary>
    public required CompletenessGapKind Kind { get; init; }

    /// <summary>Id of the component that the cell belongs to; null where it belongs to a supplier.</summary>
    public string? Component { get; init; }

    /// <summary>
    /// Position of the source in the component's list, from 0; null where the gap is not that of one source. Of one component
    /// 64 gaps of each kind are told apart, 8 where it has more than 4,096 sources: the sources with the largest shares, and all others as one.
    /// </summary>
    public int? Source { get; init; }

    /// <summary>Id of the supplier whose headquarters or owner is missing, or who is named for the source; null where there is none.</summary>
    public string? Supplier { get; init; }

    /// <summary>Number of sources, of components that the product needs, that the cell is about; of shares those without one.</summary>
    public required int SourceCount { get; init; }

    /// <summary>
    /// What it costs not to know the cell: the most by which the bounds of the loss can be wide because of it, in [0,1], when one
    /// country cuts its sources of one component, or all sources that the cell is about are cut at once.
    /// </summary>
    public required double Cost { get; init; }

    /// <summary>The country whose cut the cost is about; unknown for one that we cannot name.</summary>
    public required Country Country { get; init; }

    /// <summary>
    /// Loss that a country we cannot name can still cause at most, in [0,1], once this gap and all that come before it are filled; null
    /// beyond the gaps for which that was asked. Filling shares among sources of unknown places takes nothing off it for certain.
    /// </summary>
    public double? UnknownLossLeft { get; init; }

    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind} of {(Component is null ? $"supplier {Supplier}" : Source is { } source ? $"{Component}, source {source}" : Component)}: cost {Cost:0.####}");
}
