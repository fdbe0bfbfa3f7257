namespace DependencyRisk;

/// <summary>A way to order the events of a structure for a decision diagram. The size of the diagram depends on it, no result does.</summary>
internal enum EventOrder
{
    /// <summary>Depth first, the smallest children first; then arranged by attraction (<see cref="ForceArrangement"/>).</summary>
    ForceSmallestFirst,

    /// <summary>Depth first, the largest children first; then arranged by attraction.</summary>
    ForceLargestFirst,

    /// <summary>Breadth first.</summary>
    BreadthFirst,

    /// <summary>Depth first as the children stand; then arranged by attraction.</summary>
    ForceAsGiven,

    /// <summary>Depth first, children with many parents first and among them the smallest.</summary>
    SharedFirst,

    /// <summary>Depth first, the smallest children first.</summary>
    SmallestFirst,

    /// <summary>Depth first, as the children stand.</summary>
    AsGiven,
}
