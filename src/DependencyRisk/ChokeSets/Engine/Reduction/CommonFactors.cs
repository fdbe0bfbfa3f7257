using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Takes a literal out that several children of a gate share: <c>(a and b) or (a and c)</c> is <c>a and (b or c)</c>, and likewise
/// with the kinds swapped. Only children without other parents are taken apart, so that nothing is written twice.
/// </summary>
internal sealed class CommonFactors
{
    private readonly StructureRewriter _rewriter;
    private readonly List<List<Literal>> _terms = [];
    private readonly List<Literal> _children = [];
    private readonly Dictionary<Literal, int> _counts = [];
    private long _reads;

    private CommonFactors(Structure source, long reads) => (_rewriter, _reads) = (new StructureRewriter(source), reads);

    public static Structure TakeOut(Structure source) => TakeOut(source, ReadAllowance.For(source));

    /// <summary>The same while no more than so many literals have been read.</summary>
    public static Structure TakeOut(Structure source, long reads) => new CommonFactors(source, reads).Run();

    private Structure Run()
    {
        Structure source = _rewriter.Source;
        for (int gate = source.Events; gate < source.Nodes; gate++)
        {
            if (_rewriter.Parents[gate] == 0)
            {
                continue;
            }

            _children.Clear();
            GateKind kind = source.KindOf(gate);
            if (kind is GateKind.And or GateKind.Or)
            {
                Factor(gate, kind, kind == GateKind.And ? GateKind.Or : GateKind.And);
            }
            else
            {
                _rewriter.MapChildren(gate, _children);
            }

            _rewriter.Replace(gate, _rewriter.Builder.Add(kind, source.ThresholdOf(gate), CollectionsMarshal.AsSpan(_children)));
        }

        return _rewriter.Finish();
    }

    private void Factor(int gate, GateKind kind, GateKind dual)
    {
        Structure source = _rewriter.Source;
        _terms.Clear();
        foreach (Literal child in source.ChildrenOf(gate))
        {
            if (!child.IsNegated && source.IsGate(child.Node) && source.KindOf(child.Node) == dual && _rewriter.Parents[child.Node] == 1)
            {
                var term = new List<Literal>();
                _rewriter.MapChildren(child.Node, term);
                _terms.Add(term);
            }
            else
            {
                _children.Add(_rewriter.Map(child));
            }
        }

        while (_terms.Count > 1 && _reads > 0 && MostShared() is { } factor)
        {
            TakeOut(factor, kind, dual);
        }

        foreach (List<Literal> term in _terms)
        {
            _children.Add(_rewriter.Builder.Add(dual, 0, CollectionsMarshal.AsSpan(term)));
        }
    }

    // The literal in most terms, the first in order among equals; none that is in one term only.
    private Literal? MostShared()
    {
        _counts.Clear();
        Literal best = default;
        int most = 1;
        foreach (List<Literal> term in _terms)
        {
            _reads -= term.Count;
            foreach (Literal literal in term)
            {
                int count = _counts.GetValueOrDefault(literal) + 1;
                _counts[literal] = count;
                if (count > most || (count == most && count > 1 && literal.Code < best.Code))
                {
                    (best, most) = (literal, count);
                }
            }
        }

        return most > 1 ? best : null;
    }

    private void TakeOut(Literal factor, GateKind kind, GateKind dual)
    {
        StructureBuilder builder = _rewriter.Builder;
        var rests = new List<Literal>();
        int kept = 0;
        for (int i = 0; i < _terms.Count; i++)
        {
            List<Literal> term = _terms[i];
            _reads -= term.Count;
            if (term.RemoveAll(literal => literal == factor) > 0)
            {
                rests.Add(builder.Add(dual, 0, CollectionsMarshal.AsSpan(term)));
            }
            else
            {
                _terms[kept++] = term;
            }
        }

        _terms.RemoveRange(kept, _terms.Count - kept);
        Literal rest = builder.Add(kind, 0, CollectionsMarshal.AsSpan(rests));
        _children.Add(builder.Add(dual, 0, [factor, rest]));
    }
}
