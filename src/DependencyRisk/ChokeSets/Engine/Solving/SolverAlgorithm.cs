namespace DependencyRisk;

/// <summary>How a structure is solved. All ways agree where they finish.</summary>
internal enum SolverAlgorithm
{
    /// <summary>Binary decision diagrams; where one is too large, truncated sets and bounds.</summary>
    Automatic,

    /// <summary>Binary decision diagrams only: a module too large for one has no sets and only bounds.</summary>
    Diagrams,

    /// <summary>Minimal cut sets bottom-up, up to the order asked for; probabilities are bounds.</summary>
    TruncatedSets,
}
