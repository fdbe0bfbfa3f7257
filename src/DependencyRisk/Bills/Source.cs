using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>One way in which a component is obtained.</summary>
/// <remarks>
/// Plain data: ranges are checked, all problems at once, when a bill is built. Equality compares all members,
/// uses in order. Safe for use by many threads.
/// </remarks>
public readonly record struct Source
{
    private readonly OptionalDouble _share;
    private readonly OptionalDouble _capacity;
    private readonly OptionalDouble _recoveryMonths;
    private readonly ImmutableArray<Use> _uses;

    /// <summary>Id of the supplier, or null where nobody is named.</summary>
    public string? Supplier { get; init; }

    /// <summary>Country of production; unknown by default, which is never safe.</summary>
    public Country Origin { get; init; }

    /// <summary>Fraction of the component that comes from here, in [0,1], or null where the split is not known.</summary>
    public double? Share
    {
        get => _share;
        init => _share = value;
    }

    /// <summary>What this source can deliver, as a fraction of what is needed, at least 0; null means just its share.</summary>
    public double? Capacity
    {
        get => _capacity;
        init => _capacity = value;
    }

    /// <summary>Months until capacity beyond the share can be drawn on, at least 0, default 0.</summary>
    public double ReadyAfterMonths { get; init; }

    /// <summary>Months after which this source is back when its supplier or its component was cut; null means not at all.</summary>
    public double? RecoveryMonths
    {
        get => _recoveryMonths;
        init => _recoveryMonths = value;
    }

    /// <summary>Inputs that only this source needs; empty by default.</summary>
    public ImmutableArray<Use> Uses
    {
        get => _uses.IsDefault ? [] : _uses;
        init => _uses = value;
    }

    internal OptionalDouble ShareOrAbsent => _share;

    internal OptionalDouble CapacityOrAbsent => _capacity;

    internal OptionalDouble RecoveryOrAbsent => _recoveryMonths;

    /// <inheritdoc/>
    public bool Equals(Source other) =>
        string.Equals(Supplier, other.Supplier, StringComparison.Ordinal)
        && Origin == other.Origin
        && _share.Equals(other._share)
        && _capacity.Equals(other._capacity)
        && ReadyAfterMonths.Equals(other.ReadyAfterMonths)
        && _recoveryMonths.Equals(other._recoveryMonths)
        && Uses.AsSpan().SequenceEqual(other.Uses.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Supplier, Origin, _share, _capacity, ReadyAfterMonths, _recoveryMonths, Uses.Length);
}
