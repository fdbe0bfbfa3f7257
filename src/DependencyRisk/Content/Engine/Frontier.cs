using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>What lies at one tier: how much of each node. What is made in house is told apart by the place of its maker.</summary>
internal sealed class Frontier(ValueNetwork network)
{
    private readonly UInt128[] _supplied = new UInt128[network.Count];
    private readonly List<int> _nodes = [];

    // By node and place in one number, which is quicker to look up than two.
    private readonly Dictionary<long, UInt128> _inHouse = [];

    /// <summary>The nodes that are supplied from somewhere, with their values.</summary>
    public IEnumerable<(int Node, double Value)> Supplied => _nodes.Select(node => (node, ExactSum.ToShare(_supplied[node])));

    /// <summary>The nodes that are made in house, by whom, with their values.</summary>
    public IEnumerable<(int Node, int Place, double Value)> InHouse => _inHouse.Select(pair => (NodeOf(pair.Key), (int)(pair.Key % network.Places.Count), ExactSum.ToShare(pair.Value)));

    public IEnumerable<int> Nodes => _nodes.Concat(_inHouse.Keys.Select(NodeOf));

    public void Add(int node, int maker, double value)
    {
        UInt128 units = ExactSum.Of(value);
        if (units == UInt128.Zero)
        {
            return;
        }

        if (network.IsMadeInHouse(node))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_inHouse, ((long)node * network.Places.Count) + maker, out _) += units;
            return;
        }

        ref UInt128 there = ref _supplied[node];
        if (there == UInt128.Zero)
        {
            _nodes.Add(node);
        }

        there += units;
    }

    public void Clear()
    {
        foreach (int node in _nodes)
        {
            _supplied[node] = UInt128.Zero;
        }

        _nodes.Clear();
        _inHouse.Clear();
    }

    private int NodeOf(long key) => (int)(key / network.Places.Count);
}
