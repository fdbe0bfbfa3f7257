namespace DependencyRisk.Criticality;

/// <summary>The three axes of <see cref="YaleCriticality"/>, each from 0 to 100; null where not known.</summary>
/// <remarks>Plain data, checked when the criticality is computed. Immutable, and safe for use by many threads.</remarks>
public sealed record YaleInput
{
    /// <summary>SR, the supply risk, in [0,100].</summary>
    public required double? SupplyRisk { get; init; }

    /// <summary>VSR, the vulnerability to supply restriction, in [0,100].</summary>
    public required double? Vulnerability { get; init; }

    /// <summary>EI, the environmental implications, in [0,100].</summary>
    public required double? EnvironmentalImplications { get; init; }

    /// <summary>What to do about an axis that is not known; default refuse.</summary>
    public MissingDataPolicy Missing { get; init; } = MissingDataPolicy.Refuse;
}
