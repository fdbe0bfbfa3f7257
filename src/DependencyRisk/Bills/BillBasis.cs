namespace DependencyRisk;

/// <summary>Whose sourcing a bill describes.</summary>
public enum BillBasis
{
    /// <summary>One maker's own sourcing; the default.</summary>
    Actual,

    /// <summary>What can be bought in the world.</summary>
    Market,
}
