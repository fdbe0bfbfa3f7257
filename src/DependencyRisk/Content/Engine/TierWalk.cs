using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Looks into products tier by tier. What lies at the tier that was come to counts whole where it is supplied from; what lies
/// above counts with its own value alone. Each step costs what there is at that tier.
/// </summary>
internal sealed class TierWalk
{
    private readonly ValueNetwork _network;
    private readonly UnitValues _values;
    private readonly OriginSum _above;

    // What is made in house is told apart by the place of its maker.
    private Dictionary<int, UInt128> _supplied = [];
    private Dictionary<(int Node, int Place), UInt128> _inHouse = [];
    private Dictionary<int, UInt128> _nextSupplied = [];
    private Dictionary<(int Node, int Place), UInt128> _nextInHouse = [];

    /// <summary>Starts at the first tier: the inputs of the products.</summary>
    public TierWalk(ValueNetwork network, UnitValues values)
    {
        (_network, _values, _above) = (network, values, new OriginSum(network));
        foreach ((int node, double weight) in network.Products)
        {
            if (network.IsMadeInHouse(node))
            {
                LookIntoInHouse(node, PlaceTable.Of(network.Home), weight);
            }
            else
            {
                LookIntoSupplied(node, weight);
            }
        }

        Advance();
    }

    public int Tier { get; private set; }

    /// <summary>Whether nothing lies further up.</summary>
    public bool IsAtBottom { get; private set; }

    /// <summary>The products' value by place, looked into up to this tier.</summary>
    public OriginSum Content()
    {
        OriginSum content = _above.Clone();
        foreach ((int node, UInt128 value) in _supplied)
        {
            content.AddMade(node, ExactSum.ToShare(value));
        }

        foreach (((_, int place), UInt128 value) in _inHouse)
        {
            content.Add(place, ExactSum.ToShare(value));
        }

        return content;
    }

    /// <summary>Goes one tier further up.</summary>
    public void Next()
    {
        foreach ((int node, UInt128 value) in _supplied)
        {
            LookIntoSupplied(node, ExactSum.ToShare(value));
        }

        foreach (((int node, int place), UInt128 value) in _inHouse)
        {
            LookIntoInHouse(node, place, ExactSum.ToShare(value));
        }

        Advance();
    }

    private void Advance()
    {
        (_supplied, _nextSupplied) = (_nextSupplied, _supplied);
        (_inHouse, _nextInHouse) = (_nextInHouse, _inHouse);
        _nextSupplied.Clear();
        _nextInHouse.Clear();
        Tier++;
        IsAtBottom = !_supplied.Keys.Any(HasInputs) && !_inHouse.Keys.Any(key => HasInputs(key.Node));
    }

    private bool HasInputs(int node)
    {
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            if (flow.Factor > 0 && _values.Value[flow.Child] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void LookIntoSupplied(int node, double value)
    {
        UInt128 left = ExactSum.Of(value);
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            double input = value * _values.Ratio(node, flow);
            left = ExactSum.Left(left, ExactSum.Of(input));
            if (input > 0 && flow.Place == Flow.WholeComponent && _network.IsMadeInHouse(flow.Child))
            {
                foreach (ref readonly Slice slice in _network.SlicesOf(node))
                {
                    Arrive(flow.Child, slice.Place, input * slice.Share);
                }
            }
            else
            {
                Arrive(flow.Child, flow.Place, input);
            }
        }

        _above.AddMade(node, _values.OwnOf(node, left));
    }

    private void LookIntoInHouse(int node, int place, double value)
    {
        UInt128 left = ExactSum.Of(value);
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            double input = value * _values.Ratio(node, flow);
            left = ExactSum.Left(left, ExactSum.Of(input));
            Arrive(flow.Child, place, input);
        }

        _above.Add(place, _values.OwnOf(node, left));
    }

    private void Arrive(int child, int maker, double value)
    {
        if (!(value > 0))
        {
            return;
        }

        ref UInt128 there = ref _network.IsMadeInHouse(child)
            ? ref CollectionsMarshal.GetValueRefOrAddDefault(_nextInHouse, (child, maker), out _)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_nextSupplied, child, out _);
        there += ExactSum.Of(value);
    }
}
