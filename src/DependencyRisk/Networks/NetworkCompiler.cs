namespace DependencyRisk;

/// <summary>Turns a bill into a network. No id is looked up: validation has resolved them all.</summary>
internal sealed class NetworkCompiler
{
    private readonly Bill _bill;
    private readonly NetworkMembers _members;
    private readonly NodeRow[] _nodes;
    private readonly SupplyFiller _filler;

    private NetworkCompiler(Bill bill, int[] products, bool isPortfolio, AnalysisPhase phase)
    {
        _bill = bill;
        _members = new NetworkMembers(bill, products, phase);
        _filler = new SupplyFiller(bill);
        _nodes = new NodeRow[_members.Component.Length + (isPortfolio ? 1 : 0)];
    }

    /// <summary>Compiles one product.</summary>
    public static Network Product(Bill bill, int product, AnalysisPhase phase) =>
        new NetworkCompiler(bill, [product], isPortfolio: false, phase).Compile([], []);

    /// <summary>
    /// The network of a bill in which one component was replaced, from that of the bill before. Only for a component whose
    /// uses are what they were: then nodes and edges are the same, and only its sources, stock and responses are made anew.
    /// </summary>
    public static Network Replace(Network before, Bill bill, int component)
    {
        int node = before.NodeOf[component];
        NodeRow old = before.Nodes[node];
        int added = bill.Components[component].Sources.Length - (old.SourceEnd - old.SourceStart);
        ReadOnlySpan<SourceRow> sources = before.Sources;
        SourceRow[] rows = [.. sources[..old.SourceEnd], .. new SourceRow[Math.Max(added, 0)], .. sources[old.SourceEnd..]];
        if (added < 0)
        {
            rows = [.. sources[..(old.SourceEnd + added)], .. sources[old.SourceEnd..]];
        }

        var nodes = (NodeRow[])before.Nodes.Clone();
        for (int after = node + 1; added != 0 && after < nodes.Length; after++)
        {
            nodes[after].SourceStart += added;
            nodes[after].SourceEnd += added;
        }

        nodes[node] = new NodeRow
        {
            Component = component,
            SourceStart = old.SourceStart,
            SourceEnd = old.SourceEnd + added,
            EdgeStart = old.EdgeStart,
            EdgeEnd = old.EdgeEnd,
        };
        var filler = new SupplyFiller(bill, before.ResponseTimes);
        filler.Fill(node, ref nodes[node], rows);
        return before.With(bill, nodes, rows, [.. filler.Responses]);
    }

    /// <summary>Compiles the weighted mean of all products.</summary>
    public static Network Portfolio(Bill bill, IReadOnlyDictionary<string, double> weights, AnalysisPhase phase)
    {
        // By id, so that the mean is added up in one order whatever the order of the file.
        string[] ids = [.. bill.Products.Order(StringComparer.Ordinal)];
        int[] products = Array.ConvertAll(ids, id => bill.Index.ComponentById[id]);
        return new NetworkCompiler(bill, products, isPortfolio: true, phase).Compile(products, Array.ConvertAll(ids, id => weights[id]));
    }

    private Network Compile(int[] products, double[] weights)
    {
        SourceRow[] sources = FillNodes();
        int[] meanNodes = Array.ConvertAll(products, _members.NodeOfProduct);
        return new Network
        {
            Bill = _bill,
            Nodes = _nodes,
            Sources = sources,
            Edges = new EdgeCompiler(_bill, _members, _nodes, _filler.Slots).Compile(meanNodes, weights),
            ResponseTimes = [.. _filler.Responses],
            SlotCount = _filler.Slots.Count,
            MeanNodes = meanNodes,
            MeanWeights = weights,
        };
    }

    private SourceRow[] FillNodes()
    {
        int sourceCount = 0;
        for (int node = 0; node < _nodes.Length; node++)
        {
            ref NodeRow row = ref _nodes[node];
            bool isMean = node == _members.Component.Length;
            row.Component = isMean ? -1 : _members.Component[node];
            row.Kind = isMean ? NodeKind.Mean : node < _members.Supplying ? NodeKind.Sourced : NodeKind.Keep;
            row.SourceStart = sourceCount;
            sourceCount += row.Kind == NodeKind.Sourced ? _bill.Index.SourceStart[row.Component + 1] - _bill.Index.SourceStart[row.Component] : 0;
            row.SourceEnd = sourceCount;
        }

        var sources = new SourceRow[sourceCount];
        for (int node = 0; node < _nodes.Length; node++)
        {
            ref NodeRow row = ref _nodes[node];
            if (row.Kind == NodeKind.Sourced)
            {
                _filler.Fill(node, ref row, sources);
            }
        }

        return sources;
    }
}
