using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>How probable it is that a product is choked, and who matters to it.</summary>
/// <param name="Given">The probability of each actor.</param>
/// <param name="Choke">The probability that output falls below what is required.</param>
/// <param name="Importances">Those of all actors, the most critical first; null where they were beyond the budget, or the order asked for.</param>
internal sealed record ChokeRisk(ImmutableDictionary<Actor, double> Given, Bounds Choke, ImmutableArray<ActorImportance>? Importances)
{
    public static ChokeRisk Of(ProductChokeSets sets, ImmutableDictionary<Actor, double> given) => new(given, sets.Probability(given), Ranked(sets, given));

    /// <summary>The probability that all actors of a set act.</summary>
    public double LikelihoodOf(ChokeSet set) => set.Actors.Aggregate(1.0, (product, actor) => product * Given[actor]);

    private static ImmutableArray<ActorImportance>? Ranked(ProductChokeSets sets, ImmutableDictionary<Actor, double> given)
    {
        try
        {
            return
            [
                .. sets.Importances(given)
                    .OrderByDescending(importance => importance.Criticality)
                    .ThenByDescending(importance => importance.Birnbaum)
                    .ThenBy(importance => importance.Actor),
            ];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
