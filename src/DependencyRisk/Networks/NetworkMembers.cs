namespace DependencyRisk;

/// <summary>Which components of a bill play a part for some products in some phase, and the number of the node of each.</summary>
internal sealed class NetworkMembers
{
    private readonly Bill _bill;
    private readonly AnalysisPhase _phase;

    public NetworkMembers(Bill bill, ReadOnlySpan<int> products, AnalysisPhase phase)
    {
        (_bill, _phase) = (bill, phase);
        Node = new int[bill.Components.Length];
        KeepNode = phase == AnalysisPhase.Operate ? new int[bill.Components.Length] : [];
        Mark(products);
        Number();
    }

    /// <summary>Node of each component's supply, -1 where it plays no part.</summary>
    public int[] Node { get; }

    /// <summary>Node of each component that has to keep running, -1 where it need not; empty unless operation is asked.</summary>
    public int[] KeepNode { get; }

    /// <summary>Component of each node.</summary>
    public int[] Component { get; private set; } = [];

    /// <summary>How many nodes supply; the nodes that keep running come after them.</summary>
    public int Supplying { get; private set; }

    public int NodeOfProduct(int component) => _phase == AnalysisPhase.Operate ? KeepNode[component] : Node[component];

    public bool Follows(Phase use) => _phase != AnalysisPhase.Build || use == Phase.Build;

    // Marks what is needed with 1, going from parents to children; everything else stays 0.
    private void Mark(ReadOnlySpan<int> products)
    {
        foreach (int product in products)
        {
            (_phase == AnalysisPhase.Operate ? KeepNode : Node)[product] = 1;
        }

        int[] order = _bill.Index.Order;
        for (int i = order.Length - 1; i >= 0; i--)
        {
            int component = order[i];
            if (KeepNode.Length > 0 && KeepNode[component] != 0)
            {
                MarkKept(component);
            }

            if (Node[component] != 0)
            {
                MarkSupplied(component);
            }
        }
    }

    private void MarkKept(int component)
    {
        int edge = _bill.Index.UseStart[component];
        foreach (ref readonly Use use in _bill.Components[component].Uses.AsSpan())
        {
            int child = _bill.Index.UseChild[edge++];
            (use.Phase == Phase.Build ? KeepNode : Node)[child] = 1;
        }
    }

    private void MarkSupplied(int component)
    {
        BillIndex index = _bill.Index;
        if (_phase != AnalysisPhase.Build)
        {
            foreach (int child in index.UseChild.AsSpan(index.UseStart[component]..index.UseStart[component + 1]))
            {
                Node[child] = 1;
            }

            return;
        }

        int edge = MarkBuilt(_bill.Components[component].Uses.AsSpan(), index.UseStart[component]);
        foreach (ref readonly Source source in _bill.Components[component].Sources.AsSpan())
        {
            edge = MarkBuilt(source.Uses.AsSpan(), edge);
        }
    }

    private int MarkBuilt(ReadOnlySpan<Use> uses, int edge)
    {
        foreach (ref readonly Use use in uses)
        {
            if (use.Phase == Phase.Build)
            {
                Node[_bill.Index.UseChild[edge]] = 1;
            }

            edge++;
        }

        return edge;
    }

    private void Number()
    {
        int[] component = new int[Node.Length + KeepNode.Length];
        int next = 0;
        Number(Node, component, ref next);
        Supplying = next;
        Number(KeepNode, component, ref next);
        Component = component[..next];
    }

    private void Number(int[] marks, int[] component, ref int next)
    {
        if (marks.Length == 0)
        {
            return;
        }

        foreach (int member in _bill.Index.Order)
        {
            if (marks[member] != 0)
            {
                component[next] = member;
                marks[member] = next++;
            }
            else
            {
                marks[member] = -1;
            }
        }
    }
}
