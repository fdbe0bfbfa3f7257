namespace DependencyRisk;

/// <summary>
/// The smallest monotone function above a function: true for a set of events where the function is true for some part of it. Its
/// minimal cut sets are what is meant by the minimal cut sets of a function that is not coherent.
/// </summary>
/// <remarks>
/// <c>Hull(ite(x, F1, F0)) = ite(x, Hull(F1) or Hull(F0), Hull(F0))</c>. Source: Rauzy, "Mathematical foundations of minimal
/// cutsets" (2001).
/// </remarks>
internal static class MonotoneHull
{
    /// <summary>The hull, or <see cref="NodeStore.Exhausted"/>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="diagram">Where the hull is made, over the same levels.</param>
    public static int Of(Diagram function, BinaryDecisionDiagram diagram)
    {
        ReadOnlySpan<DiagramNode> nodes = function.Nodes;
        int[] hulls = new int[nodes.Length];
        (hulls[0], hulls[1]) = (0, 1);
        for (int i = 2; i < nodes.Length; i++)
        {
            ref readonly DiagramNode node = ref nodes[i];
            int low = hulls[node.Low];
            int high = diagram.Or(hulls[node.High], low);
            hulls[i] = high == NodeStore.Exhausted ? high : high == low ? low : diagram.Nodes.Find(node.Level, low, high);
            if (hulls[i] == NodeStore.Exhausted)
            {
                return NodeStore.Exhausted;
            }
        }

        return hulls[function.Root];
    }
}
