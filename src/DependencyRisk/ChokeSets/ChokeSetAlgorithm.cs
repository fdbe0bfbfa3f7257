namespace DependencyRisk;

/// <summary>How choke sets are found. All ways give the same sets as far as they get.</summary>
public enum ChokeSetAlgorithm
{
    /// <summary>What fits the question: diagrams, bit planes for few actors in large bills, search where no structure can be made. The default.</summary>
    Automatic,

    /// <summary>Binary decision diagrams: all sets at once, counted without being listed.</summary>
    Diagrams,

    /// <summary>Sets built up from the components, size by size.</summary>
    TruncatedSets,

    /// <summary>All groups of one, two or three actors tried, many at a time. Not for more than three.</summary>
    BitPlanes,

    /// <summary>The output worked out for one group of actors after the other, and the sets that are missing looked for by duality.</summary>
    Search,
}
