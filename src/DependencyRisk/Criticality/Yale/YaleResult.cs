using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>A <see cref="YaleCriticality"/> with its axes.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record YaleResult
{
    /// <summary>The length of the vector of the axes over the root of 3, in [0,100].</summary>
    public required Interval Criticality { get; init; }

    /// <summary>Supply risk, vulnerability to supply restriction and environmental implications, in this order.</summary>
    public required ImmutableArray<YaleAxis> Axes { get; init; }

    /// <summary>What was not given and what was taken in its place; empty where everything was given.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>The result in words.</summary>
    public required string Explanation { get; init; }

    /// <summary>The publication that the method is from.</summary>
    public string Source { get; } = YaleCriticality.Source;

    /// <summary>The explanation.</summary>
    public override string ToString() => Explanation;
}
