using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Propagates what a gate decides to all that lies below it alone: in <c>a or g</c>, the event <c>a</c> may be taken as not
/// happening inside <c>g</c>, since otherwise the gate fails anyway; in <c>a and g</c>, as happening.
/// </summary>
/// <remarks>A gate lies below another alone where that one dominates it. One walk of the dominator tree.</remarks>
internal sealed class DecidedLiterals
{
    private const sbyte Open = -1;

    private readonly Structure _source;
    private readonly sbyte[] _values; // by node, 0 or 1 where a gate further up decides it
    private readonly Literal[][] _children;
    private readonly Stack<int> _decided = new();

    private DecidedLiterals(Structure source)
    {
        _source = source;
        _values = new sbyte[source.Nodes];
        Array.Fill(_values, Open);
        _children = new Literal[source.Gates][];
    }

    public static Structure Propagate(Structure source) =>
        source.Top.IsConstant || !source.IsGate(source.Top.Node) ? source : new DecidedLiterals(source).Run();

    private Structure Run()
    {
        WalkDominatorTree();
        var rewriter = new StructureRewriter(_source);
        List<Literal> mapped = [];
        for (int gate = _source.Events; gate < _source.Nodes; gate++)
        {
            if (rewriter.Parents[gate] == 0)
            {
                continue;
            }

            mapped.Clear();
            foreach (Literal child in _children[gate - _source.Events])
            {
                mapped.Add(rewriter.Map(child));
            }

            rewriter.Replace(gate, rewriter.Builder.Add(_source.KindOf(gate), _source.ThresholdOf(gate), CollectionsMarshal.AsSpan(mapped)));
        }

        return rewriter.Finish();
    }

    private void WalkDominatorTree()
    {
        (int[] firstBelow, int[] nextBeside) = DominatorTree();
        var path = new Stack<(int Gate, int Decided)>();
        Enter(_source.Top.Node, path);
        while (path.Count > 0)
        {
            (int gate, int decided) = path.Peek();
            int below = firstBelow[gate - _source.Events];
            if (below >= 0)
            {
                firstBelow[gate - _source.Events] = nextBeside[below - _source.Events];
                Enter(below, path);
                continue;
            }

            path.Pop();
            while (_decided.Count > decided)
            {
                _values[_decided.Pop()] = Open;
            }
        }
    }

    private void Enter(int gate, Stack<(int Gate, int Decided)> path)
    {
        path.Push((gate, _decided.Count));
        Literal[] children = _source.ChildrenOf(gate).ToArray();
        _children[gate - _source.Events] = children;
        foreach (ref Literal child in children.AsSpan())
        {
            if (_values[child.Node] != Open)
            {
                child = Literal.Constant(_values[child.Node] == 1).NegatedIf(child.IsNegated);
            }
        }

        GateKind kind = _source.KindOf(gate);
        if (kind is not (GateKind.And or GateKind.Or))
        {
            return;
        }

        foreach (Literal child in children)
        {
            if (!child.IsConstant)
            {
                _values[child.Node] = (kind == GateKind.And) != child.IsNegated ? (sbyte)1 : (sbyte)0;
                _decided.Push(child.Node);
            }
        }
    }

    private (int[] FirstBelow, int[] NextBeside) DominatorTree()
    {
        int[] dominator = Dominators.Of(_source);
        int[] firstBelow = new int[_source.Gates];
        int[] nextBeside = new int[_source.Gates];
        Array.Fill(firstBelow, -1);
        for (int gate = _source.Events; gate < _source.Top.Node; gate++)
        {
            int above = dominator[gate - _source.Events];
            if (above >= 0)
            {
                nextBeside[gate - _source.Events] = firstBelow[above - _source.Events];
                firstBelow[above - _source.Events] = gate;
            }
        }

        return (firstBelow, nextBeside);
    }
}
