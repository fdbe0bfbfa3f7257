namespace DependencyRisk;

/// <summary>
/// The shortfall of each node above which the asked output fails for that alone: the threshold of the root, pushed down. A node is short
/// by more than t as soon as its supply is, or a use of essentiality e by more than t / e, so the output fails if and only if some
/// node's own supply exceeds the least of its thresholds: one number a node is enough.
/// </summary>
/// <remarks>A portfolio's mean is not such a maximum: what one product must be short by for that alone is still right, and there is more to it.</remarks>
internal static class FailureThresholds
{
    /// <summary>
    /// By node: by how much the asked output is short at least for each unit that the node's supply is short, the greatest product of
    /// essentialities on the way.
    /// </summary>
    public static double[] Weights(Network network) => Array.ConvertAll(Of(network, 1), static threshold => 1 / threshold);

    /// <summary>By node; 1 or more where no shortfall is enough.</summary>
    public static double[] Of(Network network, double threshold)
    {
        double[] thresholds = GC.AllocateUninitializedArray<double>(network.Nodes.Length);
        thresholds[network.Root] = threshold;
        for (int node = network.Root - 1; node >= 0; node--)
        {
            double least = double.PositiveInfinity;
            ref readonly NodeRow row = ref network.Nodes[node];
            foreach (ref readonly EdgeRow edge in network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
            {
                if (edge.Slot == EdgeRow.WholeComponent)
                {
                    least = Math.Min(least, thresholds[edge.Parent] / edge.Weight);
                }
            }

            thresholds[node] = least;
        }

        return thresholds;
    }
}
