using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Tidy tables of choke sets and of what is made of them.</summary>
/// <remarks>Several bills, or two states of one, stand side by side by their column <c>bill</c>. Safe for use by many threads.</remarks>
public static class TidyChokeSets
{
    private static readonly TidySchema<SetRow> SetColumns = new TidySchema<SetRow>("choke-sets", "choke set")
        .Product(row => row.Bill, row => row.Found.Product)
        .Number("required", "0 to 1", "Output below which the product is choked.", row => row.Found.Required)
        .Text("response", "sustained, immediate", "Whether substitution and extra capacity are in force, or nothing is done yet.", row => Words.Of(row.Found.Response))
        .Text("unknown", "pessimistic, optimistic", "What is assumed of what the bill does not say.", row => Words.Of(row.Found.Unknown))
        .Text("limitedBy", "order, count, time, undecided", "Why sets may be missing from the list; blank where it is complete.", row => row.Limit == ChokeSetLimit.None ? null : Words.Of(row.Limit))
        .Whole("set", "1 or more", "The number of the set within the product.", row => row.Number)
        .Whole("size", "1 or more", "How many actors it takes.", row => row.Set.Size)
        .Text("actors", "actors, with spaces between", "Who they are.", row => TidyWord.List(row.Set.Actors))
        .Number("output", "0 to 1", "Output that is left when they all cut.", row => row.Found.OutputWithout(row.Set.Actors))
        .Number("likelihood", "0 to 1", "Probability that they all act; blank where no probabilities were given.", row => row.Likelihood);

    private static readonly TidySchema<(Bill Bill, RobustnessCurve Curve, RobustnessStep Step)> StepColumns =
        new TidySchema<(Bill Bill, RobustnessCurve Curve, RobustnessStep Step)>("robustness", "step")
            .Product(row => row.Bill, row => row.Curve.Product)
            .Text("response", "sustained, immediate", "Whether substitution and extra capacity are in force, or nothing is done yet.", row => Words.Of(row.Curve.Response))
            .Text("unknown", "pessimistic, optimistic", "What is assumed of what the bill does not say.", row => Words.Of(row.Curve.Unknown))
            .Truth("complete", "Whether the steps go down to what all actors together leave.", row => row.Curve.IsComplete)
            .Whole("size", "0 or more", "How many actors it takes.", row => row.Step.Size)
            .Number("output", "0 to 1", "The least output that so many can force.", row => row.Step.Output)
            .Text("actors", "actors, with spaces between", "Who they are; of several such sets, the first by id. Blank for nobody.", row => TidyWord.List(row.Step.Actors));

    private static readonly TidySchema<(Bill Bill, string Product, ActorImportance Actor)> ImportanceColumns =
        new TidySchema<(Bill Bill, string Product, ActorImportance Actor)>("importances", "actor")
            .Product(row => row.Bill, row => row.Product)
            .Text("actor", "actor", "Who may act.", row => row.Actor.Actor.ToString())
            .Number("probability", "0 to 1", "That it acts, as given.", row => row.Actor.Probability)
            .Number("birnbaum", "0 to 1", "How much more probable the choke is if it acts than if it does not.", row => row.Actor.Birnbaum)
            .Number("criticality", "0 to 1", "Probability, given the choke, that it acted and was decisive; this and the next blank where nothing chokes.", row => row.Actor.Criticality)
            .Number("fussellVesely", "0 to 1", "Probability, given the choke, that some choke set with it acts as a whole; blank also where that was beyond the budget.", row => row.Actor.FussellVesely)
            .Number("diagnostic", "0 to 1", "Probability, given the choke, that it acted.", row => row.Actor.Diagnostic)
            .Number("riskAchievementWorth", "1 or more", "By how much the choke becomes more probable if it surely acts.", row => row.Actor.RiskAchievementWorth)
            .Number("riskReductionWorth", "1 or more", "By how much the choke becomes less probable if it surely does not; blank where it is in every choke set, so that nothing limits it.", row => row.Actor.RiskReductionWorth);

    /// <summary>The choke sets of each product, the smallest first, or the likeliest where there are probabilities. Outputs are worked out as rows are asked for.</summary>
    /// <param name="results">
    /// What was found, with the bill that it is of and, where sets are to be weighed, the probability of each actor; see
    /// <see cref="ProductChokeSets.LikeliestFirst"/>.
    /// </param>
    /// <param name="top">Rows of each product at most; null for all, of which there may be very many.</param>
    /// <returns>The table.</returns>
    public static TidyTable Sets(IEnumerable<(Bill Bill, ProductChokeSets Found, IReadOnlyDictionary<Actor, double>? Probabilities)> results, int? top = null) =>
        SetColumns.Of(results.SelectMany(result => Rows(result.Bill, result.Found, result.Probabilities, top ?? int.MaxValue)));

    /// <summary>The least output that one actor, two actors and so on can force.</summary>
    /// <param name="results">Curves, each with the bill that it is of; see <see cref="ExposureAnalysis.Robustness"/>.</param>
    /// <returns>The table.</returns>
    public static TidyTable Robustness(IEnumerable<(Bill Bill, RobustnessCurve Curve)> results) =>
        StepColumns.Of(results.SelectMany(result => result.Curve.Steps, (result, step) => (result.Bill, result.Curve, step)));

    /// <summary>How much each actor matters to the probability that a product is choked.</summary>
    /// <param name="results">Importances, each with bill and product; see <see cref="ProductChokeSets.Importances"/>.</param>
    /// <returns>The table.</returns>
    public static TidyTable Importances(IEnumerable<(Bill Bill, string Product, ImmutableArray<ActorImportance> Importances)> results) =>
        ImportanceColumns.Of(results.SelectMany(result => result.Importances, (result, actor) => (result.Bill, result.Product, actor)));

    private static IEnumerable<SetRow> Rows(Bill bill, ProductChokeSets found, IReadOnlyDictionary<Actor, double>? probabilities, int most)
    {
        ChokeSetLimit limit = found.Count > most ? ChokeSetLimit.Count : found.LimitedBy;
        int number = 0;
        foreach (ChokeSet set in (probabilities is null ? found.SmallestFirst() : found.LikeliestFirst(probabilities)).Take(most))
        {
            number++;
            double? likelihood = probabilities is null ? null : set.Actors.Aggregate(1.0, (product, actor) => product * probabilities[actor]);
            yield return new SetRow(bill, found, limit, number, set, likelihood);
        }
    }

    private sealed record SetRow(Bill Bill, ProductChokeSets Found, ChokeSetLimit Limit, long Number, ChokeSet Set, double? Likelihood);
}
