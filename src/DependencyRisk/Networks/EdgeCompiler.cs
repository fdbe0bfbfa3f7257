namespace DependencyRisk;

/// <summary>
/// Turns the uses of a bill into the edges of a network, each from what is needed to what needs it, grouped by what is
/// needed. Goes over the uses twice, to count and to fill, so that nothing but the edges themselves is stored.
/// </summary>
internal sealed class EdgeCompiler(Bill bill, NetworkMembers members, NodeRow[] nodes, Dictionary<int, int> slots)
{
    private readonly BillIndex _index = bill.Index;
    private EdgeRow[]? _edges;

    public EdgeRow[] Compile(int[] meanNodes, double[] meanWeights)
    {
        Visit(meanNodes, meanWeights);
        int count = 0;
        for (int node = 0; node < nodes.Length; node++)
        {
            ref NodeRow row = ref nodes[node];
            row.EdgeStart = count;
            count += row.EdgeEnd;
            row.EdgeEnd = row.EdgeStart;
        }

        _edges = new EdgeRow[count];
        Visit(meanNodes, meanWeights);
        return _edges;
    }

    private void Visit(int[] meanNodes, double[] meanWeights)
    {
        for (int node = 0; node < members.Component.Length; node++)
        {
            if (node < members.Supplying)
            {
                VisitSupplied(node);
            }
            else
            {
                VisitKept(node);
            }
        }

        for (int i = 0; i < meanNodes.Length; i++)
        {
            Add(meanNodes[i], nodes.Length - 1, meanWeights[i], EdgeRow.WholeComponent);
        }
    }

    private void VisitSupplied(int node)
    {
        int component = members.Component[node];
        int edge = _index.UseStart[component];
        int end = _index.UseStart[component + 1];
        if (edge == end)
        {
            return;
        }

        edge = VisitUses(node, bill.Components[component].Uses.AsSpan(), edge, EdgeRow.WholeComponent);
        int source = _index.SourceStart[component];
        ReadOnlySpan<Source> sources = edge == end ? [] : bill.Components[component].Sources.AsSpan();
        foreach (ref readonly Source given in sources)
        {
            int slot = given.Uses.IsEmpty ? -1 : slots[source];
            edge = VisitUses(node, given.Uses.AsSpan(), edge, slot);
            source++;
        }
    }

    private int VisitUses(int node, ReadOnlySpan<Use> uses, int edge, int slot)
    {
        foreach (ref readonly Use use in uses)
        {
            int child = _index.UseChild[edge++];
            if (members.Follows(use.Phase))
            {
                Add(members.Node[child], node, use.Essentiality, slot);
            }
        }

        return edge;
    }

    private void VisitKept(int node)
    {
        int component = members.Component[node];
        int edge = _index.UseStart[component];
        foreach (ref readonly Use use in bill.Components[component].Uses.AsSpan())
        {
            int child = _index.UseChild[edge++];
            int childNode = use.Phase == Phase.Build ? members.KeepNode[child] : members.Node[child];
            Add(childNode, node, use.Essentiality, EdgeRow.WholeComponent);
        }
    }

    // The first time over, EdgeEnd counts the edges; the second time it is where the next one goes.
    private void Add(int child, int parent, double weight, int slot)
    {
        int place = nodes[child].EdgeEnd++;
        if (_edges is not null)
        {
            _edges[place] = new EdgeRow { Parent = parent, Weight = weight, Slot = slot };
        }
    }
}
