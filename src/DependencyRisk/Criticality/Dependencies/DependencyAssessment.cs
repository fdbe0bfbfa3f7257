using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>
/// Whether an importer is dependent by one method and measure. The flag stands beside its distance to the thresholds and the years
/// in which it holds, because flags come and go: about one in five flagged products is no longer flagged a year later.
/// </summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record DependencyAssessment
{
    /// <summary>Whether it is flagged: the criteria hold in enough of the years looked at. Null where that depends on what is unknown.</summary>
    public required bool? IsFlagged { get; init; }

    /// <summary>What trade was counted by.</summary>
    public required TradeMeasure Measure { get; init; }

    /// <summary>All years given, the earliest first, each with its criteria and their distances.</summary>
    public required ImmutableArray<DependencyYear> Years { get; init; }

    /// <summary>How many of the last years decide on the flag.</summary>
    public required int YearsLookedAt { get; init; }

    /// <summary>In how many of those years the criteria must hold.</summary>
    public required int YearsRequired { get; init; }

    /// <summary>The years given in which all criteria hold for certain.</summary>
    public required ImmutableArray<int> YearsHeld { get; init; }

    /// <summary>The years given in which it depends on what is unknown whether they hold.</summary>
    public required ImmutableArray<int> YearsOpen { get; init; }

    /// <summary>What was not given and what was taken in its place; empty where everything was given.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    /// <summary>The result in words: flag, persistence and distances.</summary>
    public required string Explanation { get; init; }

    /// <summary>The publication that the method is from.</summary>
    public required string Source { get; init; }

    /// <summary>The explanation.</summary>
    public override string ToString() => Explanation;
}
