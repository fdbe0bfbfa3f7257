namespace DependencyRisk;

/// <summary>Turns a bill into a network. No id is looked up: validation has resolved them all.</summary>
internal sealed class NetworkCompiler
{
    private readonly Bill _bill;
    private readonly NetworkMembers _members;
    private readonly NodeTable _nodes;
    private readonly int _nodeCount;

    private NetworkCompiler(Bill bill, int[] products, bool isPortfolio, AnalysisPhase phase)
    {
        _bill = bill;
        _members = new NetworkMembers(bill, products, phase);
        _nodeCount = _members.Component.Length + (isPortfolio ? 1 : 0);
        _nodes = new NodeTable(_nodeCount);
    }

    /// <summary>Compiles one product.</summary>
    public static Network Product(Bill bill, int product, AnalysisPhase phase) =>
        new NetworkCompiler(bill, [product], isPortfolio: false, phase).Compile([], []);

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
        SourceTable sources = FillNodes(out int slots);
        int[] meanNodes = Array.ConvertAll(products, _members.NodeOfProduct);
        EdgeTable edges = new EdgeCompiler(_bill, _members, _nodes, sources).Compile(meanNodes, weights);
        return new Network(_bill, _nodes, sources, edges) { SlotCount = slots, MeanNode = meanNodes, MeanWeight = weights };
    }

    private SourceTable FillNodes(out int slots)
    {
        for (int node = 0; node < _nodeCount; node++)
        {
            int sourceCount = node < _members.Supplying ? _bill.Components[_members.Component[node]].Sources.Length : 0;
            _nodes.SourceStart[node + 1] = _nodes.SourceStart[node] + sourceCount;
        }

        var sources = new SourceTable(_nodes.SourceStart[_nodeCount]);
        var responses = new List<double>();
        slots = 0;
        for (int node = 0; node < _nodeCount; node++)
        {
            bool isMean = node == _members.Component.Length;
            _nodes.Component[node] = isMean ? -1 : _members.Component[node];
            if (node < _members.Supplying)
            {
                FillSupply(node, sources, responses, ref slots);
            }
            else
            {
                _nodes.Kind[node] = isMean ? NodeKind.Mean : NodeKind.Keep;
            }

            _nodes.ResponseStart[node + 1] = responses.Count;
        }

        _nodes.ResponseTime = [.. responses];
        return sources;
    }

    private void FillSupply(int node, SourceTable sources, List<double> responses, ref int slots)
    {
        Component component = _bill.Components[_members.Component[node]];
        _nodes.Stock[node] = component.StockMonths;
        if (component.Sources.IsEmpty && !component.Uses.IsEmpty)
        {
            // Made in house: nothing to lose but by a knock-out, and then nothing to replace it with.
            _nodes.Kind[node] = NodeKind.InHouse;
            return;
        }

        _nodes.Kind[node] = NodeKind.Sourced;
        int firstResponse = responses.Count;
        if (component.Substitution is { Fraction: > 0 } substitution)
        {
            (_nodes.Fraction[node], _nodes.AfterMonths[node], _nodes.Growth[node]) = (substitution.Fraction, substitution.AfterMonths, substitution.Growth);
            AddResponse(responses, firstResponse, substitution.AfterMonths);
        }

        FillSources(node, component, sources, responses, firstResponse, ref slots);
    }

    private void FillSources(int node, Component component, SourceTable table, List<double> responses, int firstResponse, ref int slots)
    {
        ReadOnlySpan<Source> sources = component.Sources.AsSpan();
        Span<int> order = sources.Length <= 64 ? stackalloc int[sources.Length] : new int[sources.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        CanonicalOrder.Sort(sources, order);
        int row = _nodes.SourceStart[node];
        int firstSupplier = _bill.Index.SourceStart[_members.Component[node]];
        double allocated = 0;
        foreach (int position in order)
        {
            ref readonly Source source = ref sources[position];
            double share = source.ShareOrAbsent.OrElse(double.NaN);
            bool isCandidate = double.IsNaN(share);
            double capacity = source.CapacityOrAbsent.OrElse(isCandidate ? 0 : share);
            double spare = isCandidate ? capacity : Math.Max(0, capacity - share);
            allocated += isCandidate ? 0 : share;
            _nodes.HasCandidates[node] |= isCandidate;
            if (spare > 0)
            {
                AddResponse(responses, firstResponse, source.ReadyAfterMonths);
            }

            table.Node[row] = node;
            table.Share[row] = share;
            table.Spare[row] = spare;
            table.ReadyAfterMonths[row] = source.ReadyAfterMonths;
            table.RecoveryMonths[row] = source.RecoveryOrAbsent.OrElse(double.PositiveInfinity);
            table.Origin[row] = source.Origin;
            table.Supplier[row] = _bill.Index.SourceSupplier[firstSupplier + position];
            table.Slot[row] = source.Uses.IsEmpty ? -1 : slots++;
            table.Position[row] = position;
            row++;
        }

        double unallocated = 1 - allocated;
        _nodes.Unallocated[node] = unallocated > ComponentCheck.ShareTolerance ? unallocated : 0;
    }

    private static void AddResponse(List<double> responses, int first, double time)
    {
        int place = responses.Count;
        while (place > first && responses[place - 1] > time)
        {
            place--;
        }

        bool known = time <= 0 || (place > first && responses[place - 1].Equals(time));
        if (!known)
        {
            responses.Insert(place, time);
        }
    }
}
