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

    private Frontier _here;
    private Frontier _next;

    /// <summary>Starts at the first tier: the inputs of the products.</summary>
    public TierWalk(ValueNetwork network, UnitValues values)
    {
        (_network, _values, _above) = (network, values, new OriginSum(network));
        (_here, _next) = (new Frontier(network), new Frontier(network));
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
        foreach ((int node, double value) in _here.Supplied)
        {
            content.AddMade(node, value);
        }

        foreach ((_, int place, double value) in _here.InHouse)
        {
            content.Add(place, value);
        }

        return content;
    }

    /// <summary>Goes one tier further up.</summary>
    public void Next()
    {
        foreach ((int node, double value) in _here.Supplied)
        {
            LookIntoSupplied(node, value);
        }

        foreach ((int node, int place, double value) in _here.InHouse)
        {
            LookIntoInHouse(node, place, value);
        }

        Advance();
    }

    private void Advance()
    {
        (_here, _next) = (_next, _here);
        _next.Clear();
        Tier++;
        IsAtBottom = !_here.Nodes.Any(HasInputs);
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
            if (flow.Place == Flow.WholeComponent && _network.IsMadeInHouse(flow.Child))
            {
                foreach (ref readonly Slice slice in _network.SlicesOf(node))
                {
                    _next.Add(flow.Child, slice.Place, input * slice.Share);
                }
            }
            else
            {
                _next.Add(flow.Child, flow.Place, input);
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
            _next.Add(flow.Child, place, input);
        }

        _above.Add(place, _values.OwnOf(node, left));
    }
}
