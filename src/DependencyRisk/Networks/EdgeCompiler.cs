namespace DependencyRisk;

/// <summary>Turns the uses of a bill into the edges of a network, each from what is needed to what needs it.</summary>
internal sealed class EdgeCompiler(Bill bill, NetworkMembers members, NodeTable nodes, SourceTable sources)
{
    private readonly BillIndex _index = bill.Index;
    private readonly List<Edge> _edges = new(bill.Index.UseChild.Length);

    public EdgeTable Compile(int[] meanNodes, double[] meanWeights)
    {
        for (int node = 0; node < members.Component.Length; node++)
        {
            if (node < members.Supplying)
            {
                AddSupplied(node);
            }
            else
            {
                AddKept(node);
            }
        }

        for (int i = 0; i < meanNodes.Length; i++)
        {
            _edges.Add(new Edge(meanNodes[i], nodes.Count - 1, meanWeights[i], EdgeTable.WholeComponent));
        }

        return ByChild();
    }

    private void AddSupplied(int node)
    {
        int component = members.Component[node];
        int edge = AddUses(node, bill.Components[component].Uses.AsSpan(), _index.UseStart[component], EdgeTable.WholeComponent);
        if (_index.UseStart[component + 1] == edge)
        {
            return;
        }

        // Sources stand in canonical order in the network, in the bill's order in the index of uses.
        ReadOnlySpan<Source> given = bill.Components[component].Sources.AsSpan();
        int first = nodes.SourceStart[node];
        for (int position = 0; position < given.Length; position++)
        {
            int row = first + sources.Position.AsSpan(first, given.Length).IndexOf(position);
            edge = AddUses(node, given[position].Uses.AsSpan(), edge, sources.Slot[row]);
        }
    }

    private int AddUses(int node, ReadOnlySpan<Use> uses, int edge, int slot)
    {
        foreach (ref readonly Use use in uses)
        {
            int child = _index.UseChild[edge++];
            if (members.Follows(use.Phase))
            {
                _edges.Add(new Edge(members.Node[child], node, use.Essentiality, slot));
            }
        }

        return edge;
    }

    private void AddKept(int node)
    {
        int component = members.Component[node];
        int edge = _index.UseStart[component];
        foreach (ref readonly Use use in bill.Components[component].Uses.AsSpan())
        {
            int child = _index.UseChild[edge++];
            int childNode = use.Phase == Phase.Build ? members.KeepNode[child] : members.Node[child];
            _edges.Add(new Edge(childNode, node, use.Essentiality, EdgeTable.WholeComponent));
        }
    }

    private EdgeTable ByChild()
    {
        var table = new EdgeTable(nodes.Count, _edges.Count);
        foreach (ref readonly Edge edge in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_edges))
        {
            table.Start[edge.Child + 1]++;
        }

        for (int i = 0; i < nodes.Count; i++)
        {
            table.Start[i + 1] += table.Start[i];
        }

        int[] next = table.Start[..^1];
        foreach (ref readonly Edge edge in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_edges))
        {
            int row = next[edge.Child]++;
            (table.Parent[row], table.Weight[row], table.Slot[row]) = (edge.Parent, edge.Weight, edge.Slot);
        }

        return table;
    }

    private readonly record struct Edge(int Child, int Parent, double Weight, int Slot);
}
