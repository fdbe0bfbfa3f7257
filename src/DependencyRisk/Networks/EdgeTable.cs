namespace DependencyRisk;

/// <summary>The edges of a network, from each node to the nodes that need it, one array a member.</summary>
internal sealed class EdgeTable(int nodes, int edges)
{
    /// <summary>Slot of an edge into the inputs of the component as a whole.</summary>
    public const int WholeComponent = -1;

    /// <summary>Start of each node's edges; one more entry than nodes.</summary>
    public int[] Start { get; } = new int[nodes + 1];

    public int[] Parent { get; } = new int[edges];

    /// <summary>Essentiality; in an edge to the portfolio, the product's weight.</summary>
    public double[] Weight { get; } = new double[edges];

    /// <summary>Which inputs of the parent the edge feeds: <see cref="WholeComponent"/>, or the slot of one of its sources.</summary>
    public int[] Slot { get; } = new int[edges];
}
