using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>Finds the round trips with most value added abroad, without following paths one by one.</summary>
internal sealed class RoundTripScan
{
    // Steps of work after which no further pairs are looked at; the same everywhere, so that the answer is.
    private const long MostWork = 5_000_000;

    // Sums of many parts may come out this much above the whole.
    private const double Rounding = 1e-9;

    private readonly ValuedProduct _product;
    private readonly ValueNetwork _network;
    private readonly RoundTripNetwork _trips;
    private readonly PriorityQueue<RoundTrip, RoundTrip> _best = new(Comparer<RoundTrip>.Create(static (left, right) => Compare(right, left)));
    private readonly int _most;
    private readonly long _mostWork;
    private long _work;

    public RoundTripScan(ValuedProduct product, int most, long mostWork = MostWork)
    {
        (_product, _network, _most, _mostWork) = (product, product.Network, most, mostWork);
        _trips = new RoundTripNetwork(product);
    }

    public ProductRoundTrips Run(CancellationToken cancellation)
    {
        var returning = new List<(int Node, double Value)>();
        UInt128 paths = UInt128.Zero;
        for (int node = 0; node < _network.Count; node++)
        {
            UInt128 through = RoundTripNetwork.Multiply(_trips.Returns(node), _trips.Exits(node));
            paths = RoundTripNetwork.Add(paths, through);
            if (through != UInt128.Zero)
            {
                returning.Add((node, _trips.ReturnedValue(node)));
            }
        }

        returning.Sort((left, right) => left.Value != right.Value ? right.Value.CompareTo(left.Value) : string.CompareOrdinal(_network.IdOf(left.Node), _network.IdOf(right.Node)));
        bool isComplete = true;
        foreach ((int via, double value) in returning)
        {
            // No trip has more value added abroad than comes back with it.
            if (_best.Count == _most && (_most == 0 || _best.Peek().Value > value * (1 + Rounding)))
            {
                break;
            }

            isComplete &= Follow(via, cancellation);
        }

        var trips = new List<RoundTrip>(_best.Count);
        while (_best.TryDequeue(out RoundTrip? trip, out _))
        {
            trips.Add(trip);
        }

        trips.Reverse();
        (_, double ofHome) = new PassThrough(_product).Of(static _ => true);
        return new ProductRoundTrips(_product.Id, paths, ofHome, [.. trips], isComplete);
    }

    private static int Compare(RoundTrip left, RoundTrip right)
    {
        int order = right.Value.CompareTo(left.Value);
        order = order != 0 ? order : right.HomeValue.CompareTo(left.HomeValue);
        order = order != 0 ? order : string.CompareOrdinal(left.Via, right.Via);
        return order != 0 ? order : string.CompareOrdinal(left.Component, right.Component);
    }

    // Follows one component that comes back to all that left inside it. False where the work was cut short.
    private bool Follow(int via, CancellationToken cancellation)
    {
        if (_work > _mostWork)
        {
            return false;
        }

        var region = new RegionAbroad(_product, _trips, via, cancellation);
        _work += region.Size;
        foreach ((int left, UInt128 ways, double homeValue) in region.Exits(_network))
        {
            if (_work > _mostWork)
            {
                return false;
            }

            double added = region.AddedOnTheWayTo(left, out int steps, cancellation);
            _work += steps;
            Offer(new RoundTrip(_network.IdOf(via), _network.IdOf(left), RoundTripNetwork.Multiply(_trips.Returns(via), ways), added, homeValue));
        }

        return true;
    }

    private void Offer(RoundTrip trip)
    {
        _best.Enqueue(trip, trip);
        if (_best.Count > _most)
        {
            _best.Dequeue();
        }
    }
}
