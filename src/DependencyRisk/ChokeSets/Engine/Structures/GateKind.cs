namespace DependencyRisk;

/// <summary>How a gate combines its children.</summary>
internal enum GateKind
{
    /// <summary>All children fail.</summary>
    And,

    /// <summary>At least one child fails.</summary>
    Or,

    /// <summary>At least so many children fail, as the gate's threshold says; a child listed twice counts twice.</summary>
    AtLeast,

    /// <summary>An odd number of children fails. Not coherent.</summary>
    Xor,
}
