using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Which countries are touched somewhere upstream of a product's critical inputs: one bit a country, 64 in one pass over the network.</summary>
internal sealed class TouchScan
{
    private const int Lanes = 64;

    private readonly ValueNetwork _network;
    private readonly ulong[] _surely;
    private readonly ulong[] _maybe;
    private readonly (ulong Surely, ulong Maybe)[] _lanesOfPlace;
    private readonly Input[] _inputs;

    public TouchScan(ValueNetwork network)
    {
        _network = network;
        _surely = new ulong[network.Count];
        _maybe = new ulong[network.Count];
        _lanesOfPlace = new (ulong Surely, ulong Maybe)[network.Places.Count];
        _inputs = [.. network.Products.SelectMany(product => CriticalInputs(product.Node, product.Weight))];
    }

    /// <summary>Ids of the critical inputs, in order.</summary>
    public ImmutableArray<string> Inputs => Ids(_inputs.Select(input => input.Child));

    public ImmutableArray<CountryDependence> Countries(CancellationToken cancellation)
    {
        // Whoever touches nothing is left out again.
        Country[] countries = [.. _network.PlacesInUse().SelectMany(place => place.Named).Concat([Country.Unknown, _network.Home]).Distinct()];
        var all = new List<CountryDependence>();
        foreach (Country[] batch in countries.Chunk(Lanes))
        {
            cancellation.ThrowIfCancellationRequested();
            Sweep(batch);
            all.AddRange(batch.Select((country, lane) => Of(country, 1UL << lane)).Where(dependence => dependence.Share.High > 0));
        }

        return [.. all.OrderByDescending(one => one.Share.Low).ThenByDescending(one => one.Share.High).ThenBy(one => one.Country)];
    }

    // What is critical stands in the bill; essentiality has no part in values. Uses are gone through in the order of the network's flows.
    private List<Input> CriticalInputs(int product, double weight)
    {
        Bill bill = _network.Bill;
        int position = _network.Components[product];
        Component component = bill.Components[position];
        ReadOnlySpan<Flow> flows = _network.FlowsOf(product);
        var inputs = new List<Input>();
        int next = 0;
        AddCritical(component.Uses, flows, ref next);
        if (!component.Sources.IsEmpty)
        {
            // Only shares are asked of the sources, which are the same by any control.
            var supply = new SourcePlaces(bill, Control.Origin, _network.Places);
            supply.Read(position, component.Sources.AsSpan());
            for (int source = 0; source < component.Sources.Length; source++)
            {
                if (supply.TrySupply(source, out _))
                {
                    AddCritical(component.Sources[source].Uses, flows, ref next);
                }
            }
        }

        return inputs;

        void AddCritical(ImmutableArray<Use> uses, ReadOnlySpan<Flow> of, ref int flow)
        {
            foreach (Use use in uses)
            {
                if (use.Phase == Phase.Build)
                {
                    Flow input = of[flow++];
                    if (use.Essentiality == 1)
                    {
                        inputs.Add(new Input(product, weight, input.Child, input.Place, input.Factor > 0));
                    }
                }
            }
        }
    }

    private void Sweep(Country[] batch)
    {
        for (int place = 0; place < _lanesOfPlace.Length; place++)
        {
            _lanesOfPlace[place] = LanesOf(_network.Places[place], batch);
        }

        for (int node = 0; node < _network.Count; node++)
        {
            (ulong surely, ulong maybe) = MadeIn(node);
            foreach (ref readonly Flow flow in _network.FlowsOf(node))
            {
                surely |= flow.Factor > 0 ? _surely[flow.Child] : 0;
                maybe |= _maybe[flow.Child];
            }

            (_surely[node], _maybe[node]) = (surely, maybe);
        }
    }

    private (ulong Surely, ulong Maybe) MadeIn(int node)
    {
        (ulong surely, ulong maybe) = (0, 0);
        foreach (ref readonly Slice slice in _network.SlicesOf(node))
        {
            surely |= _lanesOfPlace[slice.Place].Surely;
            maybe |= _lanesOfPlace[slice.Place].Maybe;
        }

        return (surely, maybe);
    }

    private static (ulong Surely, ulong Maybe) LanesOf(Place place, Country[] batch)
    {
        (ulong surely, ulong maybe) = (0, 0);
        for (int lane = 0; lane < batch.Length; lane++)
        {
            surely |= place.MustBeIn(country => country == batch[lane]) ? 1UL << lane : 0;
            maybe |= place.MayBeIn(country => country == batch[lane]) ? 1UL << lane : 0;
        }

        return (surely, maybe);
    }

    private CountryDependence Of(Country country, ulong lane)
    {
        var surely = new List<int>();
        var maybe = new List<int>();
        double low = 0;
        double high = 0;
        foreach (IGrouping<(int Node, double Weight), Input> product in _inputs.GroupBy(input => (input.Product, input.Weight)))
        {
            int[] sure = [.. product.Where(input => input.IsSure && (Touched(input).Surely & lane) != 0).Select(input => input.Child).Distinct()];
            int[] may = [.. product.Where(input => (Touched(input).Maybe & lane) != 0).Select(input => input.Child).Distinct()];
            int count = product.Select(input => input.Child).Distinct().Count();
            low += product.Key.Weight * sure.Length / count;
            high += product.Key.Weight * may.Length / count;
            surely.AddRange(sure);
            maybe.AddRange(may);
        }

        var share = new Bounds(Math.Min(1, Math.Min(low, high)), Math.Min(1, high));
        return new CountryDependence(country, share, Ids(surely), Ids(maybe.Except(surely)));
    }

    // An input that is made in house is made where the product is, or the source that needs it.
    private (ulong Surely, ulong Maybe) Touched(Input input)
    {
        (ulong surely, ulong maybe) = (_surely[input.Child], _maybe[input.Child]);
        if (_network.IsMadeInHouse(input.Child))
        {
            (ulong Surely, ulong Maybe) maker = input.Place != Flow.WholeComponent ? _lanesOfPlace[input.Place]
                : _network.IsMadeInHouse(input.Product) ? _lanesOfPlace[PlaceTable.Of(_network.Home)]
                : MadeIn(input.Product);
            (surely, maybe) = (surely | maker.Surely, maybe | maker.Maybe);
        }

        return (surely, maybe);
    }

    private ImmutableArray<string> Ids(IEnumerable<int> nodes) => [.. nodes.Distinct().Select(_network.IdOf).Order(StringComparer.Ordinal)];

    // Of several candidates for the product nobody knows which it is that needs the input: then it is not sure.
    private readonly record struct Input(int Product, double Weight, int Child, int Place, bool IsSure);
}
