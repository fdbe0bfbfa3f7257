namespace DependencyRisk;

/// <summary>A field of a component that a bill may or may not fill.</summary>
public enum CompletenessField
{
    /// <summary>Some source or some use: not unallocated in full.</summary>
    Sourcing,

    /// <summary>The supplier of every source.</summary>
    Supplier,

    /// <summary>The country of production of every source.</summary>
    Origin,

    /// <summary>Shares that sum to 1, within 1e-6.</summary>
    Shares,

    /// <summary>The headquarters of the supplier of every source.</summary>
    Headquarters,

    /// <summary>The owner of the supplier of every source.</summary>
    Owner,

    /// <summary>The value of one unit.</summary>
    UnitValue,

    /// <summary>A stock above 0. A bill cannot tell no stock from a stock that was not given.</summary>
    Stock,

    /// <summary>How lost supply is replaced. A bill cannot tell no substitution from one that was not given.</summary>
    Substitution,

    /// <summary>The recovery time of every source. A source without one does not come back.</summary>
    Recovery,

    /// <summary>Evidence for the sources that is more than an estimate.</summary>
    Evidence,
}
