namespace DependencyRisk;

/// <summary>Follows a shortage of the asked output back to the component that it comes from.</summary>
internal sealed class BindingFinder(IShortfalls run)
{
    // Shortfalls this close together are equally bad; the smaller id is named.
    private const double Tie = 1e-9;

    private readonly Network _network = run.Network;
    private readonly StepArena _arena = run.Arena;
    private readonly List<(int Node, double Weight)> _inputs = [];

    /// <summary>The component that the output of the last run is short of at a time; null where there is no shortage.</summary>
    /// <param name="time">The time, within the horizon.</param>
    /// <param name="until">Until when the answer holds at least.</param>
    public string? At(double time, out double until)
    {
        until = _arena.Horizon;
        int node = _network.Root;
        if (ShortfallOf(node, time, ref until) <= Outcome.Shortage)
        {
            return null;
        }

        while (true)
        {
            int next = _network.Nodes[node].Kind == NodeKind.Mean ? WorstProduct(time, ref until) : WorstInput(node, time, ref until);
            if (next == node)
            {
                return _network.IdOf(node);
            }

            node = next;
        }
    }

    private int WorstProduct(double time, ref double until)
    {
        (int worst, double most) = (-1, double.NegativeInfinity);
        for (int i = 0; i < _network.MeanNodes.Length; i++)
        {
            // Products stand in the order of their ids, so that the first of a tie has the smaller.
            double loss = _network.MeanWeights[i] * ShortfallOf(_network.MeanNodes[i], time, ref until);
            if (loss > most + Tie)
            {
                (worst, most) = (_network.MeanNodes[i], loss);
            }
        }

        return worst;
    }

    // The node itself where its own supply is worst, else the worst of its inputs.
    private int WorstInput(int node, double time, ref double until)
    {
        Steps supply = run.SupplyOf(node);
        double own = _arena.At(supply, time);
        until = Math.Min(until, _arena.NextAfter(supply, time));
        _inputs.Clear();
        run.AddInputs(node, _inputs);
        double most = own;
        foreach ((int input, double weight) in _inputs)
        {
            most = Math.Max(most, weight * ShortfallOf(input, time, ref until));
        }

        int worst = own > 0 && own >= most - Tie ? node : -1;
        foreach ((int input, double weight) in _inputs)
        {
            double shortfall = weight * _arena.At(run.OutputOf(input), time);
            bool isWorst = shortfall > 0 && shortfall >= most - Tie;
            if (isWorst && (worst < 0 || Precedes(input, worst)))
            {
                worst = input;
            }
        }

        return worst;
    }

    // By id; where one component is needed twice, to be had and to be kept running, the one to be had goes first.
    private bool Precedes(int node, int other)
    {
        int order = string.CompareOrdinal(_network.IdOf(node), _network.IdOf(other));
        return order != 0 ? order < 0 : _network.Nodes[node].Kind != NodeKind.Keep && _network.Nodes[other].Kind == NodeKind.Keep;
    }

    private double ShortfallOf(int node, double time, ref double until)
    {
        Steps output = run.OutputOf(node);
        until = Math.Min(until, _arena.NextAfter(output, time));
        return _arena.At(output, time);
    }
}
