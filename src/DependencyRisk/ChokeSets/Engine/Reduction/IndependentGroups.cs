using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Puts children of a module's gate that share events with each other, but with no other child, under a gate of their own. Each
/// such group is a module then, where before the gate was one as a whole.
/// </summary>
internal sealed class IndependentGroups
{
    private readonly StructureRewriter _rewriter;
    private readonly int[] _roots; // union-find by node
    private readonly int[] _stamps;
    private readonly Stack<int> _pending = new();
    private readonly SortedDictionary<int, List<Literal>> _groups = [];

    private IndependentGroups(Structure source)
    {
        _rewriter = new StructureRewriter(source);
        _roots = new int[source.Nodes];
        _stamps = new int[source.Nodes];
    }

    /// <summary>Splits all gates that are modules.</summary>
    public static Structure Split(Structure source, bool[] isModule) => new IndependentGroups(source).Run(isModule);

    private Structure Run(bool[] isModule)
    {
        Structure source = _rewriter.Source;
        List<Literal> children = [];
        for (int gate = source.Events; gate < source.Nodes; gate++)
        {
            if (_rewriter.Parents[gate] == 0)
            {
                continue;
            }

            children.Clear();
            GateKind kind = source.KindOf(gate);
            if (isModule[gate] && kind is GateKind.And or GateKind.Or && source.ChildrenOf(gate).Length > 2)
            {
                Group(gate, kind, isModule, children);
            }
            else
            {
                _rewriter.MapChildren(gate, children);
            }

            _rewriter.Replace(gate, _rewriter.Builder.Add(kind, source.ThresholdOf(gate), CollectionsMarshal.AsSpan(children)));
        }

        return _rewriter.Finish();
    }

    private void Group(int gate, GateKind kind, bool[] isModule, List<Literal> children)
    {
        Structure source = _rewriter.Source;
        Connect(gate, isModule);
        _groups.Clear();
        foreach (Literal child in source.ChildrenOf(gate))
        {
            int root = Find(child.Node);
            if (!_groups.TryGetValue(root, out List<Literal>? group))
            {
                _groups[root] = group = [];
            }

            group.Add(_rewriter.Map(child));
        }

        foreach (List<Literal> group in _groups.Values)
        {
            if (_groups.Count == 1)
            {
                children.AddRange(group);
            }
            else
            {
                children.Add(_rewriter.Builder.Add(kind, 0, CollectionsMarshal.AsSpan(group)));
            }
        }
    }

    // Joins every gate below with its children; what lies inside another module is that module's own matter.
    private void Connect(int gate, bool[] isModule)
    {
        Structure source = _rewriter.Source;
        _pending.Clear();
        foreach (Literal child in source.ChildrenOf(gate))
        {
            Visit(child.Node, gate);
        }

        while (_pending.TryPop(out int node))
        {
            if (!source.IsGate(node) || isModule[node])
            {
                continue;
            }

            foreach (Literal child in source.ChildrenOf(node))
            {
                Visit(child.Node, gate);
                _roots[Find(child.Node)] = Find(node);
            }
        }
    }

    private void Visit(int node, int stamp)
    {
        if (_stamps[node] != stamp)
        {
            _stamps[node] = stamp;
            _roots[node] = node;
            _pending.Push(node);
        }
    }

    private int Find(int node)
    {
        while (_roots[node] != node)
        {
            _roots[node] = _roots[_roots[node]];
            node = _roots[node];
        }

        return node;
    }
}
