namespace DependencyRisk;

/// <summary>
/// The inputs of every component, and of every source that has inputs of its own, as trees of maxima: so that a change of
/// one input among a hundred thousand costs a few comparisons, and can be taken back. A tree is made when it is first needed.
/// For one thread at a time.
/// </summary>
internal sealed class InputTrees
{
    private readonly Network _network;
    private readonly Evaluator _evaluator;
    private readonly StepArena _arena;
    private readonly int[] _start;
    private readonly int[] _leafOfEdge;
    private readonly (int Child, double Weight)[] _leaves;

    // Twice as many cells as leaves for each tree: its top at 1, below cell i the cells 2i and 2i + 1, the leaves last.
    private readonly Steps[] _cells;
    private readonly int[] _madeIn;
    private (int Cell, Steps Before)[] _changes = new (int Cell, Steps Before)[64];
    private int _changed;
    private bool _hasGrown;
    private int _run;

    public InputTrees(Evaluator evaluator)
    {
        (_network, _evaluator, _arena) = (evaluator.Network, evaluator, evaluator.Arena);
        _start = Starts(_network);
        _leafOfEdge = new int[_network.Edges.Length];
        _leaves = new (int Child, double Weight)[_start[^1]];
        _cells = new Steps[_start[^1] * 2];
        _madeIn = new int[_start.Length - 1];
        int[] next = (int[])_start.Clone();
        for (int node = 0; node < _network.Nodes.Length; node++)
        {
            for (int edge = _network.Nodes[node].EdgeStart; edge < _network.Nodes[node].EdgeEnd; edge++)
            {
                int receiver = ReceiverOf(_network, _network.Edges[edge]);
                _leafOfEdge[edge] = next[receiver] - _start[receiver];
                _leaves[next[receiver]++] = (node, _network.Edges[edge].Weight);
            }
        }
    }

    /// <summary>Starts from what the evaluator found out last.</summary>
    public void Begin() => _run++;

    /// <summary>Shortfall of the inputs of a component as a whole.</summary>
    public Steps InputsOf(int node) => _madeIn[node] == _run ? _cells[(_start[node] * 2) + 1] : _evaluator.InputsOf(node);

    /// <summary>Shortfall of the inputs of one source.</summary>
    public Steps InputsOfSlot(int slot)
    {
        int receiver = _network.Nodes.Length + slot;
        Make(receiver);
        return _start[receiver] == _start[receiver + 1] ? default : _cells[(_start[receiver] * 2) + 1];
    }

    /// <summary>Puts another output in for the one that comes along an edge.</summary>
    /// <returns>Whether the inputs that the edge leads to change.</returns>
    public bool Set(int edge, Steps output)
    {
        ref readonly EdgeRow row = ref _network.Edges[edge];
        int receiver = ReceiverOf(_network, row);
        Make(receiver);
        int root = _start[receiver] * 2;
        int cell = _start[receiver + 1] - _start[receiver] + _leafOfEdge[edge];
        Steps changed = Scaled(output, row.Weight);
        while (!_arena.AreSame(changed, _cells[root + cell]))
        {
            Change(root + cell, changed);
            if (cell == 1)
            {
                return true;
            }

            cell >>= 1;
            changed = _arena.Max(_cells[root + (2 * cell)], _cells[root + (2 * cell) + 1], 1);
        }

        return false;
    }

    /// <summary>Takes all changes back.</summary>
    /// <returns>Whether trees were made since the last time, so that what stands in the arena has to stay there.</returns>
    public bool TakeBack()
    {
        while (_changed > 0)
        {
            (int cell, Steps before) = _changes[--_changed];
            _cells[cell] = before;
        }

        bool hasGrown = _hasGrown;
        _hasGrown = false;
        return hasGrown;
    }

    private static int ReceiverOf(Network network, in EdgeRow edge) =>
        edge.Slot == EdgeRow.WholeComponent ? edge.Parent : network.Nodes.Length + edge.Slot;

    private static int[] Starts(Network network)
    {
        int[] start = new int[network.Nodes.Length + network.SlotCount + 1];
        foreach (ref readonly EdgeRow edge in network.Edges.AsSpan())
        {
            start[ReceiverOf(network, edge) + 1]++;
        }

        for (int receiver = 0; receiver + 1 < start.Length; receiver++)
        {
            start[receiver + 1] += start[receiver];
        }

        return start;
    }

    private void Make(int receiver)
    {
        if (_madeIn[receiver] == _run)
        {
            return;
        }

        _madeIn[receiver] = _run;
        _hasGrown = true;
        int leaves = _start[receiver + 1] - _start[receiver];
        Span<Steps> cells = _cells.AsSpan(_start[receiver] * 2, leaves * 2);
        for (int leaf = 0; leaf < leaves; leaf++)
        {
            (int child, double weight) = _leaves[_start[receiver] + leaf];
            cells[leaves + leaf] = Scaled(_evaluator.OutputOf(child), weight);
        }

        for (int cell = leaves - 1; cell > 0; cell--)
        {
            cells[cell] = _arena.Max(cells[2 * cell], cells[(2 * cell) + 1], 1);
        }
    }

    private Steps Scaled(Steps output, double weight) => _arena.Max(default, output, weight);

    private void Change(int cell, Steps steps)
    {
        if (_changed == _changes.Length)
        {
            Array.Resize(ref _changes, _changed * 2);
        }

        _changes[_changed++] = (cell, _cells[cell]);
        _cells[cell] = steps;
    }
}
