namespace DependencyRisk;

/// <summary>Why an answer is not complete.</summary>
internal enum SolverLimit
{
    /// <summary>It is complete.</summary>
    None,

    /// <summary>Sets above the order asked for were left out, or not counted.</summary>
    Order,

    /// <summary>Diagram nodes, or the memory for them, were used up.</summary>
    Nodes,

    /// <summary>Time was used up.</summary>
    Time,
}
