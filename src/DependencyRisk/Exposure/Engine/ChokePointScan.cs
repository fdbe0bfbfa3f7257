using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The loss for every component and every actor that controls a source of it, that component alone being cut.</summary>
internal sealed class ChokePointScan
{
    private readonly CompiledProduct _product;
    private readonly Network _network;
    private readonly LoneCuts _cuts;
    private readonly CancellationToken _cancellation;

    public ChokePointScan(CompiledProduct product, ExposureOptions options, CancellationToken cancellation)
    {
        (_product, _network, _cancellation) = (product, product.Network, cancellation);
        _cuts = new LoneCuts(product, options, cancellation);
    }

    /// <summary>All choke points, the worst first.</summary>
    public ImmutableArray<ChokePoint> Of(List<ActorCut> actors, WorkProgress progress)
    {
        List<Pair> pairs = [.. actors.SelectMany(PairsOf)];
        var points = new ChokePoint[pairs.Count];
        _cuts.Run(points.Length, (evaluator, i) => points[i] = Of(evaluator, pairs[i]), progress);
        Array.Sort(points, Ranking.Compare);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(points);
    }

    /// <summary>How many components cost half of the output or more in the high bound when their foreign supply alone stops.</summary>
    public int Breadth(PlannedCut foreign)
    {
        // A loss of just one half may come out a rounding below it.
        const double Half = 0.5 - 1e-12;
        Evaluator evaluator = _product.Evaluators.Borrow();
        int breadth = 0;
        int next = 0;
        for (int node = 0; node < _network.Nodes.Length; node++)
        {
            _cancellation.ThrowIfCancellationRequested();
            ReadOnlyMemory<int> sources = RunOf(foreign.Sources, node, ref next);
            if (_network.Nodes[node].Kind == NodeKind.Sourced)
            {
                breadth += _cuts.OutcomeOf(evaluator, node, sources.Span, foreign, isPessimistic: true).Loss >= Half ? 1 : 0;
            }
        }

        _product.Evaluators.Return(evaluator);
        return breadth;
    }

    private IEnumerable<Pair> PairsOf(ActorCut actor)
    {
        if (actor.Actor == Actor.Of(Country.Unknown))
        {
            foreach (int node in _product.Reach.NodesWithUnknown)
            {
                yield return new Pair(actor, node, default);
            }
        }

        int next = 0;
        while (next < actor.Cut.Sources.Length)
        {
            int node = _network.Sources[actor.Sources[next]].Node;
            yield return new Pair(actor, node, RunOf(actor.Cut.Sources, node, ref next));
        }
    }

    // The run of sources that belong to a node, in a list that ascends by node; empty where the list has none.
    private ReadOnlyMemory<int> RunOf(ReadOnlyMemory<int> sources, int node, ref int next)
    {
        int first = next;
        while (next < sources.Length && _network.Sources[sources.Span[next]].Node == node)
        {
            next++;
        }

        return sources[first..next];
    }

    private ChokePoint Of(Evaluator evaluator, in Pair pair)
    {
        ReadOnlySpan<int> sources = pair.Sources.Span;
        Bounds loss = _cuts.LossOf(evaluator, pair.Node, sources, pair.Actor.Cut, out Outcome high);
        double share = pair.Sources.IsEmpty ? _product.Reach.UnknownShare(pair.Node) : KnownShare(sources);
        return new ChokePoint(_network.IdOf(pair.Node), pair.Actor.Actor, Math.Min(1, share), loss, high.FirstShortage);
    }

    private double KnownShare(ReadOnlySpan<int> sources)
    {
        double share = 0;
        foreach (int source in sources)
        {
            share += _network.Sources[source].IsCandidate ? 0 : _network.Sources[source].Share;
        }

        return share;
    }

    private readonly record struct Pair(ActorCut Actor, int Node, ReadOnlyMemory<int> Sources);
}
