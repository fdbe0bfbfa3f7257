using System.Numerics;
using System.Runtime.CompilerServices;

namespace DependencyRisk;

/// <summary>
/// The nodes of decision diagrams in one flat array, each held once (an open-addressed unique table), and a lossy table of results
/// already worked out. Nodes 0 and 1 are the two ends. A node is always numbered after the nodes that it points to.
/// </summary>
/// <remarks>
/// Nothing is ever removed but everything at once. Serves one thread. Source: Brace, Rudell and Bryant, "Efficient implementation of
/// a BDD package" (1990). [m]
/// </remarks>
internal sealed class NodeStore
{
    /// <summary>There was no room for a node, or no time; no result.</summary>
    public const int Exhausted = -1;

    /// <summary>No such result is known.</summary>
    public const int Unknown = -2;

    /// <summary>What a node takes at most, tables included and while they grow.</summary>
    public const int BytesPerNode = 96;

    private const int FirstCapacity = 1 << 10;

    private readonly WorkBudget _budget;
    private readonly int _stepsPerLook;
    private DiagramNode[] _nodes = new DiagramNode[FirstCapacity];
    private int[] _slots = new int[FirstCapacity * 2]; // node, and 0 where free
    private Result[] _results = new Result[FirstCapacity];
    private int _capacity;
    private int _limit;
    private int _steps;

    public NodeStore(WorkBudget budget)
    {
        _budget = budget;
        _stepsPerLook = budget.StepsPerLook;
        _nodes[0] = _nodes[1] = new DiagramNode(DiagramNode.Bottom, 0, 0);
        Reset(FirstCapacity, 0);
    }

    /// <summary>How many nodes there are, the ends included.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all nodes but the ends.</summary>
    /// <param name="limit">How many nodes there may be from now on.</param>
    /// <param name="expected">For how many there is to be room at once.</param>
    public void Reset(int limit, int expected)
    {
        Count = 2;
        _limit = limit;
        _capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FirstCapacity, Math.Min(limit, expected)));
        if (_nodes.Length < _capacity)
        {
            Array.Resize(ref _nodes, _capacity);
            _slots = new int[_capacity * 2];
            _results = new Result[_capacity];
        }
        else
        {
            ClearTables();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly DiagramNode Node(int node) => ref _nodes[node];

    public int LevelOf(int node) => _nodes[node].Level;

    /// <summary>The node of these parts, made if need be; <see cref="Exhausted"/> where that would be one too many.</summary>
    public int Find(int level, int low, int high)
    {
        int mask = (_capacity * 2) - 1;
        int slot = (int)Hash(level, low, high) & mask;
        for (int node = _slots[slot]; node != 0; node = _slots[slot])
        {
            ref readonly DiagramNode there = ref _nodes[node];
            if (there.Low == low && there.High == high && there.Level == level)
            {
                return node;
            }

            slot = (slot + 1) & mask;
        }

        if (Count >= _limit)
        {
            return Exhausted;
        }

        if (Count == _capacity)
        {
            Grow();
            slot = FreeSlot(level, low, high);
        }

        _nodes[Count] = new DiagramNode(level, low, high);
        _slots[slot] = Count;
        return Count++;
    }

    /// <summary>What an operation on two nodes gave, or <see cref="Unknown"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Recall(int operation, int left, int right)
    {
        ref readonly Result known = ref _results[(int)Hash(operation, left, right) & (_capacity - 1)];
        return known.Left == left && known.Right == right && known.Operation == operation ? known.Node : Unknown;
    }

    /// <summary>Notes what an operation on two nodes gave; a later note may take its place.</summary>
    public void Remember(int operation, int left, int right, int node)
    {
        _results[(int)Hash(operation, left, right) & (_capacity - 1)] = new Result(operation, left, right, node);
        if (++_steps >= _stepsPerLook)
        {
            _steps = 0;
            if (!_budget.HasTime())
            {
                _limit = 0;
            }
        }
    }

    private void Grow()
    {
        Result[] before = _results;
        int resultsBefore = _capacity;
        _capacity *= 2;
        if (_nodes.Length < _capacity)
        {
            Array.Resize(ref _nodes, _capacity);
            _slots = new int[_capacity * 2];
            _results = new Result[_capacity];
            Refill(before.AsSpan(0, resultsBefore));
        }
        else
        {
            Result[] kept = before[..resultsBefore];
            ClearTables();
            Refill(kept);
        }
    }

    private void ClearTables()
    {
        _slots.AsSpan(0, _capacity * 2).Clear();
        _results.AsSpan(0, _capacity).Clear();
    }

    private void Refill(ReadOnlySpan<Result> results)
    {
        for (int node = 2; node < Count; node++)
        {
            ref readonly DiagramNode there = ref _nodes[node];
            _slots[FreeSlot(there.Level, there.Low, there.High)] = node;
        }

        foreach (ref readonly Result result in results)
        {
            _results[(int)Hash(result.Operation, result.Left, result.Right) & (_capacity - 1)] = result;
        }
    }

    private int FreeSlot(int level, int low, int high)
    {
        int mask = (_capacity * 2) - 1;
        int slot = (int)Hash(level, low, high) & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(int first, int second, int third)
    {
        ulong hash = ((uint)first * 0x9E3779B97F4A7C15UL) + ((uint)second * 0xC2B2AE3D27D4EB4FUL) + ((uint)third * 0x165667B19E3779F9UL);
        return (uint)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL >> 33);
    }

    // The default is no result: no operation has the number 0.
    private readonly struct Result(int operation, int left, int right, int node)
    {
        public readonly int Operation = operation;
        public readonly int Left = left;
        public readonly int Right = right;
        public readonly int Node = node;
    }
}
