using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What was found about the choke sets of one product of one bill.</summary>
/// <param name="Source">What the command line calls the bill.</param>
/// <param name="Analysis">Who asked about which bill.</param>
/// <param name="Sets">What was found.</param>
/// <param name="Listed">The sets to list, in order, and the output that each leaves.</param>
internal sealed record ChokeSetResult(string Source, ExposureAnalysis Analysis, ProductChokeSets Sets, ImmutableArray<(ChokeSet Set, double Output)> Listed)
{
    /// <summary>What the probabilities come to, or null where none were given.</summary>
    public ChokeRisk? Risk { get; init; }

    /// <summary>How much so many actors can force, or null where nobody asked.</summary>
    public RobustnessCurve? Robustness { get; init; }

    public Bill Bill => Analysis.Bill;

    /// <summary>Whether every choke set is listed, and that is proven.</summary>
    public bool IsComplete => LimitedBy == ChokeSetLimit.None;

    /// <summary>Why some may not be listed: because of how many there are, before anything else.</summary>
    public ChokeSetLimit LimitedBy => Sets.Count > Listed.Length ? ChokeSetLimit.Count : Sets.LimitedBy;

    /// <summary>The output when all actors act.</summary>
    public double OutputWithoutAll => Sets.OutputWithout(Sets.Actors);
}
