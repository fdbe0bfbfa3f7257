namespace DependencyRisk;

/// <summary>
/// Finds the modules of a structure: gates whose events occur nowhere else. One depth-first walk notes when each node is first
/// met and last met; a gate is a module where all nodes below it are met between its own first visit and its end.
/// </summary>
/// <remarks>
/// Source: Dutuit and Rauzy, "A linear-time algorithm to find modules of fault trees", IEEE Transactions on Reliability 45 (1996). A
/// gate that fails without any event is no module here: then its minimal cut sets could not stand for it below a negation.
/// </remarks>
internal sealed class ModuleFinder
{
    private readonly Structure _structure;
    private readonly int[] _first;
    private readonly int[] _end;
    private readonly int[] _last;

    private ModuleFinder(Structure structure)
    {
        _structure = structure;
        _first = new int[structure.Nodes];
        _end = new int[structure.Nodes];
        _last = new int[structure.Nodes];
    }

    /// <summary>By node, whether it is a gate that is a module; the top always is.</summary>
    public static bool[] Find(Structure structure)
    {
        bool[] isModule = new bool[structure.Nodes];
        if (structure.Top.IsConstant || !structure.IsGate(structure.Top.Node))
        {
            return isModule;
        }

        var finder = new ModuleFinder(structure);
        finder.Walk();
        finder.Compare(isModule);
        isModule[structure.Top.Node] = true;
        return isModule;
    }

    private void Walk()
    {
        int clock = 1;
        var path = new Stack<(int Gate, int Child)>();
        int top = _structure.Top.Node;
        _first[top] = _last[top] = clock;
        path.Push((top, 0));
        while (path.TryPop(out (int Gate, int Child) at))
        {
            clock++;
            ReadOnlySpan<Literal> children = _structure.ChildrenOf(at.Gate);
            if (at.Child == children.Length)
            {
                _end[at.Gate] = _last[at.Gate] = clock;
                continue;
            }

            path.Push((at.Gate, at.Child + 1));
            int node = children[at.Child].Node;
            _last[node] = clock;
            if (_first[node] == 0)
            {
                _first[node] = clock;
                if (_structure.IsGate(node))
                {
                    path.Push((node, 0));
                }
            }
        }
    }

    private void Compare(bool[] isModule)
    {
        bool[] failsAnyway = _structure.ValuesWithoutEvents();
        int[] earliest = (int[])_first.Clone();
        int[] latest = (int[])_last.Clone();
        for (int gate = _structure.Events; gate <= _structure.Top.Node; gate++)
        {
            if (_first[gate] == 0)
            {
                continue;
            }

            int from = int.MaxValue;
            int to = 0;
            foreach (Literal child in _structure.ChildrenOf(gate))
            {
                from = Math.Min(from, earliest[child.Node]);
                to = Math.Max(to, latest[child.Node]);
            }

            isModule[gate] = from > _first[gate] && to < _end[gate] && !failsAnyway[gate];
            earliest[gate] = Math.Min(from, _first[gate]);
            latest[gate] = Math.Max(to, _last[gate]);
        }
    }
}
