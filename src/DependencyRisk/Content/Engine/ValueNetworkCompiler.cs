namespace DependencyRisk;

/// <summary>Turns what some products of a bill are built of into a network of values. No id is looked up: validation has resolved them all.</summary>
internal sealed class ValueNetworkCompiler
{
    private readonly Bill _bill;
    private readonly Country _home;
    private readonly int[] _nodeOf;
    private readonly int[] _components;
    private readonly int[] _flowStart;
    private readonly Flow[] _flows;
    private readonly int[] _sliceStart;
    private readonly Slice[] _slices;
    private readonly double[] _unitValues;
    private readonly double[] _homeShares;
    private readonly double[] _abroadShares;
    private readonly PlaceTable _places = new();
    private readonly SourcePlaces _sources;
    private int _flowCount;
    private int _sliceCount;

    private ValueNetworkCompiler(Bill bill, Country home, Control control, IEnumerable<int> products)
    {
        (_bill, _home) = (bill, home);
        _nodeOf = new int[bill.Components.Length];
        _components = Number(products);
        _flowStart = new int[_components.Length + 1];
        _flows = new Flow[bill.Index.UseChild.Length];
        _sliceStart = new int[_components.Length + 1];

        // Each source is a slice at most, and what is unallocated one more.
        _slices = new Slice[bill.Index.SourceSupplier.Length + _components.Length];
        _unitValues = new double[_components.Length];
        _homeShares = new double[_components.Length];
        _abroadShares = new double[_components.Length];
        _sources = new SourcePlaces(bill, control, _places);
    }

    /// <summary>Compiles some products with their weights, given by position in the bill.</summary>
    public static ValueNetwork Compile(Bill bill, Country home, Control control, (int Component, double Weight)[] products) =>
        new ValueNetworkCompiler(bill, home, control, products.Select(product => product.Component)).Compile(products);

    private ValueNetwork Compile((int Component, double Weight)[] products)
    {
        for (int node = 0; node < _components.Length; node++)
        {
            Fill(node);
            _flowStart[node + 1] = _flowCount;
            _sliceStart[node + 1] = _sliceCount;
        }

        return new ValueNetwork
        {
            Bill = _bill,
            Home = _home,
            Components = _components,
            FlowStart = _flowStart,
            Flows = _flows,
            SliceStart = _sliceStart,
            Slices = _slices,
            UnitValues = _unitValues,
            HomeShares = _homeShares,
            AbroadShares = _abroadShares,
            Places = _places,
            Products = Array.ConvertAll(products, product => (_nodeOf[product.Component], product.Weight)),
        };
    }

    // What the products are built of, in the bill's order of children before parents.
    private int[] Number(IEnumerable<int> products)
    {
        foreach (int product in products)
        {
            _nodeOf[product] = 1;
        }

        int[] order = _bill.Index.Order;
        int count = 0;
        for (int i = order.Length - 1; i >= 0; i--)
        {
            if (_nodeOf[order[i]] != 0)
            {
                count++;
                Mark(order[i]);
            }
        }

        int[] components = new int[count];
        int next = 0;
        foreach (int component in order)
        {
            if (_nodeOf[component] != 0)
            {
                components[next] = component;
                _nodeOf[component] = next++;
            }
        }

        return components;
    }

    private void Mark(int component)
    {
        int edge = _bill.Index.UseStart[component];
        if (edge == _bill.Index.UseStart[component + 1])
        {
            return;
        }

        Component marked = _bill.Components[component];
        Mark(marked.Uses.AsSpan(), ref edge);
        foreach (ref readonly Source source in marked.Sources.AsSpan())
        {
            Mark(source.Uses.AsSpan(), ref edge);
        }
    }

    private void Mark(ReadOnlySpan<Use> uses, ref int edge)
    {
        foreach (ref readonly Use use in uses)
        {
            int child = _bill.Index.UseChild[edge++];
            _nodeOf[child] = use.Phase == Phase.Build ? 1 : _nodeOf[child];
        }
    }

    private void Fill(int node)
    {
        int position = _components[node];
        Component component = _bill.Components[position];
        int edge = _bill.Index.UseStart[position];
        _unitValues[node] = component.UnitValue ?? double.NaN;
        AddFlows(component.Uses.AsSpan(), ref edge, 1, Flow.WholeComponent);
        if (component.Sources.IsEmpty)
        {
            if (component.Uses.IsEmpty)
            {
                _slices[_sliceCount++] = new Slice(PlaceTable.Anywhere, 1);
            }

            return;
        }

        ReadOnlySpan<Source> sources = component.Sources.AsSpan();
        int first = _sliceCount;
        _sources.Read(position, sources);
        for (int source = 0; source < sources.Length; source++)
        {
            if (_sources.TrySupply(source, out double weight))
            {
                AddFlows(sources[source].Uses.AsSpan(), ref edge, weight, _sources.PlaceOf(source));
            }
            else
            {
                edge += sources[source].Uses.Length;
            }
        }

        _sliceCount += _sources.Slices(_slices.AsSpan(first));
        AddStages(node, _slices.AsSpan(first.._sliceCount));
    }

    private void AddFlows(ReadOnlySpan<Use> uses, ref int edge, double weight, int place)
    {
        foreach (ref readonly Use use in uses)
        {
            int child = _bill.Index.UseChild[edge++];
            if (use.Phase == Phase.Build)
            {
                _flows[_flowCount++] = new Flow(_nodeOf[child], use.Quantity * weight, place);
            }
        }
    }

    // Countries come in the order of their codes, and after them one place of several countries at most: the order of a file has no part in the sums.
    private void AddStages(int node, ReadOnlySpan<Slice> slices)
    {
        (double home, double abroad) = (0, 0);
        foreach (ref readonly Slice slice in slices)
        {
            Stage stage = ValueNetwork.StageOf(_places[slice.Place].Country, _home);
            home += stage == Stage.Home ? slice.Share : 0;
            abroad += stage == Stage.Abroad ? slice.Share : 0;
        }

        _homeShares[node] = Math.Min(1, home);
        _abroadShares[node] = Math.Min(1, abroad);
    }
}
