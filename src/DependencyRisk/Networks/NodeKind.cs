namespace DependencyRisk;

/// <summary>How a node of the network gets its output.</summary>
internal enum NodeKind : byte
{
    /// <summary>From sources, known or not, and from inputs.</summary>
    Sourced,

    /// <summary>From inputs alone, unless it is knocked out itself.</summary>
    InHouse,

    /// <summary>Whether a component that is in the field already keeps running: inputs alone.</summary>
    Keep,

    /// <summary>The weighted mean of products.</summary>
    Mean,
}
