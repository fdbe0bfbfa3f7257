namespace DependencyRisk.Testing;

/// <summary>How the components of a generated bill hang together.</summary>
public enum BillShape
{
    /// <summary>Any of the others.</summary>
    Any,

    /// <summary>Components use some of those after them, so that much is shared and something may be used by nobody.</summary>
    Dag,

    /// <summary>Each component but the product is used exactly once.</summary>
    Tree,

    /// <summary>Each component uses the next one: as deep as there are components.</summary>
    Chain,

    /// <summary>A graph as <see cref="Dag"/> with two to four products, which share parts.</summary>
    Portfolio,
}
