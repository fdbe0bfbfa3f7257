namespace DependencyRisk;

/// <summary>An edge of a network, from a node to one that needs it.</summary>
internal record struct EdgeRow
{
    /// <summary>Slot of an edge into the inputs of the component as a whole.</summary>
    public const int WholeComponent = -1;

    /// <summary>Essentiality; in an edge to the portfolio, the product's weight.</summary>
    public double Weight;

    public int Parent;

    /// <summary>Which inputs of the parent the edge feeds: <see cref="WholeComponent"/>, or the slot of one of its sources.</summary>
    public int Slot;
}
