using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>How far, and from when, the sources that still deliver take over what others lost.</summary>
/// <param name="Fraction">Fraction of the lost supply that can be replaced, in [0,1].</param>
/// <param name="AfterMonths">Months from the announcement until it is, at least 0.</param>
/// <remarks>A larger fraction or growth, or fewer months, never raises a loss. Safe for use by many threads.</remarks>
public sealed record Substitution(double Fraction, double AfterMonths)
{
    private readonly ImmutableArray<SubstitutionBarrier> _blockedBy;

    /// <summary>What the remaining sources can add, as a multiple of their own volume, at least 0; default 1: they can double.</summary>
    public double Growth { get; init; } = 1;

    /// <summary>What stands in the way; empty by default. For the reader: no number depends on it.</summary>
    public ImmutableArray<SubstitutionBarrier> BlockedBy
    {
        get => _blockedBy.IsDefault ? [] : _blockedBy;
        init => _blockedBy = value;
    }

    /// <inheritdoc/>
    public bool Equals(Substitution? other) =>
        other is not null
        && Fraction.Equals(other.Fraction)
        && AfterMonths.Equals(other.AfterMonths)
        && Growth.Equals(other.Growth)
        && BlockedBy.AsSpan().SequenceEqual(other.BlockedBy.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fraction, AfterMonths, Growth, BlockedBy.Length);
}
