namespace DependencyRisk;

/// <summary>An empty cell of a bill, and the sources of a network that it is about.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Node">Node of the component that it belongs to, -1 where it belongs to a supplier.</param>
/// <param name="Supplier">Position of the supplier in the bill, -1 where the cell is not a supplier's.</param>
internal sealed record MissingCell(CompletenessGapKind Kind, int Node, int Supplier)
{
    /// <summary>The sources, ascending; of shares none.</summary>
    public List<int> Sources { get; } = [];

    /// <summary>Number of sources that it is about; of shares those without one.</summary>
    public int SourceCount(Network network)
    {
        if (Kind != CompletenessGapKind.Shares)
        {
            return Sources.Count;
        }

        int candidates = 0;
        NodeRow row = network.Nodes[Node];
        foreach (ref readonly SourceRow source in network.Sources.AsSpan(row.SourceStart..row.SourceEnd))
        {
            candidates += source.IsCandidate ? 1 : 0;
        }

        return candidates;
    }
}
