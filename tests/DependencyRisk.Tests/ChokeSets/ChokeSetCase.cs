using DependencyRisk.Tests.Oracles;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>A bill and a question of choke sets about it, small enough to look at every set of actors.</summary>
/// <param name="Bill">The bill.</param>
/// <param name="Options">What to reckon with, the required output included.</param>
/// <param name="Product">The product, or the portfolio.</param>
/// <param name="Kinds">The kinds of actors.</param>
/// <param name="IsSustained">Whether substitution and extra capacity are in force.</param>
/// <param name="IsPessimistic">Whether what may be cut is.</param>
/// <param name="Dice">What else is to be chosen goes by this.</param>
internal sealed record ChokeSetCase(Bill Bill, ExposureOptions Options, string Product, IReadOnlyList<ActorKind> Kinds, bool IsSustained, bool IsPessimistic, int Dice)
{
    /// <summary>Most actors of a case: every set of them is looked at.</summary>
    public const int MostActors = 14;

    public List<Actor> Actors => ChokeSetOracleOutput.ActorsOf(Bill, Options, Product, Kinds);

    /// <summary>The answers, by looking at every set of these actors.</summary>
    public ChokeSetOracle OracleOf(IReadOnlyList<Actor> actors)
    {
        var output = new ChokeSetOracleOutput(Bill, Options, Product, actors, IsSustained, IsPessimistic);
        return new ChokeSetOracle(actors, output.Of, Options.Required);
    }

    /// <summary>The question, without budgets of time, so that the answer does not depend on the machine.</summary>
    public ChokeSetOptions Question => new()
    {
        Response = IsSustained ? Response.Sustained : Response.Immediate,
        Unknown = IsPessimistic ? UnknownStance.Pessimistic : UnknownStance.Optimistic,
        ActorKinds = [.. Kinds],
        MaxTime = Timeout.InfiniteTimeSpan,
        ProofTime = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The question as algorithms get it.</summary>
    public ChokeQuestion Compiled => new ExposureAnalysis(Bill, Options).QuestionOf(Product, Question);

    /// <summary>What the library answers.</summary>
    public ProductChokeSets Ask(ChokeSetOptions question) => new ExposureAnalysis(Bill, Options).ChokeSets(Product, question);

    /// <summary>A probability for each of some actors, certain and impossible ones among them.</summary>
    public double[] Probabilities(int count)
    {
        var dice = new System.Random(Dice);
        return [.. Enumerable.Range(0, count).Select(_ => dice.Next(8) switch { 0 => 0, 1 => 1, 2 => 0.5, _ => dice.NextDouble() })];
    }

    public Dictionary<Actor, double> ByActor(IReadOnlyList<double> probabilities) => Actors.Zip(probabilities).ToDictionary(pair => pair.First, pair => pair.Second);

    public override string ToString()
    {
        string blocs = string.Join(", ", Options.Blocs);
        string weights = Options.Weights is null ? "equal" : string.Join(", ", Options.Weights.Select(pair => $"{pair.Key}={pair.Value:R}"));
        return $"""
            product {Product}, control {Options.Control}, phase {Options.Phase}, required {Options.Required:R}, blocs [{blocs}], weights {weights}
            {(IsSustained ? "sustained" : "immediate")}, {(IsPessimistic ? "pessimistic" : "optimistic")}, by {string.Join(", ", Kinds)}, dice {Dice}
            {BillJson.ToJson(Bill)}
            """;
    }
}
