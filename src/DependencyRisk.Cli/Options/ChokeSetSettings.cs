namespace DependencyRisk.Cli;

/// <summary>What was asked for about choke sets.</summary>
internal sealed record ChokeSetSettings
{
    public required ChokeSetOptions Question { get; init; }

    /// <summary>Sets listed at most.</summary>
    public required int MaxCount { get; init; }

    /// <summary>Who acts how probably, or null where nobody said.</summary>
    public required ActorProbabilities? Probabilities { get; init; }

    public required bool ShowsRobustness { get; init; }
}
