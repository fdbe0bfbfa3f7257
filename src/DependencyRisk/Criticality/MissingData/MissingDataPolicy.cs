namespace DependencyRisk.Criticality;

/// <summary>What to do where an input is missing. It is never zero, and never silent: refuse, bound, or impute by name.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed class MissingDataPolicy
{
    private readonly double? _imputed;

    private MissingDataPolicy(string name, double? imputed) => (Name, _imputed) = (name, imputed);

    /// <summary>Refuses: a <see cref="MissingDataException"/> names all that is missing. The default everywhere.</summary>
    public static MissingDataPolicy Refuse { get; } = new("refuse", null);

    /// <summary>Takes the whole range that the input can have, so that the result is an interval.</summary>
    public static MissingDataPolicy Bound { get; } = new("bound", null);

    /// <summary>The name, which results repeat.</summary>
    public string Name { get; }

    /// <summary>Takes a value in place of what is missing; results list each place.</summary>
    /// <param name="value">The value, in the unit and range of the input.</param>
    /// <param name="name">A name for the reason, such as <c>mid-scale</c>.</param>
    /// <exception cref="ArgumentException">The name is empty, or the value is not finite.</exception>
    public static MissingDataPolicy Impute(double value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return double.IsFinite(value)
            ? new MissingDataPolicy(name, value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An imputed value is a finite number.");
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // Null where the policy is to refuse.
    internal Interval? Stand(Interval range)
    {
        if (_imputed is { } value)
        {
            return value >= range.Low && value <= range.High
                ? Interval.Exactly(value)
                : throw new ArgumentOutOfRangeException(nameof(range), value, $"The policy '{Name}' imputes a value outside {range}.");
        }

        return ReferenceEquals(this, Bound) ? range : null;
    }
}
