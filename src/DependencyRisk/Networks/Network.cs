namespace DependencyRisk;

/// <summary>
/// One product, or the portfolio, in one phase, as flat arrays: what all algorithms run on. Nodes are numbered so that each
/// comes after everything it needs; the last is the one whose output is asked. Never changed once compiled.
/// </summary>
/// <remarks>
/// The algorithms reckon in shortfalls, 1 less the output: where nothing is wrong there is 0 and no work to do, and the least
/// of the inputs becomes the greatest of their shortfalls.
/// </remarks>
internal sealed class Network
{
    private InputTable? _inputs;
    private int[]? _nodeOf;

    public required Bill Bill { get; init; }

    public required NodeRow[] Nodes { get; init; }

    public required SourceRow[] Sources { get; init; }

    public required EdgeRow[] Edges { get; init; }

    public required double[] ResponseTimes { get; init; }

    /// <summary>Number of sources that have inputs of their own.</summary>
    public required int SlotCount { get; init; }

    /// <summary>Under a <see cref="NodeKind.Mean"/> root: the nodes of the products, by product id.</summary>
    public required int[] MeanNodes { get; init; }

    /// <summary>The weights of <see cref="MeanNodes"/>.</summary>
    public required double[] MeanWeights { get; init; }

    public int Root => Nodes.Length - 1;

    /// <summary>Node that supplies each component of the bill, -1 where it plays no part. The table is made on first use.</summary>
    public int[] NodeOf => LazyInitializer.EnsureInitialized(ref _nodeOf, NodesByComponent);

    /// <summary>The same nodes and edges with other rows.</summary>
    public Network With(Bill bill, NodeRow[] nodes, SourceRow[] sources, double[] responseTimes) => new()
    {
        Bill = bill,
        Nodes = nodes,
        Sources = sources,
        Edges = Edges,
        ResponseTimes = responseTimes,
        SlotCount = SlotCount,
        MeanNodes = MeanNodes,
        MeanWeights = MeanWeights,
        _inputs = _inputs,
        _nodeOf = _nodeOf,
    };

    /// <summary>What a component as a whole needs, with the essentialities. The table is made on first use.</summary>
    public ReadOnlySpan<(int Node, double Weight)> InputsOf(int node) =>
        LazyInitializer.EnsureInitialized(ref _inputs, () => new InputTable(Nodes, Edges)).Of(node);

    public string IdOf(int node) => Nodes[node].Component < 0 ? string.Empty : Bill.Components[Nodes[node].Component].Id;

    private int[] NodesByComponent()
    {
        int[] nodes = new int[Bill.Components.Length];
        Array.Fill(nodes, -1);
        for (int node = 0; node < Nodes.Length; node++)
        {
            if (Nodes[node].IsSupplying)
            {
                nodes[Nodes[node].Component] = node;
            }
        }

        return nodes;
    }
}
