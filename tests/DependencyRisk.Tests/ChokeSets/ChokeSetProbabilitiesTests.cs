using System.Collections.Immutable;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>Probabilities and importances against sums over every set of actors.</summary>
public sealed class ChokeSetProbabilitiesTests
{
    private const double Close = 1e-10;

    private static readonly ChokeSetAlgorithm[] Algorithms =
        [ChokeSetAlgorithm.Automatic, ChokeSetAlgorithm.Diagrams, ChokeSetAlgorithm.TruncatedSets, ChokeSetAlgorithm.Search];

    [Fact]
    public void Probability_and_importances_are_what_sums_over_all_sets_give() => CompareProbabilities(100);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Probability_and_importances_are_what_sums_over_all_sets_give_in_many_more_cases() => CompareProbabilities(500);

    [Fact]
    public void Where_larger_sets_were_not_asked_for_the_probability_is_bounded() => CheckBounds(100);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Where_larger_sets_were_not_asked_for_the_probability_is_bounded_in_many_more_cases() => CheckBounds(300);

    [Fact]
    public void The_likeliest_come_first_and_none_is_missing() => CheckOrder(100);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void The_likeliest_come_first_and_none_is_missing_in_many_more_cases() => CheckOrder(300);

    [Fact]
    public void Probabilities_are_the_users_own()
    {
        ProductChokeSets sets = new ExposureAnalysis(BillCatalogue.Load("pet-ct")).ChokeSets("pet-ct");
        Dictionary<Actor, double> all = sets.Actors.ToDictionary(actor => actor, _ => 0.1);
        Assert.Contains("country:US", Assert.Throws<ArgumentException>(() => sets.Probability(all.Where(pair => pair.Key.Country != Country.UnitedStates).ToDictionary())).Message);
        foreach (double bad in (double[])[-0.1, 1.1, double.NaN])
        {
            all[sets.Actors[0]] = bad;
            Assert.Throws<ArgumentException>(() => sets.Probability(all));
            Assert.Throws<ArgumentException>(() => sets.Importances(all));
            Assert.Throws<ArgumentException>(() => sets.LikeliestFirst(all));
        }
    }

    private static void CheckOrder(int count) => PropertyCheck.ForAll(ChokeSetCases.All, count, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        double[] probabilities = random.Probabilities(oracle.Actors.Count);
        double Likelihood(int set) => probabilities.Where((_, i) => (set >> i & 1) == 1).Aggregate(1.0, (product, factor) => product * factor);
        foreach (ChokeSetAlgorithm algorithm in Algorithms)
        {
            ProductChokeSets found = random.Ask(random.Question with { Algorithm = algorithm });
            int[] listed = [.. found.LikeliestFirst(random.ByActor(probabilities)).Select(set => oracle.SetOf(set.Actors))];
            Assert.Equal(oracle.Minimal.Order(), listed.Order());
            Assert.Equal(oracle.Minimal.Select(Likelihood).OrderDescending(), listed.Select(Likelihood), RelativelyClose);
        }
    }, ChokeSetShrinker.Smaller);

    private static void CheckBounds(int count) => PropertyCheck.ForAll(ChokeSetCases.All, count, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        double[] probabilities = random.Probabilities(oracle.Actors.Count);
        double expected = oracle.Probability(probabilities);
        foreach (ChokeSetAlgorithm algorithm in Enum.GetValues<ChokeSetAlgorithm>())
        {
            ChokeSetOptions question = random.Question with { Algorithm = algorithm, MaxOrder = 1 + (random.Dice % 2), ProofTime = TimeSpan.FromTicks(1) };
            Bounds found = random.Ask(question).Probability(random.ByActor(probabilities));
            Assert.True(found.Low <= expected + Close && expected - Close <= found.High, $"{algorithm}: {expected:R} is not within {found}");
        }
    }, ChokeSetShrinker.Smaller);

    private static void CompareProbabilities(int count) => PropertyCheck.ForAll(ChokeSetCases.All, count, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        double[] probabilities = random.Probabilities(oracle.Actors.Count);
        Dictionary<Actor, double> byActor = random.ByActor(probabilities);
        double expected = oracle.Probability(probabilities);
        Given[] given = [.. oracle.Actors.Select((_, i) => new Given(oracle.ProbabilityGiven(probabilities, i, 1), oracle.ProbabilityGiven(probabilities, i, 0), oracle.ProbabilityOfSetsWith(probabilities, i)))];
        foreach (ChokeSetAlgorithm algorithm in Algorithms)
        {
            ProductChokeSets found = random.Ask(random.Question with { Algorithm = algorithm });
            Bounds choke = found.Probability(byActor);
            Assert.True(choke.Low <= expected + Close && expected - Close <= choke.High, $"{algorithm}: {expected:R} is not within {choke}");
            Assert.Equal(0, choke.Width);
            CompareImportances(oracle.Actors, probabilities, expected, given, found.Importances(byActor));
        }
    }, ChokeSetShrinker.Smaller);

    private static void CompareImportances(IReadOnlyList<Actor> actors, double[] probabilities, double choke, Given[] given, ImmutableArray<ActorImportance> importances)
    {
        Assert.Equal(actors, importances.Select(importance => importance.Actor));
        foreach ((int i, ActorImportance importance) in importances.Index())
        {
            Actor actor = importance.Actor;
            (double with, double without, double inSets) = given[i];
            Assert.Equal(probabilities[i], importance.Probability);
            Same(with - without, importance.Birnbaum, "Birnbaum", actor);
            if (choke < 1e-9)
            {
                // There is nothing to share out; what is left of the sum is rounding.
                Assert.True(choke > 0 || (double.IsNaN(importance.Criticality) && importance.FussellVesely is double.NaN));
                continue;
            }

            Same((with - without) * probabilities[i] / choke, importance.Criticality, "criticality", actor);
            Same(probabilities[i] * with / choke, importance.Diagnostic, "diagnostic", actor);
            Same(with / choke, importance.RiskAchievementWorth, "RAW", actor);
            Same(inSets / choke, importance.FussellVesely!.Value, "Fussell-Vesely", actor);
            Assert.Equal(without == 0, double.IsPositiveInfinity(importance.RiskReductionWorth));
            if (without > 0)
            {
                Assert.Equal(1, importance.RiskReductionWorth * without / choke, 1e-9);
            }
        }
    }

    private static bool RelativelyClose(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12 * expected;

    private static void Same(double expected, double actual, string what, Actor actor) =>
        Assert.True(Math.Abs(expected - actual) < Close * Math.Max(1, expected), $"{what} of {actor}: oracle {expected:R}, library {actual:R}");

    // What the oracle says of one actor: the probability when it acts, when it does not, and that of sets that it is in.
    private readonly record struct Given(double With, double Without, double InSets);
}
