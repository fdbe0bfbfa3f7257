using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The minimal cut sets of a structure up to an order, listed: by size, those of one size in the order of their sorted events.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
internal sealed class ScannedCutSets
{
    private readonly ImmutableArray<int[]> _byOrder; // the events of the sets of an order, one set after the other
    private readonly bool _failsAnyway;

    internal ScannedCutSets(bool failsAnyway, ImmutableArray<int[]> byOrder, int completeTo, SolverLimit limit)
    {
        _failsAnyway = failsAnyway;
        _byOrder = byOrder;
        CompleteTo = completeTo;
        LimitedBy = limit;
    }

    /// <summary>The largest order of which there may be sets here; those are all there are.</summary>
    public int CompleteTo { get; }

    /// <summary>Why <see cref="CompleteTo"/> is less than was asked for; else none, though there may be larger sets.</summary>
    public SolverLimit LimitedBy { get; }

    /// <summary>How many there are of an order; of order 0 the empty set, if it fails anyway.</summary>
    public int CountOf(int order) => order == 0 ? (_failsAnyway ? 1 : 0) : order > _byOrder.Length ? 0 : _byOrder[order - 1].Length / order;

    /// <summary>The sets of an order of at least 1, each by its events in order, one set after the other.</summary>
    public ReadOnlySpan<int> OfOrder(int order) => order > _byOrder.Length ? [] : _byOrder[order - 1];
}
