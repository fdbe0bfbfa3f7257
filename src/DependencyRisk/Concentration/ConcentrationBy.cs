namespace DependencyRisk;

/// <summary>What counts as one unit when concentration is measured.</summary>
public enum ConcentrationBy
{
    /// <summary>The country of production.</summary>
    Origin,

    /// <summary>The country of the supplier's headquarters.</summary>
    Headquarters,

    /// <summary>The country of the supplier's owner.</summary>
    Owner,

    /// <summary>The supplier itself.</summary>
    Supplier,

    /// <summary>The supplier at the top of the chain of parents: firms of one group are one unit.</summary>
    Group,
}
