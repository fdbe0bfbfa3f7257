namespace DependencyRisk;

/// <summary>What a run found short, for following a shortage back to where it comes from.</summary>
internal interface IShortfalls
{
    Network Network { get; }

    StepArena Arena { get; }

    /// <summary>Shortfall of a node's output.</summary>
    Steps OutputOf(int node);

    /// <summary>Shortfall of a node's own supply.</summary>
    Steps SupplyOf(int node);

    /// <summary>Adds the inputs of a node that are short, or more of them, with their essentialities.</summary>
    void AddInputs(int node, List<(int Node, double Weight)> inputs);
}
