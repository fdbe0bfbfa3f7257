using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What a scenario does to a product.</summary>
/// <remarks>Times, worst output and binding components are those of the high bound of the loss. Immutable, and safe for use by many threads.</remarks>
public sealed record ScenarioOutcome
{
    /// <summary>Id of the product, <c>*</c> for the portfolio.</summary>
    public required string Product { get; init; }

    /// <summary>Months looked ahead.</summary>
    public required double HorizonMonths { get; init; }

    /// <summary>Output below which a shortage is critical.</summary>
    public required double Required { get; init; }

    /// <summary>Mean output lost over the horizon, in [0,1]. Never less for more or larger cuts.</summary>
    public required Bounds Loss { get; init; }

    /// <summary>First month with output below 1, or null.</summary>
    public required double? FirstShortageMonths { get; init; }

    /// <summary>First month with output below what is required, or null.</summary>
    public required double? CriticalMonths { get; init; }

    /// <summary>Least output within the horizon, in [0,1].</summary>
    public required double WorstOutput { get; init; }

    /// <summary>End of the last shortage, or null where there is none or the product is still short at the horizon.</summary>
    public required double? RecoveredMonths { get; init; }

    /// <summary>Output over time: constant from each point to the next, the last one to the horizon.</summary>
    public required ImmutableArray<TrajectoryPoint> Trajectory { get; init; }
}
