namespace DependencyRisk;

/// <summary>Gates in flat arrays that grow, each held once: an open-addressed table finds one by its contents.</summary>
internal sealed class GateTable
{
    private const int FirstChildren = 64;

    private GateKind[] _kinds;
    private int[] _thresholds;
    private int[] _starts;
    private Literal[] _children = new Literal[FirstChildren];
    private int[] _slots; // gate + 1, and 0 where free
    private int _drafted;

    public GateTable(int capacity)
    {
        _kinds = new GateKind[capacity];
        _thresholds = new int[capacity];
        _starts = new int[capacity + 1];
        _slots = new int[capacity * 2];
    }

    public int Count { get; private set; }

    public GateKind KindOf(int gate) => _kinds[gate];

    public ReadOnlySpan<Literal> ChildrenOf(int gate) => _children.AsSpan(_starts[gate].._starts[gate + 1]);

    /// <summary>Copies children to where the next gate will have them, for the caller to work on.</summary>
    public Span<Literal> Draft(ReadOnlySpan<Literal> children)
    {
        int start = _starts[Count];
        _drafted = children.Length;
        if (start + _drafted > _children.Length)
        {
            // The children given may lie in the array that is replaced; they stay readable there.
            Array.Resize(ref _children, Math.Max(_children.Length * 2, start + _drafted));
        }

        children.CopyTo(_children.AsSpan(start));
        return _children.AsSpan(start, _drafted);
    }

    /// <summary>Makes the first so many drafted children a gate, or finds the gate that is like it.</summary>
    public int Commit(GateKind kind, int threshold, int length)
    {
        ReadOnlySpan<Literal> children = _children.AsSpan(_starts[Count], length);
        int mask = _slots.Length - 1;
        int slot = Hash(kind, threshold, children) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int gate = _slots[slot] - 1;
            if (_kinds[gate] == kind && _thresholds[gate] == threshold && ChildrenOf(gate).SequenceEqual(children))
            {
                return gate;
            }
        }

        if (Count == _kinds.Length)
        {
            Grow();
            return Commit(kind, threshold, length);
        }

        _kinds[Count] = kind;
        _thresholds[Count] = threshold;
        _starts[Count + 1] = _starts[Count] + length;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    public Structure ToStructure(int events, Literal top) =>
        new(events, _kinds[..Count], _thresholds[..Count], _starts[..(Count + 1)], _children[.._starts[Count]], top);

    private void Grow()
    {
        int capacity = _kinds.Length * 2;
        Array.Resize(ref _kinds, capacity);
        Array.Resize(ref _thresholds, capacity);
        Array.Resize(ref _starts, capacity + 1);
        _slots = new int[capacity * 2];
        int mask = _slots.Length - 1;
        for (int gate = 0; gate < Count; gate++)
        {
            int slot = Hash(_kinds[gate], _thresholds[gate], ChildrenOf(gate)) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = gate + 1;
        }
    }

    // The same everywhere and always, unlike HashCode, so that a run can be repeated step by step.
    private static int Hash(GateKind kind, int threshold, ReadOnlySpan<Literal> children)
    {
        ulong hash = ((ulong)(uint)threshold << 2) | (uint)kind;
        foreach (Literal child in children)
        {
            hash = (hash ^ (uint)child.Code) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
        }

        return (int)(hash >> 8);
    }
}
