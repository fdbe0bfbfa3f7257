namespace DependencyRisk;

/// <summary>Who runs short first when two countries cut each other off.</summary>
public enum FirstShort
{
    /// <summary>Neither runs short within the horizon.</summary>
    Neither,

    /// <summary>The product of home does.</summary>
    Us,

    /// <summary>What the other one supplies to the product does.</summary>
    Them,

    /// <summary>Both do, at the same time.</summary>
    Same,
}
