namespace DependencyRisk;

/// <summary>How much one actor matters to the probability that a product is choked: the measures of reliability engineering, each under its own name.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Probability">That it acts, in [0,1], as given.</param>
/// <param name="Birnbaum">Marginal importance: how much more probable the choke is if the actor acts than if it does not, in [0,1]. Does not depend on its own probability.</param>
/// <param name="Criticality">The probability, given the choke, that the actor acted and was decisive, in [0,1].</param>
/// <param name="FussellVesely">
/// The probability, given the choke, that some choke set with the actor acts as a whole, in [0,1]; null where that was beyond the budget.
/// It lies between criticality and diagnostic importance.
/// </param>
/// <param name="Diagnostic">The probability, given the choke, that the actor acted, in [0,1].</param>
/// <param name="RiskAchievementWorth">By how much the choke becomes more probable if the actor surely acts; at least 1.</param>
/// <param name="RiskReductionWorth">By how much it becomes less probable if the actor surely does not; at least 1, positive infinity where the actor is in every choke set.</param>
/// <remarks>
/// All but Birnbaum's are NaN where the choke has probability 0: there is nothing to share out. Source: Dutuit and Rauzy, Reliability
/// Engineering and System Safety 72 (2001); Fussell (1975). From general knowledge. Immutable, and safe for use by many threads.
/// </remarks>
public sealed record ActorImportance(
    Actor Actor,
    double Probability,
    double Birnbaum,
    double Criticality,
    double? FussellVesely,
    double Diagnostic,
    double RiskAchievementWorth,
    double RiskReductionWorth);
