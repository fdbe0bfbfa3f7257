using System.Collections.Concurrent;

namespace DependencyRisk;

/// <summary>
/// A product, or the portfolio, in one phase, made ready: its network, who reaches what in it, and evaluators to borrow.
/// Safe for use by many threads.
/// </summary>
internal sealed class CompiledProduct
{
    private readonly Bill _bill;
    private readonly ExposureOptions _options;
    private readonly Country _home;
    private readonly ConcurrentDictionary<Bloc, int[]> _blocs = new();
    private readonly Lazy<SupplierTree> _suppliers;

    public CompiledProduct(Network network, ExposureOptions options, Country home)
    {
        (_bill, Network, _options, _home) = (network.Bill, network, options, home);
        Reach = new Reach(network, options.Control);
        _suppliers = new Lazy<SupplierTree>(() => new SupplierTree(network));
        Evaluators = new Pool<Evaluator>(() => new Evaluator(network, Reach, options.HorizonMonths));
        Runners = new Pool<ScenarioRunner>(() => new ScenarioRunner(this, options));
    }

    public Network Network { get; }

    public Reach Reach { get; }

    public Pool<Evaluator> Evaluators { get; }

    public Pool<ScenarioRunner> Runners { get; }

    /// <summary>Sources known to answer to a country other than home.</summary>
    public PlannedCut ForeignCut() =>
        PlannedCut.Full(Enumerable.Range(0, Network.Sources.Length).Where(source => Reach.IsForeign(source, _home)).ToArray(), isPlace: true);

    public PlannedCut HomeCut() => PlannedCut.Full(Reach.Of(_home), isPlace: true);

    /// <summary>The actors of section "what is reported": countries but home, the unknown, blocs asked for, suppliers; in order.</summary>
    public List<ActorCut> Actors(ReadOnlySpan<ActorKind> kinds)
    {
        var actors = new List<ActorCut>();
        if (kinds.Contains(ActorKind.Bloc))
        {
            actors.AddRange(_options.Blocs.Distinct().Select(bloc => Place(Actor.Of(bloc))));
        }

        if (kinds.Contains(ActorKind.Country))
        {
            actors.AddRange(Reach.Countries.Where(country => country != _home).Select(country => Place(Actor.Of(country))));
            if (Reach.HasUnknown)
            {
                actors.Add(Place(Actor.Of(Country.Unknown)));
            }
        }

        if (kinds.Contains(ActorKind.Supplier))
        {
            actors.AddRange(_suppliers.Value.Reaching.Select(supplier => new ActorCut(Actor.OfSupplier(_bill.Suppliers[supplier].Id), PlannedCut.Full(Ascending(_suppliers.Value.Of(supplier)), isPlace: false))));
        }

        if (kinds.Contains(ActorKind.Component))
        {
            actors.AddRange(Components());
        }

        actors.Sort(static (left, right) => left.Actor.CompareTo(right.Actor));
        return actors;
    }

    /// <summary>Makes one of a scenario's cuts ready.</summary>
    /// <exception cref="ArgumentException">The bill has no such supplier or component.</exception>
    public PlannedCut Plan(Cut cut)
    {
        Actor actor = cut.Actor;
        int knockedOut = actor.Kind == ActorKind.Component ? NodeOf(actor.Id) : -1;
        bool isImplied = cut.ForMonths is null && !actor.IsPlace;
        return new PlannedCut
        {
            Sources = actor.Kind == ActorKind.Component ? default : SourcesOf(actor),
            IsPlace = actor.IsPlace,
            KnockedOut = knockedOut,
            Severity = cut.Severity,
            FromMonths = cut.FromMonths,
            UntilMonths = isImplied ? double.NaN : cut.FromMonths + (cut.ForMonths ?? double.PositiveInfinity),
        };
    }

    private static ReadOnlyMemory<int> Ascending(ReadOnlyMemory<int> sources)
    {
        ReadOnlySpan<int> span = sources.Span;
        for (int i = 1; i < span.Length; i++)
        {
            if (span[i - 1] > span[i])
            {
                int[] sorted = sources.ToArray();
                Array.Sort(sorted);
                return sorted;
            }
        }

        return sources;
    }

    private ActorCut Place(Actor actor) => new(actor, PlannedCut.Full(SourcesOf(actor), isPlace: true));

    private ReadOnlyMemory<int> SourcesOf(Actor actor) => actor.Kind switch
    {
        ActorKind.Country => Reach.Of(actor.Country),
        ActorKind.Bloc => _blocs.GetOrAdd(actor.Bloc!, static (bloc, reach) => [.. bloc.Members.SelectMany(member => reach.Of(member).ToArray()).Distinct().Order()], Reach),
        _ => _suppliers.Value.Of(Supplier(actor.Id)),
    };

    private int Supplier(string id) =>
        _bill.Index.SupplierById.TryGetValue(id, out int supplier)
            ? supplier
            : throw new ArgumentException($"The bill has no supplier '{id}'; correct the id.", nameof(id));

    private int NodeOf(string id) =>
        _bill.Index.ComponentById.TryGetValue(id, out int component)
            ? Network.NodeOf[component]
            : throw new ArgumentException($"The bill has no component '{id}'; correct the id.", nameof(id));

    private IEnumerable<ActorCut> Components()
    {
        for (int node = 0; node < Network.Nodes.Length; node++)
        {
            if (Network.Nodes[node].IsSupplying)
            {
                Actor actor = Actor.OfComponent(Network.IdOf(node));
                yield return new ActorCut(actor, Plan(Cut.By(actor)));
            }
        }
    }
}
