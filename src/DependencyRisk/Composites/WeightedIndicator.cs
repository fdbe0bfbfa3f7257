namespace DependencyRisk.Composites;

/// <summary>One indicator of a composite: what it is called, which way it points, what it weighs and how it is normalised.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed class WeightedIndicator
{
    /// <summary>Makes an indicator.</summary>
    /// <param name="name">The name of its column in an <see cref="IndicatorTable"/>.</param>
    /// <param name="direction">Whether more or less of it is worse.</param>
    /// <param name="weight">In [0,1]; the weights of a composite sum to 1.</param>
    /// <param name="normalisation">How its values are brought to the common scale.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of range, or NaN; or there is no such direction.</exception>
    public WeightedIndicator(string name, IndicatorDirection direction, double weight, Normalisation normalisation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(normalisation);
        if (weight is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"The weight of '{name}' must lie in [0,1].");
        }

        if (direction is not (IndicatorDirection.MoreIsWorse or IndicatorDirection.LessIsWorse))
        {
            throw new ArgumentOutOfRangeException(nameof(direction), direction, $"The direction of '{name}' is either that more or that less is worse.");
        }

        (Name, Direction, Weight, Normalisation) = (name, direction, weight, normalisation);
    }

    /// <summary>The name of its column.</summary>
    public string Name { get; }

    /// <summary>Whether more or less of it is worse.</summary>
    public IndicatorDirection Direction { get; }

    /// <summary>The weight, in [0,1].</summary>
    public double Weight { get; }

    /// <summary>How its values are brought to the common scale.</summary>
    public Normalisation Normalisation { get; }

    internal double Sign => Direction == IndicatorDirection.MoreIsWorse ? 1 : -1;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
