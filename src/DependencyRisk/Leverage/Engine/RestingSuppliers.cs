using System.Collections.Immutable;
using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// Which of a product's own suppliers rest on a node. Sets of suppliers are handed down from what they sell to the product to everything
/// that it is made of, 64 suppliers at a time, one bit each; the network is read once for each 64.
/// </summary>
internal sealed class RestingSuppliers
{
    private const int AtATime = 64;

    private readonly Network _network;
    private readonly CancellationToken _cancellation;

    // Top of each supplier's group; suppliers of one group count as one.
    private readonly int[] _top;

    // Whether a node is bought by the product itself: met on the way down from it, through parts made in house alone.
    private readonly bool[] _isBought;
    private readonly int[] _sourceOfSlot;

    // The tops of all groups that sell something to the product itself, by id, and the place of each among them, -1 of others.
    private readonly int[] _groups;
    private readonly int[] _placeOf;
    private readonly ulong[] _sellers;
    private readonly ulong[] _resting;

    public RestingSuppliers(Network network, CancellationToken cancellation)
    {
        (_network, _cancellation) = (network, cancellation);
        _top = Tops(network.Bill.Index.SupplierParent);
        _isBought = Bought(network);
        _sourceOfSlot = new int[network.SlotCount];
        _sellers = new ulong[network.Nodes.Length];
        _resting = new ulong[network.Nodes.Length];
        for (int source = 0; source < network.Sources.Length; source++)
        {
            if (network.Sources[source].Slot is var slot and >= 0)
            {
                _sourceOfSlot[slot] = source;
            }
        }

        _groups = Groups();
        _placeOf = new int[_top.Length];
        Array.Fill(_placeOf, -1);
        for (int place = 0; place < _groups.Length; place++)
        {
            _placeOf[_groups[place]] = place;
        }
    }

    /// <summary>For each supplier and component: how many of the product's suppliers rest on it, its own group apart, and the first of them by id.</summary>
    public Dictionary<Actor, (int Count, ImmutableArray<string> First)> Of(List<ActorCut> actors)
    {
        int[] counts = new int[actors.Count];
        var first = new List<string>?[actors.Count];
        for (int start = 0; start < _groups.Length; start += AtATime)
        {
            _cancellation.ThrowIfCancellationRequested();
            HandDown(start);
            for (int i = 0; i < counts.Length; i++)
            {
                ulong resting = RestingOn(actors[i], start);
                counts[i] += BitOperations.PopCount(resting);
                for (; resting != 0 && (first[i] ??= []).Count < SharedNodeProduct.MostSuppliers; resting &= resting - 1)
                {
                    first[i]!.Add(IdOf(_groups[start + BitOperations.TrailingZeroCount(resting)]));
                }
            }
        }

        return Enumerable.Range(0, counts.Length).ToDictionary(i => actors[i].Actor, i => (counts[i], first[i] is { } ids ? [.. ids] : ImmutableArray<string>.Empty));
    }

    private static int[] Tops(int[] parent)
    {
        int[] top = new int[parent.Length];
        Array.Fill(top, -1);
        for (int supplier = 0; supplier < parent.Length; supplier++)
        {
            int last = supplier;
            while (top[last] < 0 && parent[last] >= 0)
            {
                last = parent[last];
            }

            int found = top[last] < 0 ? last : top[last];
            for (int below = supplier; below >= 0 && top[below] < 0; below = parent[below])
            {
                top[below] = found;
            }
        }

        return top;
    }

    private static bool[] Bought(Network network)
    {
        bool[] isMet = new bool[network.Nodes.Length];
        bool[] isBought = new bool[network.Nodes.Length];
        for (int node = network.Root - 1; node >= 0; node--)
        {
            ref readonly NodeRow row = ref network.Nodes[node];
            foreach (ref readonly EdgeRow edge in network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
            {
                isMet[node] |= edge.Parent == network.Root || (isMet[edge.Parent] && !isBought[edge.Parent]);
            }

            isBought[node] = isMet[node] && row.SourceStart < row.SourceEnd;
        }

        return isBought;
    }

    private int[] Groups()
    {
        var sellers = new HashSet<int>();
        foreach (ref readonly SourceRow source in _network.Sources.AsSpan())
        {
            if (source.Supplier >= 0 && _isBought[source.Node])
            {
                sellers.Add(_top[source.Supplier]);
            }
        }

        return [.. sellers.OrderBy(IdOf, StringComparer.Ordinal)];
    }

    private string IdOf(int supplier) => _network.Bill.Suppliers[supplier].Id;

    private void HandDown(int start)
    {
        Array.Clear(_sellers);
        for (int source = 0; source < _network.Sources.Length; source++)
        {
            int node = _network.Sources[source].Node;
            _sellers[node] |= _isBought[node] ? Bit(source, start) : 0;
        }

        _resting[_network.Root] = 0;
        for (int node = _network.Root - 1; node >= 0; node--)
        {
            ref readonly NodeRow row = ref _network.Nodes[node];
            ulong resting = 0;
            foreach (ref readonly EdgeRow edge in _network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
            {
                bool isOfOneSource = edge.Slot != EdgeRow.WholeComponent && _isBought[edge.Parent];
                resting |= _resting[edge.Parent] | (isOfOneSource ? Bit(_sourceOfSlot[edge.Slot], start) : _sellers[edge.Parent]);
            }

            _resting[node] = resting;
        }
    }

    private ulong Bit(int source, int start)
    {
        int supplier = _network.Sources[source].Supplier;
        int place = supplier < 0 ? -1 : _placeOf[_top[supplier]] - start;
        return (uint)place < AtATime ? 1UL << place : 0;
    }

    private ulong RestingOn(ActorCut actor, int start)
    {
        if (actor.Cut.KnockedOut >= 0)
        {
            return _resting[actor.Cut.KnockedOut];
        }

        ulong resting = 0;
        foreach (int source in actor.Sources)
        {
            resting |= _resting[_network.Sources[source].Node];
        }

        // It does not rest on itself.
        return resting & ~Bit(actor.Sources[0], start);
    }
}
