namespace DependencyRisk;

/// <summary>
/// For each node: what the asked output loses while the node alone is short, as a function of the months of its output lost
/// so far. Stocks on the way drain with what is lost, not with time, so one function serves every cut of the node.
/// </summary>
/// <remarks>
/// The law behind it: with d the shortfall of the node's supply and D its integral, what reaches the root along edges and
/// stocks is M(D) d with M a rising step function; edges scale it, the greatest of several such is one again, and a stock s
/// keeps it at 0 until the integral of M over D is s. Immutable once made.
/// </remarks>
internal sealed class TransferTable
{
    private readonly StepArena _arena;
    private readonly Steps[] _transfer;
    private readonly bool[] _isKnown;

    public TransferTable(Evaluator evaluator, CancellationToken cancellation)
    {
        Network network = evaluator.Network;
        _arena = new StepArena(evaluator.Arena.Horizon);
        _transfer = new Steps[network.Nodes.Length];
        _isKnown = new bool[network.Nodes.Length];
        // Nodes that only keep running have no supply of their own, but the ways of others join at them; a mean is none of what is asked.
        for (int node = network.Root; node >= 0; node--)
        {
            if (network.Nodes[node].Kind == NodeKind.Mean)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            if (!evaluator.TryTransfer(node, out int through, out Steps shortfall))
            {
                continue;
            }

            bool isAtRoot = through == network.Root;
            _isKnown[node] = isAtRoot || _isKnown[through];
            if (_isKnown[node])
            {
                _transfer[node] = isAtRoot ? _arena.Copy(evaluator.Arena, shortfall) : _arena.Compose(_arena, _transfer[through], evaluator.Arena, shortfall);
            }
        }
    }

    /// <summary>Whether it is known for a node; not where sources with inputs of their own lie on the way.</summary>
    public bool IsKnown(int node) => _isKnown[node];

    /// <summary>What a shortfall of a node's supply comes to, in the arena that it stands in.</summary>
    public Steps Apply(int node, StepArena arena, Steps shortfall) => arena.Compose(_arena, _transfer[node], arena, shortfall);
}
