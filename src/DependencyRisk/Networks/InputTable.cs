namespace DependencyRisk;

/// <summary>The edges of a network the other way: what each component as a whole needs.</summary>
internal sealed class InputTable
{
    private readonly int[] _start;
    private readonly (int Node, double Weight)[] _inputs;

    public InputTable(NodeRow[] nodes, EdgeRow[] edges)
    {
        _start = new int[nodes.Length + 1];
        foreach (ref readonly EdgeRow edge in edges.AsSpan())
        {
            _start[edge.Parent + 1] += edge.Slot == EdgeRow.WholeComponent ? 1 : 0;
        }

        for (int node = 0; node < nodes.Length; node++)
        {
            _start[node + 1] += _start[node];
        }

        _inputs = new (int Node, double Weight)[_start[^1]];
        int[] next = (int[])_start.Clone();
        for (int node = 0; node < nodes.Length; node++)
        {
            foreach (ref readonly EdgeRow edge in edges.AsSpan(nodes[node].EdgeStart..nodes[node].EdgeEnd))
            {
                if (edge.Slot == EdgeRow.WholeComponent)
                {
                    _inputs[next[edge.Parent]++] = (node, edge.Weight);
                }
            }
        }
    }

    public ReadOnlySpan<(int Node, double Weight)> Of(int node) => _inputs.AsSpan(_start[node].._start[node + 1]);
}
