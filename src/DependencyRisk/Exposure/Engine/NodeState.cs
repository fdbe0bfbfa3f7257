namespace DependencyRisk;

/// <summary>What a run has found out about a node so far; it means something only if it is of this run.</summary>
internal struct NodeState
{
    public int Run;

    /// <summary>Last noted edge from a child that is short, -1 where there is none.</summary>
    public int LastEdge;

    /// <summary>Shortfall of its inputs.</summary>
    public Steps Inputs;

    /// <summary>Shortfall of its own supply.</summary>
    public Steps Supply;

    /// <summary>Shortfall of its output.</summary>
    public Steps Output;

    /// <summary>Whether the node's own supply has to be worked out anew.</summary>
    public bool IsSupplyTouched;
}
