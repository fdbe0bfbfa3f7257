namespace DependencyRisk;

/// <summary>What each source that has inputs of its own needs, with the essentialities.</summary>
internal sealed class SlotTable
{
    private readonly int[] _start;
    private readonly (int Node, double Weight)[] _inputs;

    public SlotTable(Network network)
    {
        _start = new int[network.SlotCount + 1];
        if (network.SlotCount == 0)
        {
            _inputs = [];
            return;
        }

        foreach (ref readonly EdgeRow edge in network.Edges.AsSpan())
        {
            if (edge.Slot != EdgeRow.WholeComponent)
            {
                _start[edge.Slot + 1]++;
            }
        }

        for (int slot = 0; slot < network.SlotCount; slot++)
        {
            _start[slot + 1] += _start[slot];
        }

        _inputs = new (int Node, double Weight)[_start[^1]];
        int[] next = (int[])_start.Clone();
        for (int node = 0; node < network.Nodes.Length; node++)
        {
            foreach (ref readonly EdgeRow edge in network.Edges.AsSpan(network.Nodes[node].EdgeStart..network.Nodes[node].EdgeEnd))
            {
                if (edge.Slot != EdgeRow.WholeComponent)
                {
                    _inputs[next[edge.Slot]++] = (node, edge.Weight);
                }
            }
        }
    }

    /// <summary>The inputs of a slot; none for slot -1, that of a source without any.</summary>
    public ReadOnlySpan<(int Node, double Weight)> Of(int slot) => slot < 0 ? default : _inputs.AsSpan(_start[slot].._start[slot + 1]);
}
