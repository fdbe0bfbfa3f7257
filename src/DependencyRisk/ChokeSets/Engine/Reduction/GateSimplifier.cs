using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Merges gates into a parent of their kind where it is their only one, and absorbs: <c>a or (a and b)</c> is <c>a</c>, and
/// <c>(a and b) or (a and b and c)</c> is <c>a and b</c>; likewise with the kinds swapped.
/// </summary>
internal sealed class GateSimplifier
{
    private readonly StructureRewriter _rewriter;
    private readonly StructureBuilder _builder;
    private readonly SubsetSearch _subsets;
    private readonly List<Literal> _children = [];
    private readonly List<Literal> _merged = [];
    private readonly int[] _uses; // how often the source uses what became a node of the builder
    private readonly int[] _stamps; // by literal, the last gate looked at that has it as a child
    private long _reads;
    private int _stamp;

    private GateSimplifier(Structure source, long reads)
    {
        _rewriter = new StructureRewriter(source);
        _builder = _rewriter.Builder;
        _uses = new int[MostNodes(source)];
        _stamps = new int[MostNodes(source) * 2];
        _subsets = new SubsetSearch(MostNodes(source) * 2);
        _reads = reads;
    }

    public static Structure Apply(Structure source) => Apply(source, ReadAllowance.For(source));

    /// <summary>The same with no more than so many literals read to see what absorbs what.</summary>
    public static Structure Apply(Structure source, long reads) => new GateSimplifier(source, reads).Run();

    // An exclusive or may need three gates more.
    private static int MostNodes(Structure source)
    {
        int nodes = source.Nodes;
        for (int gate = source.Events; gate < source.Nodes; gate++)
        {
            nodes += source.KindOf(gate) == GateKind.Xor ? 3 : 0;
        }

        return nodes;
    }

    private Structure Run()
    {
        Structure source = _rewriter.Source;
        for (int gate = source.Events; gate < source.Nodes; gate++)
        {
            int parents = _rewriter.Parents[gate];
            if (parents == 0)
            {
                continue;
            }

            _children.Clear();
            _rewriter.MapChildren(gate, _children);
            Literal result = source.KindOf(gate) switch
            {
                GateKind.AtLeast => _builder.Add(GateKind.AtLeast, source.ThresholdOf(gate), CollectionsMarshal.AsSpan(_children)),
                GateKind.Xor => XorFactors.Add(_builder, _children),
                GateKind kind => Simplify(kind),
            };
            _rewriter.Replace(gate, result);
            if (!result.IsConstant)
            {
                _uses[result.Node] += parents;
            }
        }

        return _rewriter.Finish();
    }

    private Literal Simplify(GateKind kind)
    {
        GateKind dual = kind == GateKind.And ? GateKind.Or : GateKind.And;
        Merge(kind, dual);
        _stamp++;
        foreach (Literal child in _merged)
        {
            if (!child.IsConstant)
            {
                _stamps[child.Code] = _stamp;
            }
        }

        _merged.RemoveAll(child => IsGate(child, dual) && ContainsStamped(child));
        _subsets.Start();
        foreach (Literal child in _merged)
        {
            if (IsGate(child, dual))
            {
                _subsets.Add(child, _builder.ChildrenOf(child.Node));
            }
        }

        if (_subsets.Count > 1)
        {
            HashSet<Literal> absorbed = _subsets.FindSupersets(ref _reads);
            _merged.RemoveAll(absorbed.Contains);
        }

        return _builder.Add(kind, 0, CollectionsMarshal.AsSpan(_merged));
    }

    private void Merge(GateKind kind, GateKind dual)
    {
        _merged.Clear();
        foreach (Literal child in _children)
        {
            bool isAlone = !child.IsConstant && _builder.IsGate(child.Node) && _uses[child.Node] <= 1;
            if (isAlone && _builder.KindOf(child.Node) == (child.IsNegated ? dual : kind))
            {
                foreach (Literal inner in _builder.ChildrenOf(child.Node))
                {
                    _merged.Add(inner.NegatedIf(child.IsNegated));
                }
            }
            else
            {
                _merged.Add(child);
            }
        }
    }

    private bool IsGate(Literal child, GateKind kind) =>
        child is { IsConstant: false, IsNegated: false } && _builder.IsGate(child.Node) && _builder.KindOf(child.Node) == kind;

    private bool ContainsStamped(Literal child)
    {
        ReadOnlySpan<Literal> inner = _builder.ChildrenOf(child.Node);
        _reads -= inner.Length;
        if (_reads < 0)
        {
            return false;
        }

        foreach (Literal literal in inner)
        {
            if (_stamps[literal.Code] == _stamp)
            {
                return true;
            }
        }

        return false;
    }
}
