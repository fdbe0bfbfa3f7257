using System.Numerics;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>The library against the oracle that looks at every set of actors.</summary>
public sealed class ChokeSetsAgainstOracleTests
{
    private const double Close = 1e-12;

    private static readonly ChokeSetAlgorithm[] Unlimited =
        [ChokeSetAlgorithm.Automatic, ChokeSetAlgorithm.Diagrams, ChokeSetAlgorithm.TruncatedSets, ChokeSetAlgorithm.Search];

    [Fact]
    public void Every_algorithm_finds_the_sets_that_brute_force_finds() => CompareAlgorithms(200);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Every_algorithm_finds_the_sets_that_brute_force_finds_in_many_more_cases() => CompareAlgorithms(1200);

    [Fact]
    public void Excluded_actors_never_act_and_included_ones_are_in_every_set_listed() => CompareChosen(150);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Excluded_actors_never_act_and_included_ones_are_in_every_set_listed_in_many_more_cases() => CompareChosen(400);

    [Fact]
    public void The_output_without_any_actors_is_the_oracles() => PropertyCheck.ForAll(ChokeSetCases.All, 600, random =>
    {
        List<Actor> actors = random.Actors;
        var oracle = new ChokeSetOracleOutput(random.Bill, random.Options, random.Product, actors, random.IsSustained, random.IsPessimistic);
        ProductChokeSets found = random.Ask(random.Question);
        var dice = new System.Random(random.Dice);
        for (int i = 0; i < 12; i++)
        {
            int set = dice.Next(1 << actors.Count);
            double output = found.OutputWithout([.. actors.Where((_, actor) => (set >> actor & 1) == 1)]);
            Assert.True(Math.Abs(oracle.Of(set).ToDouble() - output) < Close, $"set {set}: oracle {oracle.Of(set).ToDouble():R}, library {output:R}");
        }
    }, ChokeSetShrinker.Smaller);

    private static void CompareChosen(int count) => PropertyCheck.ForAll(ChokeSetCases.All, count, random =>
    {
        List<Actor> all = random.Actors;
        var dice = new System.Random(random.Dice);
        Actor[] excluded = [.. all.Where(_ => dice.Next(5) == 0)];
        Actor[] included = [.. all.Except(excluded).Where(_ => dice.Next(5) == 0).Take(2)];
        ChokeSetOracle oracle = random.OracleOf([.. all.Except(excluded)]);
        int must = oracle.SetOf(included);
        List<int> expected = [.. oracle.Minimal.Where(set => (set & must) == must)];
        foreach (ChokeSetAlgorithm algorithm in Unlimited)
        {
            ProductChokeSets found = random.Ask(random.Question with { Algorithm = algorithm, Excluded = [.. excluded], MustInclude = [.. included] });
            Assert.Equal(oracle.Actors, found.Actors);
            AssertSets(oracle, expected, found, $"{algorithm} without [{string.Join(", ", excluded)}], with [{string.Join(", ", included)}]");
            Assert.Equal(expected.Count, found.Count);
            AssertComplete(found);
        }
    }, ChokeSetShrinker.Smaller);

    private static void CompareAlgorithms(int count) => PropertyCheck.ForAll(ChokeSetCases.All, count, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        foreach (ChokeSetAlgorithm algorithm in Unlimited)
        {
            CompareAll(oracle, random.Ask(random.Question with { Algorithm = algorithm }), algorithm.ToString());
        }

        int most = 1 + (random.Dice % 3);
        foreach (ChokeSetAlgorithm algorithm in Enum.GetValues<ChokeSetAlgorithm>())
        {
            CompareUpTo(most, oracle, random.Ask(random.Question with { Algorithm = algorithm, MaxOrder = most }), $"{algorithm} up to {most}");
        }
    }, ChokeSetShrinker.Smaller);

    private static void CompareAll(ChokeSetOracle oracle, ProductChokeSets found, string how)
    {
        Assert.Equal(oracle.Actors, found.Actors);
        AssertSets(oracle, oracle.Minimal, found, how);
        AssertComplete(found);
        Assert.Equal(int.MaxValue, found.CompleteTo);
        Assert.Equal(oracle.CountByOrder().Select(count => (BigInteger)count), found.CountByOrder);
        Assert.Equal(oracle.Minimal.Count, found.Count);
        AssertSmallest(oracle, found.Smallest, how);
    }

    private static void CompareUpTo(int most, ChokeSetOracle oracle, ProductChokeSets found, string how)
    {
        List<int> within = [.. oracle.Minimal.Where(set => ChokeSetOracle.Size(set) <= most)];
        AssertSets(oracle, within, found, how);
        Assert.Equal(within.Count, found.Count);
        bool hasMore = within.Count < oracle.Minimal.Count;
        Assert.True(found.IsComplete == !hasMore, $"{how}: complete is {found.IsComplete}, limited by {found.LimitedBy}; there are {oracle.Minimal.Count} in all");
        Assert.Equal(hasMore ? ChokeSetLimit.Order : ChokeSetLimit.None, found.LimitedBy);
        Assert.True(found.CompleteTo >= most, $"{how}: complete to {found.CompleteTo}");
        if (within.Count > 0)
        {
            AssertSmallest(oracle, found.Smallest, how);
        }
    }

    private static void AssertComplete(ProductChokeSets found)
    {
        Assert.True(found.IsComplete, $"limited by {found.LimitedBy}");
        Assert.Equal(ChokeSetLimit.None, found.LimitedBy);
    }

    private static void AssertSets(ChokeSetOracle oracle, IEnumerable<int> expected, ProductChokeSets found, string how)
    {
        string[] sets = [.. expected.Select(set => string.Join(" + ", oracle.ActorsOf(set)))];
        string[] listed = [.. found.SmallestFirst().Select(set => string.Join(" + ", set.Actors))];
        Assert.True(sets.SequenceEqual(listed), $"{how}: oracle [{string.Join("; ", sets)}], library [{string.Join("; ", listed)}]");
    }

    // Outputs that differ by less than their rounding may be taken for the same.
    private static void AssertSmallest(ChokeSetOracle oracle, ChokeSet? smallest, string how)
    {
        if (oracle.Smallest is not { } expected)
        {
            Assert.Null(smallest);
            return;
        }

        Assert.NotNull(smallest);
        int found = oracle.SetOf(smallest.Actors);
        bool isSame = found == expected
            || (oracle.Minimal.Contains(found)
                && ChokeSetOracle.Size(found) == ChokeSetOracle.Size(expected)
                && oracle.OutputOf(found) != oracle.OutputOf(expected)
                && Math.Abs((oracle.OutputOf(found) - oracle.OutputOf(expected)).ToDouble()) < Close);
        Assert.True(isSame, $"{how}: smallest is {smallest}, not {string.Join(" + ", oracle.ActorsOf(expected))}");
    }
}
