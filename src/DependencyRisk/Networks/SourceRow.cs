namespace DependencyRisk;

/// <summary>A source of a network.</summary>
internal record struct SourceRow
{
    /// <summary>Share, NaN where it is not given: the source is a candidate for what is unallocated.</summary>
    public double Share;

    /// <summary>Capacity beyond the share; of a candidate, all of its capacity.</summary>
    public double Spare;

    public double ReadyAfterMonths;

    /// <summary>Months of a supplier's or component's cut, infinite where the source does not come back.</summary>
    public double RecoveryMonths;

    /// <summary>Node that the source supplies.</summary>
    public int Node;

    /// <summary>Position of the supplier in the bill, -1 where nobody is named.</summary>
    public int Supplier;

    /// <summary>Slot of the source's own inputs, -1 where it has none.</summary>
    public int Slot;

    public Country Origin;

    public readonly bool IsCandidate => double.IsNaN(Share);
}
