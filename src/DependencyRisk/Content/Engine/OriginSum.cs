namespace DependencyRisk;

/// <summary>Adds up value by the place that it comes from, the same whatever the order.</summary>
internal sealed class OriginSum(ValueNetwork network)
{
    private readonly UInt128[] _values = new UInt128[network.Places.Count];

    public void Add(int place, double value) => _values[place] += ExactSum.Of(value);

    /// <summary>Adds the work of a node's makers.</summary>
    public void AddMade(int node, double value)
    {
        foreach (ref readonly Slice slice in network.SlicesOf(node))
        {
            Add(slice.Place, value * slice.Share);
        }
    }

    /// <summary>The work of a product's maker: of home, where it is made in house.</summary>
    public void AddProduct(int node, double value)
    {
        if (network.IsMadeInHouse(node))
        {
            Add(PlaceTable.Of(network.Home), value);
        }
        else
        {
            AddMade(node, value);
        }
    }

    public OriginSum Clone()
    {
        var clone = new OriginSum(network);
        _values.CopyTo(clone._values, 0);
        return clone;
    }

    /// <summary>The places that have any value.</summary>
    public IEnumerable<(Place Place, UInt128 Value)> Values()
    {
        for (int place = 0; place < _values.Length; place++)
        {
            if (_values[place] != UInt128.Zero)
            {
                yield return (network.Places[place], _values[place]);
            }
        }
    }
}
