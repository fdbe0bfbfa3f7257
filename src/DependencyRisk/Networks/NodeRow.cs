namespace DependencyRisk;

/// <summary>A node of a network: everything that a run needs of it side by side in memory.</summary>
internal record struct NodeRow
{
    /// <summary>Months that the stock covers at full shortfall.</summary>
    public double Stock;

    /// <summary>Share that no source is given for, 0 where that is within rounding.</summary>
    public double Unallocated;

    /// <summary>Fraction of lost supply that can be replaced, 0 without substitution.</summary>
    public double Fraction;

    public double AfterMonths;

    public double Growth;

    /// <summary>First of the node's sources; those of one node stand in one canonical order.</summary>
    public int SourceStart;

    public int SourceEnd;

    /// <summary>First of the times after 0 at which substitution or extra capacity sets in, ascending.</summary>
    public int ResponseStart;

    public int ResponseEnd;

    /// <summary>First of the edges to the nodes that need this one.</summary>
    public int EdgeStart;

    public int EdgeEnd;

    /// <summary>Position of the node's component in the bill; -1 for the portfolio.</summary>
    public int Component;

    public NodeKind Kind;

    /// <summary>Whether some source has no share, so that what is unallocated must come from one of those.</summary>
    public bool HasCandidates;

    /// <summary>Whether some source can deliver more than its share.</summary>
    public bool HasSpare;

    /// <summary>Whether some source has inputs of its own.</summary>
    public bool HasSlots;

    /// <summary>Whether the node has a supply that can be cut.</summary>
    public readonly bool IsSupplying => Kind is NodeKind.Sourced or NodeKind.InHouse;

    /// <summary>Whether the share that nobody is named for may come from any country.</summary>
    public readonly bool MayComeFromAnywhere => Unallocated > 0 && !HasCandidates;
}
