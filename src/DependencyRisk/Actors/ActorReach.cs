using System.Collections.Concurrent;

namespace DependencyRisk;

/// <summary>Who can cut what in a network: the actors of each kind, and the sources that each is known to reach. Safe for use by many threads.</summary>
internal sealed class ActorReach
{
    private readonly Bill _bill;
    private readonly Country _home;
    private readonly ConcurrentDictionary<Bloc, int[]> _blocs = new();
    private readonly Lazy<SupplierTree> _suppliers;

    public ActorReach(Network network, Control control, Country home)
        : this(network, new Reach(network, control), home)
    {
    }

    private ActorReach(Network network, Reach places, Country home)
    {
        (_bill, Network, Places, _home) = (network.Bill, network, places, home);
        _suppliers = new Lazy<SupplierTree>(() => new SupplierTree(network));
    }

    public Network Network { get; }

    /// <summary>What each country reaches.</summary>
    public Reach Places { get; }

    /// <summary>The same where more is known: see <see cref="Reach.Knowing"/>.</summary>
    public ActorReach Knowing(IEnumerable<int> sources, IEnumerable<int> nodes) => new(Network, Places.Knowing(sources, nodes), _home);

    /// <summary>Sources known to answer to a country other than home.</summary>
    public PlannedCut ForeignCut() =>
        PlannedCut.Full(Enumerable.Range(0, Network.Sources.Length).Where(source => Places.IsForeign(source, _home)).ToArray(), isPlace: true);

    public PlannedCut HomeCut() => PlannedCut.Full(Places.Of(_home), isPlace: true);

    /// <summary>The actors that results are about: countries but home, the unknown, the given blocs, suppliers, components; in order.</summary>
    public List<ActorCut> Actors(ReadOnlySpan<ActorKind> kinds, IEnumerable<Bloc> blocs)
    {
        var actors = new List<ActorCut>();
        if (kinds.Contains(ActorKind.Bloc))
        {
            actors.AddRange(blocs.Distinct().Select(bloc => Place(Actor.Of(bloc))));
        }

        if (kinds.Contains(ActorKind.Country))
        {
            actors.AddRange(Places.Countries.Where(country => country != _home).Select(country => Place(Actor.Of(country))));
            if (Places.HasUnknown)
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

    /// <summary>The sources that an actor is known to reach; of a component none, since a knock-out reaches all of its node's.</summary>
    /// <exception cref="ArgumentException">The bill has no such supplier.</exception>
    public ReadOnlyMemory<int> SourcesOf(Actor actor) => actor.Kind switch
    {
        ActorKind.Component => default,
        ActorKind.Country => Places.Of(actor.Country),
        ActorKind.Bloc => _blocs.GetOrAdd(actor.Bloc!, static (bloc, reach) => [.. bloc.Members.SelectMany(member => reach.Of(member).ToArray()).Distinct().Order()], Places),
        _ => _suppliers.Value.Of(Supplier(actor.Id)),
    };

    /// <summary>The node that a component actor knocks out, -1 where it plays no part.</summary>
    /// <exception cref="ArgumentException">The bill has no such component.</exception>
    public int NodeOf(string id) =>
        _bill.Index.ComponentById.TryGetValue(id, out int component)
            ? Network.NodeOf[component]
            : throw new ArgumentException($"The bill has no component '{id}'; correct the id.", nameof(id));

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

    private int Supplier(string id) =>
        _bill.Index.SupplierById.TryGetValue(id, out int supplier)
            ? supplier
            : throw new ArgumentException($"The bill has no supplier '{id}'; correct the id.", nameof(id));

    private IEnumerable<ActorCut> Components()
    {
        for (int node = 0; node < Network.Nodes.Length; node++)
        {
            if (Network.Nodes[node].IsSupplying)
            {
                yield return new ActorCut(Actor.OfComponent(Network.IdOf(node)), PlannedCut.KnockOut(node));
            }
        }
    }
}
