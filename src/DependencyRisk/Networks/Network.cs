namespace DependencyRisk;

/// <summary>
/// One product, or the portfolio, in one phase, as flat arrays: what all algorithms run on. Nodes are numbered so that each
/// comes after everything it needs; the last is the one whose output is asked. Immutable once compiled.
/// </summary>
/// <remarks>
/// The algorithms reckon in shortfalls, 1 less the output: where nothing is wrong there is 0 and no work to do, and the least
/// of the inputs becomes the greatest of their shortfalls.
/// </remarks>
internal sealed record Network(Bill Bill, NodeTable Nodes, SourceTable Sources, EdgeTable Edges)
{
    public int Root => Nodes.Count - 1;

    /// <summary>Number of sources that have inputs of their own.</summary>
    public required int SlotCount { get; init; }

    /// <summary>Under a <see cref="NodeKind.Mean"/> root: the nodes of the products, by product id.</summary>
    public required int[] MeanNode { get; init; }

    /// <summary>The weights of <see cref="MeanNode"/>.</summary>
    public required double[] MeanWeight { get; init; }

    public bool IsPortfolio => MeanNode.Length > 0;

    public string IdOf(int node) => Nodes.Component[node] < 0 ? string.Empty : Bill.Components[Nodes.Component[node]].Id;
}
