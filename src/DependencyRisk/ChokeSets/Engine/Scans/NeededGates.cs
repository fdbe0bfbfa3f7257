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
internal sealed class NeededGates
{
    /// <summary>In place of a node: it cannot fail within the order.</summary>
    public const int Never = -1;

    private readonly Structure _structure;
    private readonly int[] _same; // by node, the node that it is the same as, itself mostly; Never where it takes too much
    private readonly byte[] _need;
    private readonly ulong[] _support; // a bit for each event below, events 64 apart share one
    private readonly int[] _seenBy;
    private readonly int[] _starts;
    private readonly int[] _children;
    private int _order;
    private int _count;

    /// <summary>Prepares to simplify a structure.</summary>
    /// <param name="structure">Coherent, and its top is no constant.</param>
    public NeededGates(Structure structure)
    {
        _structure = structure;
        _same = GC.AllocateUninitializedArray<int>(structure.Nodes);
        _need = GC.AllocateUninitializedArray<byte>(structure.Nodes);
        _support = GC.AllocateUninitializedArray<ulong>(structure.Nodes);
        _seenBy = new int[structure.Nodes];
        _starts = new int[structure.Gates + 1];
        _children = GC.AllocateUninitializedArray<int>(structure.Edges);
    }

    public Structure Structure => _structure;

    /// <summary>What the top comes to; <see cref="Never"/> where no set up to the order makes it fail.</summary>
    public int Top => _same[_structure.Top.Node];

    /// <summary>The children that a gate which is needed still has.</summary>
    public ReadOnlySpan<int> ChildrenOf(int gate) => _children.AsSpan(_starts[gate - _structure.Events].._starts[gate - _structure.Events + 1]);

    /// <summary>Simplifies for sets up to an order.</summary>
    /// <param name="never">Events that never happen.</param>
    /// <param name="order">The largest size of a set, at most 3.</param>
    public void Simplify(ReadOnlySpan<int> never, int order)
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
}
