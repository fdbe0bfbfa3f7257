namespace DependencyRisk;

/// <summary>What sort of measure lowers the exposure of a component.</summary>
public enum MitigationKind
{
    /// <summary>All of its sourcing moves to one country, or to some country of a bloc.</summary>
    Move,

    /// <summary>A backup at home is qualified.</summary>
    SecondSource,

    /// <summary>Stock is added.</summary>
    Stock,
}
