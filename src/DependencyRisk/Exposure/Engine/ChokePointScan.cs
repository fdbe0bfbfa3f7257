using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The loss for every component and every actor that controls a source of it, that component alone being cut.</summary>
internal sealed class ChokePointScan
{
    private const int PairsAtATime = 256;

    private readonly CompiledProduct _product;
    private readonly ExposureOptions _options;
    private readonly Network _network;
    private readonly TransferTable _transfers;
    private readonly CancellationToken _cancellation;

    public ChokePointScan(CompiledProduct product, ExposureOptions options, CancellationToken cancellation)
    {
        (_product, _options, _network, _cancellation) = (product, options, product.Network, cancellation);
        Evaluator evaluator = product.Evaluators.Borrow();
        _transfers = new TransferTable(evaluator, cancellation);
        product.Evaluators.Return(evaluator);
    }

    /// <summary>All choke points, the worst first.</summary>
    public ImmutableArray<ChokePoint> Of(List<ActorCut> actors, WorkProgress progress)
    {
        List<Pair> pairs = [.. actors.SelectMany(PairsOf)];
        var points = new ChokePoint[pairs.Count];
        int batches = (pairs.Count + PairsAtATime - 1) / PairsAtATime;
        void Work(Evaluator evaluator, int batch)
        {
            int end = Math.Min(pairs.Count, (batch + 1) * PairsAtATime);
            for (int i = batch * PairsAtATime; i < end; i++)
            {
                points[i] = Of(evaluator, pairs[i]);
            }

            progress.Advance(1);
        }

        WorkSplitter.Run(_product, _options, batches, _product.Evaluators.Borrow, Work, _product.Evaluators.Return, _cancellation);
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
                breadth += OutcomeOf(evaluator, node, sources.Span, foreign, isPessimistic: true).Loss >= Half ? 1 : 0;
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
        double low = OutcomeOf(evaluator, pair.Node, sources, pair.Actor.Cut, isPessimistic: false).Loss;
        Outcome high = OutcomeOf(evaluator, pair.Node, sources, pair.Actor.Cut, isPessimistic: true);
        var loss = new Bounds(Math.Min(low, high.Loss), high.Loss);
        double share = pair.Sources.IsEmpty ? _product.Reach.UnknownShare(pair.Node) : KnownShare(sources);
        return new ChokePoint(_network.IdOf(pair.Node), pair.Actor.Actor, Math.Min(1, share), loss, high.FirstShortage);
    }

    private Outcome OutcomeOf(Evaluator evaluator, int node, ReadOnlySpan<int> sources, in PlannedCut cut, bool isPessimistic)
    {
        Steps supply = evaluator.SupplyAlone(node, sources, cut, isPessimistic);
        Steps output = supply.IsZero ? supply
            : _transfers.IsKnown(node) ? _transfers.Apply(node, evaluator.Arena, supply)
            : evaluator.PassOn(node, supply);
        return new Outcome(evaluator.Arena, output, _options.Required);
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
