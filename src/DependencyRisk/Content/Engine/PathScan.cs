using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// Follows the value of a product from the countries where it is added to the direct inputs that it enters by: one pass down
/// for each direct input, so that what two inputs share is told apart.
/// </summary>
internal sealed class PathScan(ValuedProduct product, CancellationToken cancellation)
{
    private readonly ValueNetwork _network = product.Network;
    private readonly UnitValues _values = product.Values;
    private readonly Dictionary<(int Input, int Node, int Cell), UInt128> _sums = [];

    public ImmutableArray<ContentPath> Run()
    {
        foreach ((int node, double weight) in _network.Products)
        {
            AddProduct(node, weight);
            foreach (IGrouping<int, Flow> flows in _network.FlowsOf(node).ToArray().GroupBy(flow => flow.Child))
            {
                cancellation.ThrowIfCancellationRequested();
                AddInput(node, weight, flows.Key, [.. flows]);
            }
        }

        UInt128 total = _sums.Values.Aggregate(UInt128.Zero, (sum, value) => sum + value);
        double whole = ExactSum.ToShare(total);
        return
        [
            .. _sums.Where(item => item.Value != UInt128.Zero)
                .Select(item => new ContentPath(
                    Country.FromCell(item.Key.Cell), _network.IdOf(item.Key.Node), _network.IdOf(item.Key.Input), Math.Min(1, ExactSum.ToShare(item.Value) / whole)))
                .OrderByDescending(path => path.Share)
                .ThenBy(path => path.Country)
                .ThenBy(path => path.Component, StringComparer.Ordinal)
                .ThenBy(path => path.Input, StringComparer.Ordinal),
        ];
    }

    private void AddProduct(int node, double weight)
    {
        double made = weight * (_values.Made[node] / _values.Value[node]);
        if (_network.IsMadeInHouse(node))
        {
            Add(node, node, PlaceTable.Of(_network.Home), made);
        }
        else
        {
            AddMade(node, node, made);
        }

        AddInputsOfSources(node, node, weight);
    }

    private void AddInput(int productNode, double weight, int input, Flow[] flows)
    {
        var flow = new ValueFlow(_network, _values, productNode, weight, flows);
        for (int node = input; node >= 0; node--)
        {
            double through = flow.Through(node);
            if (through > 0)
            {
                AddMade(input, node, through * (_values.Made[node] / _values.Value[node]));
                AddInputsOfSources(input, node, through);
            }
        }
    }

    private void AddMade(int input, int node, double value)
    {
        foreach (ref readonly Slice slice in _network.SlicesOf(node))
        {
            Add(input, node, slice.Place, value * slice.Share);
        }
    }

    // What a source has made in house for itself is the work of its own place.
    private void AddInputsOfSources(int input, int node, double through)
    {
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            if (flow.Place != Flow.WholeComponent && _network.IsMadeInHouse(flow.Child))
            {
                Add(input, node, flow.Place, through * (flow.Factor * _values.Made[flow.Child] / _values.Value[node]));
            }
        }
    }

    private void Add(int input, int node, int place, double value)
    {
        (int, int, int) key = (input, node, _network.Places[place].Country.Cell);
        _sums[key] = _sums.GetValueOrDefault(key) + ExactSum.Of(value);
    }
}
