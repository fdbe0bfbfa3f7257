namespace DependencyRisk;

/// <summary>The nodes of a network, one array a member.</summary>
internal sealed class NodeTable(int count)
{
    public NodeKind[] Kind { get; } = new NodeKind[count];

    /// <summary>Position of the node's component in the bill; -1 for the portfolio.</summary>
    public int[] Component { get; } = new int[count];

    /// <summary>Months that the stock covers at full shortfall.</summary>
    public double[] Stock { get; } = new double[count];

    /// <summary>Share that no source is given for, 0 where that is within rounding.</summary>
    public double[] Unallocated { get; } = new double[count];

    /// <summary>Whether some source has no share, so that what is unallocated must come from one of those.</summary>
    public bool[] HasCandidates { get; } = new bool[count];

    /// <summary>Fraction of lost supply that can be replaced, 0 without substitution.</summary>
    public double[] Fraction { get; } = new double[count];

    public double[] AfterMonths { get; } = new double[count];

    public double[] Growth { get; } = new double[count];

    /// <summary>Start of each node's sources; one more entry than nodes.</summary>
    public int[] SourceStart { get; } = new int[count + 1];

    /// <summary>Start of each node's response times; one more entry than nodes.</summary>
    public int[] ResponseStart { get; } = new int[count + 1];

    /// <summary>Times after 0 at which substitution or extra capacity of a node sets in, ascending.</summary>
    public double[] ResponseTime { get; set; } = [];

    public int Count => Kind.Length;
}
