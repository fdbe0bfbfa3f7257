namespace DependencyRisk;

/// <summary>A parent needs a child: so many units of it a unit of the parent, to build it or to operate it.</summary>
/// <param name="Component">The id of the child.</param>
/// <remarks>Plain data: ranges are checked, all problems at once, when a bill is built. Safe for use by many threads.</remarks>
public readonly record struct Use(string Component)
{
    // Absent where it is the default, so that a use that says so equals one that does not.
    private readonly OptionalDouble _quantity;
    private readonly OptionalDouble _essentiality;

    /// <summary>Units of the child in one unit of the parent, above 0, default 1. It matters to value, never to exposure.</summary>
    public double Quantity
    {
        get => _quantity.OrElse(1);
        init => _quantity = value == 1 ? default : (OptionalDouble)value;
    }

    /// <summary>Fraction of the parent's output that is lost when the child is lost entirely, in [0,1], default 1.</summary>
    public double Essentiality
    {
        get => _essentiality.OrElse(1);
        init => _essentiality = value == 1 ? default : (OptionalDouble)value;
    }

    /// <summary>Whether the child is needed to build the parent (default) or to operate it.</summary>
    public Phase Phase { get; init; }
}
