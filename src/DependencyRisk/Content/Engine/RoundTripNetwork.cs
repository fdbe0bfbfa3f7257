namespace DependencyRisk;

/// <summary>
/// Where round trips begin and end in a network, and how many ways there are: one pass down for what comes back to someone at
/// home, and one up for what leaves home. Never changed once made.
/// </summary>
internal sealed class RoundTripNetwork
{
    private readonly ValuedProduct _product;
    private readonly ValueNetwork _network;
    private readonly UInt128[] _paths;
    private readonly UInt128[] _homePaths;
    private readonly UInt128[] _returns;
    private readonly UInt128[] _returned;
    private readonly UInt128[] _exits;

    public RoundTripNetwork(ValuedProduct product)
    {
        _product = product;
        _network = product.Network;
        _paths = new UInt128[_network.Count];
        _homePaths = new UInt128[_network.Count];
        _returns = new UInt128[_network.Count];
        _returned = new UInt128[_network.Count];
        _exits = new UInt128[_network.Count];
        CountExits();
        CountReturns();
    }

    /// <summary>Ways from a node that is made abroad to something supplied from home, through nothing that is not made abroad.</summary>
    public UInt128 Exits(int node) => _exits[node];

    /// <summary>Ways from the products to a node that comes from abroad to someone at home.</summary>
    public UInt128 Returns(int node) => _returns[node];

    /// <summary>Its share of the value that comes there; inputs of one of its sources alone may come to more or less than their share.</summary>
    public double Returned(int node) => ExactSum.ToShare(_returned[node]);

    /// <summary>The value that comes back with it.</summary>
    public double ReturnedValue(int node) => Returned(node) / _network.AbroadShares[node] * _product.PartOf(node, Stage.Abroad);

    public static UInt128 Add(UInt128 left, UInt128 right) => left > UInt128.MaxValue - right ? UInt128.MaxValue : left + right;

    public static UInt128 Multiply(UInt128 left, UInt128 right) =>
        left != UInt128.Zero && right > UInt128.MaxValue / left ? UInt128.MaxValue : left * right;

    /// <summary>Whether a node of which the maker is abroad takes this input.</summary>
    public bool IsTakenAbroad(in Flow flow) =>
        flow.Factor > 0 && (flow.Place == Flow.WholeComponent || _network.StageOf(flow.Place) == Stage.Abroad);

    /// <summary>Whether a node that someone abroad takes may be made there: supplied from abroad in part, or made by them in house.</summary>
    public bool StaysAbroad(int node) => _network.IsMadeInHouse(node) || _network.AbroadShares[node] > 0;

    private void CountExits()
    {
        for (int node = 0; node < _network.Count; node++)
        {
            foreach (ref readonly Flow flow in _network.FlowsOf(node))
            {
                if (IsTakenAbroad(flow))
                {
                    UInt128 leaves = _network.HomeShares[flow.Child] > 0 ? UInt128.One : UInt128.Zero;
                    _exits[node] = Add(_exits[node], Add(leaves, StaysAbroad(flow.Child) ? _exits[flow.Child] : UInt128.Zero));
                }
            }
        }
    }

    private void CountReturns()
    {
        foreach ((int node, double weight) in _network.Products)
        {
            // The product itself may come from abroad, to whoever uses it at home.
            UInt128 home = _network.IsMadeInHouse(node) || _network.HomeShares[node] > 0 ? UInt128.One : UInt128.Zero;
            AddReturn(node, UInt128.One, weight);
            PassOn(node, UInt128.One, home, weight, weight * _product.Flow.ProductShare(node, Stage.Home));
        }

        for (int node = _network.Count - 1; node >= 0; node--)
        {
            if (_paths[node] != UInt128.Zero)
            {
                bool isInHouse = _network.IsMadeInHouse(node);
                UInt128 home = isInHouse ? _homePaths[node] : _network.HomeShares[node] > 0 ? _paths[node] : UInt128.Zero;
                PassOn(node, _paths[node], home, _product.Flow.Through(node), _product.Flow.Made(node, Stage.Home));
            }
        }
    }

    private void PassOn(int node, UInt128 paths, UInt128 homePaths, double value, double homeValue)
    {
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            if (!(flow.Factor > 0))
            {
                continue;
            }

            _paths[flow.Child] = Add(_paths[flow.Child], paths);
            bool isWhole = flow.Place == Flow.WholeComponent;
            UInt128 fromHome = isWhole ? homePaths : _network.StageOf(flow.Place) == Stage.Home ? paths : UInt128.Zero;
            if (fromHome != UInt128.Zero)
            {
                _homePaths[flow.Child] = Add(_homePaths[flow.Child], fromHome);
                AddReturn(flow.Child, fromHome, (isWhole ? homeValue : value) * _product.Values.Ratio(node, flow));
            }
        }
    }

    private void AddReturn(int node, UInt128 paths, double value)
    {
        if (_network.AbroadShares[node] > 0)
        {
            _returns[node] = Add(_returns[node], paths);
            _returned[node] += ExactSum.Of(value * _network.AbroadShares[node]);
        }
    }
}
