namespace DependencyRisk.Benchmarks;

/// <summary>A fault tree as read: its structure, and what its events are called and how likely they are.</summary>
/// <param name="Gates">How many gates are defined, whether the top needs them or not.</param>
/// <param name="Events">The names of the basic events, by their number in the structure.</param>
/// <param name="Probabilities">Of each event; null where the file gives none.</param>
/// <param name="Structure">What fails when.</param>
internal sealed record FaultTree(int Gates, string[] Events, double?[] Probabilities, Structure Structure)
{
    /// <summary>The probabilities, or null where any is missing.</summary>
    public double[]? KnownProbabilities() =>
        Array.TrueForAll(Probabilities, probability => probability is not null) ? Array.ConvertAll(Probabilities, probability => probability!.Value) : null;
}
