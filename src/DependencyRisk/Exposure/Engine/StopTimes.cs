using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// When the asked output is certain to have stopped. A component without any supply whose users cannot do without it stops
/// them, once the stocks on the way are used up, and so on to the root; from then on nothing else that is short can matter. What
/// comes later than that need not be worked out, and in a large bill that is most of it.
/// </summary>
internal sealed class StopTimes
{
    // Far more than the rounding of the sums compared, far less than anything that matters.
    private const double Margin = 1e-9;

    private readonly Network _network;
    private readonly double[] _toRoot;

    public StopTimes(Network network)
    {
        _network = network;
        _toRoot = new double[network.Nodes.Length];
        for (int node = network.Root; node >= 0; node--)
        {
            _toRoot[node] = network.Nodes[node].Stock + FromParents(node);
        }
    }

    /// <summary>For each lane of a sweep, a time from which on its outcome is settled; infinite where there is none.</summary>
    public double[] Of(int lanes, ReadOnlySpan<ulong> lanesOfSource, ReadOnlySpan<ulong> lanesOfNode, bool[]? isUnknown)
    {
        double[] stop = new double[lanes];
        Array.Fill(stop, double.PositiveInfinity);
        for (int node = 0; node < _network.Nodes.Length; node++)
        {
            if (lanesOfNode[node] == 0 || double.IsPositiveInfinity(_toRoot[node]))
            {
                continue;
            }

            for (ulong left = Without(node, lanesOfNode[node], lanesOfSource, isUnknown); left != 0; left &= left - 1)
            {
                int lane = BitOperations.TrailingZeroCount(left);
                stop[lane] = Math.Min(stop[lane], (_toRoot[node] * (1 + Margin)) + Margin);
            }
        }

        return stop;
    }

    private double FromParents(int node)
    {
        ref readonly NodeRow row = ref _network.Nodes[node];
        double least = node == _network.Root && row.Kind != NodeKind.Mean ? 0 : double.PositiveInfinity;
        foreach (ref readonly EdgeRow edge in _network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
        {
            if (edge.Weight == 1 && edge.Slot == EdgeRow.WholeComponent && _network.Nodes[edge.Parent].Kind != NodeKind.Mean)
            {
                least = Math.Min(least, _toRoot[edge.Parent]);
            }
        }

        return least;
    }

    // The lanes that leave a node no supply at all, whatever the time: every source with a share is cut, and there is nothing else.
    private ulong Without(int node, ulong lanes, ReadOnlySpan<ulong> lanesOfSource, bool[]? isUnknown)
    {
        ref readonly NodeRow row = ref _network.Nodes[node];
        if (row.Kind != NodeKind.Sourced || row.HasCandidates || row.HasSpare || (row.Unallocated > 0 && isUnknown is null))
        {
            return 0;
        }

        double shares = 0;
        for (int source = row.SourceStart; source < row.SourceEnd && lanes != 0; source++)
        {
            double share = _network.Sources[source].Share;
            shares += share;
            bool isCutAnyway = share == 0 || (isUnknown is not null && isUnknown[source]);
            lanes &= isCutAnyway ? ulong.MaxValue : lanesOfSource[source];
        }

        // Shares that are rounded to a little less than the whole leave a little.
        return shares + row.Unallocated >= 1 ? lanes : 0;
    }
}
