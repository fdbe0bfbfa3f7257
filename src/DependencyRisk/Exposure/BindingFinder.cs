namespace DependencyRisk;

/// <summary>Follows a shortage of the asked output back to the component that it comes from.</summary>
internal sealed class BindingFinder(Evaluator evaluator)
{
    // Shortfalls this close together are equally bad; the smaller id is named.
    private const double Tie = 1e-9;

    private readonly Network _network = evaluator.Network;
    private readonly StepArena _arena = evaluator.Arena;

    /// <summary>The component that the output of the last run is short of at a time; null where there is no shortage.</summary>
    /// <param name="time">The time, within the horizon.</param>
    /// <param name="until">Until when the answer holds at least.</param>
    public string? At(double time, out double until)
    {
        until = _arena.Horizon;
        int node = _network.Root;
        if (evaluator.StateOf(node) is not { } root || _arena.At(root.Output, time) <= Outcome.Shortage)
        {
            return null;
        }

        while (true)
        {
            int next = _network.Nodes.Kind[node] == NodeKind.Mean ? WorstProduct(time, ref until) : WorstInput(node, time, ref until);
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
        for (int i = 0; i < _network.MeanNode.Length; i++)
        {
            // Products stand in the order of their ids, so that the first of a tie has the smaller.
            double loss = _network.MeanWeight[i] * ShortfallOf(_network.MeanNode[i], time, ref until);
            if (loss > most + Tie)
            {
                (worst, most) = (_network.MeanNode[i], loss);
            }
        }

        return worst;
    }

    private int WorstInput(int node, double time, ref double until)
    {
        NodeState state = evaluator.StateOf(node)!.Value;
        double own = _arena.At(state.Supply, time);
        until = Math.Min(until, _arena.NextAfter(state.Supply, time));
        double most = own;
        (int current, int baseline) = evaluator.EdgesInto(node);
        most = Math.Max(most, Most(current, time, ref until));
        most = Math.Max(most, Most(baseline, time, ref until));

        int worst = own > 0 && own >= most - Tie ? node : -1;
        worst = SmallestId(current, time, most, worst);
        return SmallestId(baseline, time, most, worst);
    }

    private double Most(int edge, double time, ref double until)
    {
        double most = 0;
        for (; edge >= 0; edge = evaluator.EdgeAt(edge).Next)
        {
            ref readonly ShortEdge note = ref evaluator.EdgeAt(edge);
            most = Math.Max(most, note.Weight * ShortfallOf(note.Child, time, ref until));
        }

        return most;
    }

    private int SmallestId(int edge, double time, double most, int worst)
    {
        double ignored = 0;
        for (; edge >= 0; edge = evaluator.EdgeAt(edge).Next)
        {
            ref readonly ShortEdge note = ref evaluator.EdgeAt(edge);
            double shortfall = note.Weight * ShortfallOf(note.Child, time, ref ignored);
            bool isWorst = shortfall > 0 && shortfall >= most - Tie;
            if (isWorst && (worst < 0 || string.CompareOrdinal(_network.IdOf(note.Child), _network.IdOf(worst)) < 0))
            {
                worst = note.Child;
            }
        }

        return worst;
    }

    private double ShortfallOf(int node, double time, ref double until)
    {
        if (evaluator.StateOf(node) is not { } state)
        {
            return 0;
        }

        until = Math.Min(until, _arena.NextAfter(state.Output, time));
        return _arena.At(state.Output, time);
    }
}
