namespace DependencyRisk;

/// <summary>
/// Leaves out of a structure what no minimal cut set up to an order can need: events that are cut sets by themselves, and gates
/// that take more events than that. Linear in the size of the structure.
/// </summary>
/// <remarks>
/// A lower bound of how many events a gate takes: an Or as many as its least child; an And the sum over children that share no
/// event, as far as signatures of 64 bits can tell; k of n the k-th least. An event that is a cut set is in no larger minimal one,
/// so it may be taken never to happen.
/// </remarks>
internal sealed class ScanGraphBuilder
{
    private const int Never = -1;

    private readonly Structure _structure;
    private readonly int[] _same; // by node, the node that it is the same as, itself mostly; Never where it takes too much
    private readonly byte[] _need;
    private readonly ulong[] _support; // a bit for each event below, events 64 apart share one
    private readonly int[] _seenBy;
    private readonly int[] _starts;
    private readonly int[] _children;
    private int _order;
    private int _count;

    /// <summary>Prepares to build graphs of a structure.</summary>
    /// <param name="structure">Coherent, and its top is no constant.</param>
    public ScanGraphBuilder(Structure structure)
    {
        _structure = structure;
        _same = GC.AllocateUninitializedArray<int>(structure.Nodes);
        _need = GC.AllocateUninitializedArray<byte>(structure.Nodes);
        _support = GC.AllocateUninitializedArray<ulong>(structure.Nodes);
        _seenBy = new int[structure.Nodes];
        _starts = new int[structure.Gates + 1];
        _children = GC.AllocateUninitializedArray<int>(structure.Edges);
    }

    /// <summary>The graph for sets up to an order.</summary>
    /// <param name="never">Events that never happen.</param>
    /// <param name="order">The largest size of a set, at most 3.</param>
    public ScanGraph Build(ReadOnlySpan<int> never, int order)
    {
        _order = order;
        _count = 0;
        for (int i = 0; i < _structure.Events; i++)
        {
            _same[i] = i;
            _need[i] = 1;
            _support[i] = 1UL << i;
        }

        foreach (int excluded in never)
        {
            _same[excluded] = Never;
        }

        _seenBy.AsSpan().Clear();
        for (int gate = _structure.Events; gate <= _structure.Top.Node; gate++)
        {
            Simplify(gate);
        }

        return Number();
    }

    private void Simplify(int gate)
    {
        int start = _count;
        int need = Gather(gate);
        ReadOnlySpan<int> kept = _children.AsSpan(start.._count);
        if (need > _order)
        {
            _same[gate] = Never;
            _count = start;
        }
        else if (kept.Length == 1)
        {
            _same[gate] = kept[0];
            _count = start;
        }
        else
        {
            _same[gate] = gate;
            _need[gate] = (byte)need;
            ulong support = 0;
            foreach (int child in kept)
            {
                support |= _support[child];
            }

            _support[gate] = support;
        }

        _starts[gate - _structure.Events + 1] = _count;
    }

    // Takes the children that may fail, and tells how many events it takes at least.
    private int Gather(int gate)
    {
        GateKind kind = _structure.KindOf(gate);
        ReadOnlySpan<Literal> children = _structure.ChildrenOf(gate);
        if (kind == GateKind.And && children.Length > _order && !_structure.IsGate(children[_order].Node))
        {
            return int.MaxValue; // sorted, and different: so many events
        }

        int start = _count;
        bool isAll = Take(gate, children, kind);
        ReadOnlySpan<int> kept = _children.AsSpan(start.._count);
        return kind switch
        {
            _ when kept.IsEmpty => int.MaxValue,
            GateKind.And => isAll ? NeedOfAll(kept) : int.MaxValue,
            GateKind.Or => NeedOfSome(kept, 1),
            _ => NeedOfSome(kept, _structure.ThresholdOf(gate)),
        };
    }

    // Events first; And and Or each once. Tells whether no child was left out.
    private bool Take(int gate, ReadOnlySpan<Literal> children, GateKind kind)
    {
        bool isAll = true;
        bool hasGates = false;
        foreach (Literal child in children)
        {
            int node = _same[child.Node];
            isAll &= node != Never;
            hasGates |= _structure.IsGate(node);
            if (node != Never && !_structure.IsGate(node))
            {
                Add(gate, node, kind);
            }
        }

        if (hasGates)
        {
            foreach (Literal child in children)
            {
                int node = _same[child.Node];
                if (_structure.IsGate(node))
                {
                    Add(gate, node, kind);
                }
            }
        }

        return isAll;
    }

    private void Add(int gate, int node, GateKind kind)
    {
        if (kind == GateKind.AtLeast || _seenBy[node] != gate)
        {
            _seenBy[node] = gate;
            _children[_count++] = node;
        }
    }

    private int NeedOfAll(ReadOnlySpan<int> children)
    {
        int sum = 0;
        int most = 0;
        ulong counted = 0;
        foreach (int child in children)
        {
            most = Math.Max(most, _need[child]);
            if (!_structure.IsGate(child) || (counted & _support[child]) == 0)
            {
                sum += _need[child];
                counted |= _support[child];
            }
        }

        return Math.Max(sum, most);
    }

    private int NeedOfSome(ReadOnlySpan<int> children, int threshold)
    {
        Span<int> withNeed = stackalloc int[_order + 1];
        withNeed.Clear();
        foreach (int child in children)
        {
            withNeed[_need[child]]++;
        }

        // No child is there twice where all are events and nothing has stood in for a child.
        int soFar = 0;
        for (int need = 1; need <= _order; need++)
        {
            soFar += withNeed[need];
            if (soFar >= threshold)
            {
                return threshold > need && AreDistinctEvents(children) ? threshold : need;
            }
        }

        return int.MaxValue;
    }

    private bool AreDistinctEvents(ReadOnlySpan<int> children)
    {
        for (int i = 0; i < children.Length; i++)
        {
            if (_structure.IsGate(children[i]) || (i > 0 && children[i] <= children[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private ScanGraph Number()
    {
        int top = _same[_structure.Top.Node];
        int[] numbers = new int[_structure.Nodes];
        if (top != Never)
        {
            numbers[top] = 1;
        }

        for (int gate = top; gate >= _structure.Events; gate--)
        {
            if (numbers[gate] != 0)
            {
                foreach (int child in KeptChildrenOf(gate))
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

        int gates = 0;
        int edges = 0;
        for (int gate = _structure.Events; gate <= top; gate++)
        {
            if (numbers[gate] != 0)
            {
                numbers[gate] = events.Count + ++gates; // one more, so that none is 0
                edges += KeptChildrenOf(gate).Length;
            }
        }

        return Fill(numbers, [.. events], gates, edges);
    }

    private ScanGraph Fill(int[] numbers, int[] events, int gates, int edges)
    {
        var kinds = new GateKind[gates];
        int[] thresholds = new int[gates];
        int[] starts = new int[gates + 1];
        int[] children = new int[edges];
        int filled = 0;
        int next = 0;
        for (int gate = _structure.Events; next < gates; gate++)
        {
            if (numbers[gate] == 0)
            {
                continue;
            }

            kinds[next] = _structure.KindOf(gate);
            thresholds[next] = _structure.ThresholdOf(gate);
            foreach (int child in KeptChildrenOf(gate))
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

    private ReadOnlySpan<int> KeptChildrenOf(int gate) => _children.AsSpan(_starts[gate - _structure.Events].._starts[gate - _structure.Events + 1]);
}
