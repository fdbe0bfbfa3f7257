namespace DependencyRisk;

/// <summary>
/// How the value of the products spreads over all that is inside them, in one pass from the products down: one for all countries,
/// since a component's value is the same wherever it ends up. Never changed once made.
/// </summary>
/// <remarks>
/// Everything is a share of the products' value. As a product is not a component of itself, what arrives at a product from
/// above, where it is also a part of another, is kept apart from what it starts with.
/// </remarks>
internal sealed class ValueFlow
{
    private readonly ValueNetwork _network;
    private readonly UnitValues _values;
    private readonly Arrived[] _arrived;
    private readonly UInt128[] _madeAtHome;
    private readonly UInt128[] _madeAbroad;

    public ValueFlow(ValueNetwork network, UnitValues values)
        : this(network, values, network.Count)
    {
        ProductOwn = Array.ConvertAll(network.Products, product => StartFrom(product.Node, product.Weight, network.FlowsOf(product.Node)));
        PassAllOn(network.Count - 1);
    }

    /// <summary>Only what enters one product by some of its inputs.</summary>
    public ValueFlow(ValueNetwork network, UnitValues values, int product, double weight, ReadOnlySpan<Flow> inputs)
        : this(network, values, product)
    {
        StartFrom(product, weight, inputs);
        PassAllOn(product - 1);
    }

    // What stands behind a product in the order is not inside it.
    private ValueFlow(ValueNetwork network, UnitValues values, int count)
    {
        (_network, _values) = (network, values);
        _arrived = new Arrived[count];
        _madeAtHome = new UInt128[count];
        _madeAbroad = new UInt128[count];
        Own = new double[count];
        ProductOwn = [];
    }

    /// <summary>The own value that each node adds as a component.</summary>
    public double[] Own { get; }

    /// <summary>The own value that each product adds as a product.</summary>
    public double[] ProductOwn { get; }

    /// <summary>The whole value that passes through a node, products as products not included.</summary>
    public double Through(int node) => ExactSum.ToShare(_arrived[node].Value);

    /// <summary>The part of what passes through a node as a component that is made at this stage at home, abroad, or nobody knows where.</summary>
    public double Made(int node, Stage stage)
    {
        double through = Through(node);
        if (!_network.IsMadeInHouse(node))
        {
            return through * _network.ShareOf(node, stage);
        }

        double home = ExactSum.ToShare(_madeAtHome[node]);
        double abroad = ExactSum.ToShare(_madeAbroad[node]);
        return stage == Stage.Home ? home : stage == Stage.Abroad ? abroad : Math.Max(0, through - home - abroad);
    }

    /// <summary>The part of what passes through a node that is counted as foreign at face value.</summary>
    public double AbroadAtFace(int node) => ExactSum.ToShare(_arrived[node].AbroadAtFace);

    /// <summary>The share of a product's own value, or of what it is passed on by, that is made at a stage: at home where in house.</summary>
    public double ProductShare(int node, Stage stage) =>
        !_network.IsMadeInHouse(node) ? _network.ShareOf(node, stage) : stage == Stage.Home ? 1 : 0;

    private void PassAllOn(int last)
    {
        for (int node = last; node >= 0; node--)
        {
            if (_arrived[node].Value != UInt128.Zero)
            {
                PassOn(node);
            }
        }
    }

    private double StartFrom(int node, double weight, ReadOnlySpan<Flow> inputs)
    {
        UInt128 left = ExactSum.Of(weight);
        double home = ProductShare(node, Stage.Home);
        double abroad = ProductShare(node, Stage.Abroad);
        foreach (ref readonly Flow flow in inputs)
        {
            double value = weight * _values.Ratio(node, flow);
            (double madeAtHome, double madeAbroad) = MakerShares(flow, home, abroad);
            left = ExactSum.Left(left, Arrive(flow.Child, value, madeAtHome, madeAbroad));
            double abroadAtFace = _network.IsMadeInHouse(flow.Child) ? madeAbroad : _network.ShareOf(flow.Child, Stage.Abroad);
            _arrived[flow.Child].AbroadAtFace += ExactSum.Of(value * abroadAtFace);
        }

        return _values.OwnOf(node, left);
    }

    private void PassOn(int node)
    {
        UInt128 left = _arrived[node].Value;
        double through = Through(node);
        double abroadAtFace = AbroadAtFace(node);
        double home = Made(node, Stage.Home) / through;
        double abroad = Made(node, Stage.Abroad) / through;
        ReadOnlySpan<double> ratios = _values.RatiosOf(node);
        ReadOnlySpan<Flow> flows = _network.FlowsOf(node);
        for (int i = 0; i < flows.Length; i++)
        {
            ref readonly Flow flow = ref flows[i];
            (double madeAtHome, double madeAbroad) = MakerShares(flow, home, abroad);
            left = ExactSum.Left(left, Arrive(flow.Child, through * ratios[i], madeAtHome, madeAbroad));
            _arrived[flow.Child].AbroadAtFace += ExactSum.Of(abroadAtFace * ratios[i]);
        }

        Own[node] = _values.OwnOf(node, left);
    }

    private UInt128 Arrive(int child, double value, double madeAtHome, double madeAbroad)
    {
        UInt128 units = ExactSum.Of(value);
        _arrived[child].Value += units;
        if (_network.IsMadeInHouse(child))
        {
            _madeAtHome[child] += ExactSum.Of(value * madeAtHome);
            _madeAbroad[child] += ExactSum.Of(value * madeAbroad);
        }

        return units;
    }

    // Made in house is made by whoever makes the parent: all its sources, or the one whose input it is.
    private (double Home, double Abroad) MakerShares(in Flow flow, double home, double abroad)
    {
        if (flow.Place == Flow.WholeComponent)
        {
            return (home, abroad);
        }

        Stage stage = _network.StageOf(flow.Place);
        return (stage == Stage.Home ? 1 : 0, stage == Stage.Abroad ? 1 : 0);
    }

    // Side by side in memory, since each use adds to both.
    private struct Arrived
    {
        public UInt128 Value;
        public UInt128 AbroadAtFace;
    }
}
