namespace DependencyRisk;

/// <summary>Numbers the events and gates that are needed, and lays them out for a scan: events first, then gates, each after its children.</summary>
internal sealed class ScanGraphBuilder(NeededGates gates)
{
    private readonly Structure _structure = gates.Structure;

    /// <summary>The graph of what the top needs.</summary>
    public ScanGraph Build()
    {
        int top = gates.Top;
        int[] numbers = new int[_structure.Nodes];
        if (top != NeededGates.Never)
        {
            numbers[top] = 1;
        }

        for (int gate = top; gate >= _structure.Events; gate--)
        {
            if (numbers[gate] != 0)
            {
                foreach (int child in gates.ChildrenOf(gate))
                {
                    numbers[child] = 1;
                }
            }
        }

        var events = new List<int>();
        for (int i = 0; i < _structure.Events; i++)
        {
            if (numbers[i] != 0)
            {
                numbers[i] = events.Count;
                events.Add(i);
            }
        }

        int count = 0;
        int edges = 0;
        for (int gate = _structure.Events; gate <= top; gate++)
        {
            if (numbers[gate] != 0)
            {
                numbers[gate] = events.Count + ++count; // one more, so that none is 0
                edges += gates.ChildrenOf(gate).Length;
            }
        }

        return Fill(numbers, [.. events], count, edges);
    }

    private ScanGraph Fill(int[] numbers, int[] events, int count, int edges)
    {
        var kinds = new GateKind[count];
        int[] thresholds = new int[count];
        int[] starts = new int[count + 1];
        int[] children = new int[edges];
        int filled = 0;
        int next = 0;
        for (int gate = _structure.Events; next < count; gate++)
        {
            if (numbers[gate] == 0)
            {
                continue;
            }

            kinds[next] = _structure.KindOf(gate);
            thresholds[next] = _structure.ThresholdOf(gate);
            foreach (int child in gates.ChildrenOf(gate))
            {
                children[filled++] = _structure.IsGate(child) ? numbers[child] - 1 : numbers[child];
            }

            starts[++next] = filled;
        }

        (int[] parentStarts, int[] parents) = Invert(events.Length, kinds, starts, children);
        return new ScanGraph
        {
            EventNumbers = events,
            Kinds = kinds,
            Thresholds = thresholds,
            ChildStarts = starts,
            Children = children,
            ParentStarts = parentStarts,
            Parents = parents,
        };
    }

    private static (int[] Starts, int[] Parents) Invert(int events, GateKind[] kinds, int[] childStarts, int[] children)
    {
        int[] starts = new int[events + kinds.Length + 1];
        foreach (int child in children)
        {
            starts[child]++;
        }

        int sum = 0;
        for (int node = 0; node < starts.Length; node++)
        {
            sum += starts[node];
            starts[node] = sum;
        }

        // Filled from the end, which leaves each start where it belongs and the parents in order.
        int[] parents = new int[children.Length];
        for (int gate = kinds.Length - 1; gate >= 0; gate--)
        {
            int code = ((events + gate) << 1) | (kinds[gate] == GateKind.Or ? 1 : 0);
            for (int i = childStarts[gate + 1] - 1; i >= childStarts[gate]; i--)
            {
                parents[--starts[children[i]]] = code;
            }
        }

        return (starts, parents);
    }
}
