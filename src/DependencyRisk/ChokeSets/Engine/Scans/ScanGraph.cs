namespace DependencyRisk;

/// <summary>
/// What is left of a coherent structure for a scan: the events and gates that a minimal cut set of the order asked for may need,
/// numbered anew without gaps, with children and parents in flat arrays.
/// </summary>
/// <remarks>
/// Nodes below <see cref="Events"/> are events, the others gates, each numbered after its children; of a gate's children the events
/// come first. The last node is the top; without any node the structure never fails. Immutable.
/// </remarks>
internal sealed class ScanGraph
{
    public required int[] EventNumbers { get; init; }

    public required GateKind[] Kinds { get; init; }

    public required int[] Thresholds { get; init; }

    public required int[] ChildStarts { get; init; }

    public required int[] Children { get; init; }

    /// <summary>By node, events too, where its parents start.</summary>
    public required int[] ParentStarts { get; init; }

    /// <summary>Twice the parent, and one more where it is an Or. In order.</summary>
    public required int[] Parents { get; init; }

    public int Events => EventNumbers.Length;

    public int Gates => Kinds.Length;

    /// <summary>How many words a plane has: one bit an event.</summary>
    public int Words => (Events + 63) / 64;

    public ReadOnlySpan<int> ChildrenOf(int gate) => Children.AsSpan(ChildStarts[gate - Events]..ChildStarts[gate - Events + 1]);

    public ReadOnlySpan<int> ParentsOf(int node) => Parents.AsSpan(ParentStarts[node]..ParentStarts[node + 1]);
}
