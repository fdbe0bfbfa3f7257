namespace DependencyRisk;

/// <summary>The sources of a network, one array a member.</summary>
internal sealed class SourceTable(int count)
{
    /// <summary>Node that the source supplies.</summary>
    public int[] Node { get; } = new int[count];

    /// <summary>Share, NaN where it is not given: the source is a candidate for what is unallocated.</summary>
    public double[] Share { get; } = new double[count];

    /// <summary>Capacity beyond the share; for a candidate, all of its capacity.</summary>
    public double[] Spare { get; } = new double[count];

    public double[] ReadyAfterMonths { get; } = new double[count];

    /// <summary>Months of a supplier's or component's cut, infinite where the source does not come back.</summary>
    public double[] RecoveryMonths { get; } = new double[count];

    public Country[] Origin { get; } = new Country[count];

    /// <summary>Position of the supplier in the bill, -1 where nobody is named.</summary>
    public int[] Supplier { get; } = new int[count];

    /// <summary>Slot of the source's own inputs, -1 where it has none.</summary>
    public int[] Slot { get; } = new int[count];

    /// <summary>Position among the component's sources as the bill lists them.</summary>
    public int[] Position { get; } = new int[count];

    public int Count => Node.Length;

    public bool IsCandidate(int source) => double.IsNaN(Share[source]);
}
