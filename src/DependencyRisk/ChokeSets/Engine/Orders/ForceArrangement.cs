namespace DependencyRisk;

/// <summary>
/// Improves an order by attraction: each gate pulls its children together and towards itself, over and over, until the gates span
/// no less. Gates that span little make small diagrams.
/// </summary>
/// <remarks>Source: Aloul, Markov and Sakallah, "FORCE: a fast and easy-to-implement variable-ordering heuristic" (2003). [m]</remarks>
internal sealed class ForceArrangement
{
    private const int MostRounds = 200;
    private const int RoundsWithoutGain = 12;
    private const long MostSteps = 20_000_000;

    private readonly Structure _structure;
    private readonly int[] _nodes; // what has a place: the events in the order, and all gates
    private readonly double[] _places; // by node
    private readonly double[] _sums;
    private readonly int[] _counts;
    private readonly double[] _keys;

    private ForceArrangement(Structure structure, int[] order)
    {
        _structure = structure;
        _nodes = [.. order, .. Enumerable.Range(structure.Events, structure.Gates)];
        _places = new double[structure.Nodes];
        _sums = new double[structure.Nodes];
        _counts = new int[structure.Nodes];
        _keys = new double[_nodes.Length];
        for (int i = 0; i < order.Length; i++)
        {
            _places[order[i]] = i;
        }

        for (int gate = structure.Events; gate < structure.Nodes; gate++)
        {
            _places[gate] = SumOfChildren(gate) / structure.ChildrenOf(gate).Length;
        }
    }

    /// <summary>The order, or a better one of the same events.</summary>
    public static int[] Improve(Structure structure, int[] order) => new ForceArrangement(structure, order).Run(order);

    private int[] Run(int[] order)
    {
        long rounds = Math.Clamp(MostSteps / Math.Max(1, _structure.Edges), 1, MostRounds);
        int[] best = order;
        double least = double.PositiveInfinity;
        int idle = 0;
        for (int round = 0; round < rounds && idle < RoundsWithoutGain; round++)
        {
            Pull();
            double span = Span();
            idle++;
            if (span < least)
            {
                (best, least, idle) = (Array.FindAll(_nodes, node => !_structure.IsGate(node)), span, 0);
            }
        }

        return best;
    }

    private double SumOfChildren(int gate)
    {
        double sum = 0;
        foreach (Literal child in _structure.ChildrenOf(gate))
        {
            sum += _places[child.Node];
        }

        return sum;
    }

    // Each gate's centre is the mean place of itself and its children; each node moves to the mean of the centres that pull it.
    private void Pull()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
        for (int gate = _structure.Events; gate < _structure.Nodes; gate++)
        {
            ReadOnlySpan<Literal> children = _structure.ChildrenOf(gate);
            double centre = (_places[gate] + SumOfChildren(gate)) / (children.Length + 1);
            Add(gate, centre);
            foreach (Literal child in children)
            {
                Add(child.Node, centre);
            }
        }

        for (int i = 0; i < _nodes.Length; i++)
        {
            _keys[i] = _sums[_nodes[i]] / _counts[_nodes[i]];
        }

        Array.Sort(_keys, _nodes);
        for (int i = 0; i < _nodes.Length; i++)
        {
            _places[_nodes[i]] = i;
        }
    }

    private void Add(int node, double centre)
    {
        _sums[node] += centre;
        _counts[node]++;
    }

    private double Span()
    {
        double total = 0;
        for (int gate = _structure.Events; gate < _structure.Nodes; gate++)
        {
            double from = _places[gate];
            double to = from;
            foreach (Literal child in _structure.ChildrenOf(gate))
            {
                from = Math.Min(from, _places[child.Node]);
                to = Math.Max(to, _places[child.Node]);
            }

            total += to - from;
        }

        return total;
    }
}
