namespace DependencyRisk;

/// <summary>
/// Nodes that only pass on what comes from the one input that they have, or a fixed part of it: nothing of their own is short, and
/// no stock delays it. A change goes over any number of them in one step, so that a chain does not cost its length each time.
/// </summary>
internal sealed class Relays
{
    private readonly Evaluator _evaluator;

    // The only user of a node, where that has no other input; -1 elsewhere.
    private readonly int[] _user;
    private readonly double[] _essentiality;
    private readonly int[] _top;
    private readonly double[] _weight;

    public Relays(Evaluator evaluator)
    {
        _evaluator = evaluator;
        Network network = evaluator.Network;
        _user = new int[network.Nodes.Length];
        _essentiality = new double[network.Nodes.Length];
        _top = new int[network.Nodes.Length];
        _weight = new double[network.Nodes.Length];
        int[] inputs = new int[network.Nodes.Length];
        foreach (ref readonly EdgeRow edge in network.Edges.AsSpan())
        {
            inputs[edge.Parent]++;
        }

        for (int node = 0; node < network.Nodes.Length; node++)
        {
            ref readonly NodeRow row = ref network.Nodes[node];
            EdgeRow edge = row.EdgeEnd - row.EdgeStart == 1 ? network.Edges[row.EdgeStart] : default;
            bool isOnly = edge is { Weight: > 0, Slot: EdgeRow.WholeComponent } && inputs[edge.Parent] == 1;
            _user[node] = isOnly && network.Nodes[edge.Parent] is { Stock: 0, Kind: not NodeKind.Mean } ? edge.Parent : -1;
            _essentiality[node] = edge.Weight;
        }
    }

    /// <summary>Finds them for what the evaluator worked out last.</summary>
    public void Find()
    {
        for (int node = _user.Length - 1; node >= 0; node--)
        {
            int user = _user[node];
            bool isPassed = user >= 0 && _evaluator.SupplyOf(user).IsZero;
            (_top[node], _weight[node]) = isPassed ? (_top[user], _essentiality[node] * _weight[user]) : (node, 1);
        }
    }

    /// <summary>The last of the nodes whose shortfall is a fixed part of that of this one, whatever it is.</summary>
    public int TopOf(int node) => _top[node];

    /// <summary>That part: the product of the essentialities on the way, 1 where there is no way.</summary>
    public double WeightOf(int node) => _weight[node];
}
