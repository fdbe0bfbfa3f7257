using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A measure made ready for a network: where it can be taken, what a component looks like then, and whose cuts are to be tried on it.</summary>
internal sealed class MeasurePlan
{
    private readonly ImmutableArray<Country> _places;
    private readonly Country _home;

    public MeasurePlan(CompiledProduct product, MitigationMeasure measure, Country home)
    {
        (Measure, _home, _places) = (measure, home, measure.Places(home));
        Countries = [.. product.Reach.Countries.Union(_places).Where(country => country != home).Order()];
        Countries = product.Reach.HasUnknown ? Countries.Add(Country.Unknown) : Countries;
        Cuts = [.. Countries.Select(country => PlannedCut.Full(product.Reach.Of(country), isPlace: true)), product.ActorReach.ForeignCut()];
        (Network, Given) = measure.Kind switch
        {
            MitigationKind.SecondSource => BackupNetwork.Of(product.Network, measure),
            MitigationKind.Stock => (WithStock(product.Network, measure.StockMonths), null),
            _ => (product.Network, null),
        };
        IsOffered = [.. Enumerable.Range(0, Network.Nodes.Length).Select(node => Offers(product, node))];
    }

    public MitigationMeasure Measure { get; }

    /// <summary>The countries whose losses are told: those that reach something, or will; by code, the unknown last.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>The cut of each of these countries, and behind them that of all foreign ones together.</summary>
    public ImmutableArray<PlannedCut> Cuts { get; }

    /// <summary>The same nodes, with the measure taken at every one of them; each is looked at alone.</summary>
    public Network Network { get; }

    /// <summary>For each source of <see cref="Network"/> which source it is today, -1 for a backup; null where all are the same.</summary>
    public int[]? Given { get; }

    /// <summary>The nodes at which the measure can be taken.</summary>
    public bool[] IsOffered { get; }

    /// <summary>Whether a cut reaches a component that has moved: that of any (high) or of every (low) country to which it may have moved.</summary>
    public bool Reaches(int cut, bool isPessimistic)
    {
        if (_places.IsEmpty)
        {
            return false;
        }

        bool Cuts(Country place) => cut == Countries.Length ? place != _home : place == Countries[cut];
        return isPessimistic ? _places.Any(Cuts) : _places.All(Cuts);
    }

    /// <summary>Whether the measure may move sourcing to a country.</summary>
    public bool MovesTo(Country country) => _places.Contains(country);

    private static Network WithStock(Network network, double months)
    {
        var nodes = (NodeRow[])network.Nodes.Clone();
        foreach (ref NodeRow node in nodes.AsSpan())
        {
            node.Stock += months;
        }

        return network.With(network.Bill, nodes, network.Sources, network.ResponseTimes);
    }

    private bool Offers(CompiledProduct product, int node)
    {
        ref readonly NodeRow row = ref product.Network.Nodes[node];
        return Measure.Kind switch
        {
            MitigationKind.Stock => row.IsSupplying && IsPart(product.Network, node),
            MitigationKind.SecondSource => row.Kind == NodeKind.Sourced,
            _ => row.Kind == NodeKind.Sourced && IsElsewhere(product.Reach, row),
        };
    }

    // A store of finished products is no part to hold in stock, unless another product needs it.
    private static bool IsPart(Network network, int node)
    {
        ref readonly NodeRow row = ref network.Nodes[node];
        foreach (ref readonly EdgeRow edge in network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
        {
            if (network.Nodes[edge.Parent].Kind != NodeKind.Mean)
            {
                return true;
            }
        }

        return false;
    }

    // Whether some of a node's supply is, or may be, somewhere else than where it is to move.
    private bool IsElsewhere(Reach reach, in NodeRow row)
    {
        Span<Country> countries = stackalloc Country[3];
        for (int source = row.SourceStart; source < row.SourceEnd; source++)
        {
            foreach (Country country in countries[..reach.Relations(source, countries)])
            {
                if (!_places.Contains(country))
                {
                    return true;
                }
            }
        }

        return row.MayComeFromAnywhere;
    }
}
