using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>What lies abroad between one component that comes back home and all that left home inside it.</summary>
internal sealed class RegionAbroad
{
    private readonly ValuedProduct _product;
    private readonly RoundTripNetwork _trips;
    private readonly Dictionary<int, Stay> _stays = [];
    private readonly Dictionary<int, Exit> _exits = [];
    private readonly Dictionary<int, List<(int Node, int Place)>> _takers = [];
    private readonly PriorityQueue<int, int> _queue = new();

    public RegionAbroad(ValuedProduct product, RoundTripNetwork trips, int via, CancellationToken cancellation)
    {
        (_product, _trips) = (product, trips);
        _stays[via] = new Stay(UInt128.One, ExactSum.Of(trips.Returned(via)));
        _queue.Enqueue(via, 0);
        while (_queue.TryDequeue(out int node, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            PassOn(node, _stays[node]);
        }
    }

    /// <summary>Steps that it took.</summary>
    public int Size { get; private set; }

    /// <summary>What left home, in how many ways, with what value; the most valuable first.</summary>
    public IEnumerable<(int Node, UInt128 Ways, double HomeValue)> Exits(ValueNetwork network) =>
        _exits.Select(pair => (pair.Key, pair.Value.Ways, ExactSum.ToShare(pair.Value.Value)))
            .OrderByDescending(exit => exit.Item3).ThenBy(exit => network.IdOf(exit.Key), StringComparer.Ordinal);

    /// <summary>Value added abroad by all stages on some way from what comes back to what left.</summary>
    /// <param name="left">The node that left.</param>
    /// <param name="steps">Work that it took: every taker looked at.</param>
    /// <param name="cancellation">Stops the work.</param>
    public double AddedOnTheWayTo(int left, out int steps, CancellationToken cancellation)
    {
        var seen = new Dictionary<int, List<int>>();
        var open = new Stack<int>();
        steps = 1 + Open(_exits[left].Takers!, seen, open);
        while (open.TryPop(out int node))
        {
            cancellation.ThrowIfCancellationRequested();
            steps += _takers.TryGetValue(node, out List<(int Node, int Place)>? takers) ? Open(takers, seen, open) : 0;
        }

        UInt128 added = UInt128.Zero;
        foreach ((int node, List<int> places) in seen)
        {
            added += ExactSum.Of(ExactSum.ToShare(_stays[node].Value) * PartTaking(node, places) * _product.Values.OwnPart(node));
        }

        return ExactSum.ToShare(added);
    }

    private static int Open(List<(int Node, int Place)> takers, Dictionary<int, List<int>> seen, Stack<int> open)
    {
        foreach ((int node, int place) in takers)
        {
            if (!seen.TryGetValue(node, out List<int>? places))
            {
                seen[node] = places = [];
                open.Push(node);
            }

            if (!places.Contains(place))
            {
                places.Add(place);
            }
        }

        return takers.Count;
    }

    // Of what is made abroad, the part whose makers take something on the way: all of them an input of the whole component, only
    // those in its country an input of one source.
    private double PartTaking(int node, List<int> places)
    {
        ValueNetwork network = _product.Network;
        if (network.IsMadeInHouse(node) || places.Contains(Flow.WholeComponent))
        {
            return 1;
        }

        double taking = 0;
        foreach (ref readonly Slice slice in network.SlicesOf(node))
        {
            Country country = network.Places[slice.Place].Country;
            taking += network.StageOf(slice.Place) == Stage.Abroad && places.Exists(place => network.Places[place].Country == country) ? slice.Share : 0;
        }

        return Math.Min(1, taking / network.AbroadShares[node]);
    }

    private void PassOn(int node, Stay stay)
    {
        ValueNetwork network = _product.Network;
        double value = ExactSum.ToShare(stay.Value);
        foreach (ref readonly Flow flow in network.FlowsOf(node))
        {
            Size++;
            if (!_trips.IsTakenAbroad(flow))
            {
                continue;
            }

            // The inputs of one source are a part of all of the node, of which what stays is the part made abroad.
            double input = (flow.Place == Flow.WholeComponent ? value : value / network.AbroadShares[node]) * _product.Values.Ratio(node, flow);
            if (network.HomeShares[flow.Child] > 0)
            {
                ref Exit exit = ref CollectionsMarshal.GetValueRefOrAddDefault(_exits, flow.Child, out _);
                exit.Takers ??= [];
                exit.Takers.Add((node, flow.Place));
                exit.Ways = RoundTripNetwork.Add(exit.Ways, stay.Ways);
                exit.Value += ExactSum.Of(input * _product.PartOf(flow.Child, Stage.Home));
            }

            if (_trips.StaysAbroad(flow.Child) && _trips.Exits(flow.Child) != UInt128.Zero)
            {
                Keep((node, flow.Place), flow.Child, stay.Ways, input * (network.IsMadeInHouse(flow.Child) ? 1 : network.AbroadShares[flow.Child]));
            }
        }
    }

    private void Keep((int Node, int Place) taker, int node, UInt128 ways, double value)
    {
        ref Stay stay = ref CollectionsMarshal.GetValueRefOrAddDefault(_stays, node, out bool isKnown);
        stay = new Stay(RoundTripNetwork.Add(stay.Ways, ways), stay.Value + ExactSum.Of(value));
        if (!isKnown)
        {
            _queue.Enqueue(node, -node);
            _takers[node] = [];
        }

        _takers[node].Add(taker);
    }

    private readonly record struct Stay(UInt128 Ways, UInt128 Value);

    private struct Exit
    {
        public UInt128 Ways;
        public UInt128 Value;
        public List<(int Node, int Place)>? Takers;
    }
}
