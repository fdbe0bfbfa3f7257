using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>Search tries size after size while that is little work; where it would be much, it asks what is missing from the sets it has.</summary>
public sealed class MissingSetsTests
{
    // Twenty suppliers have more than ten thousand groups of five; more than seven tenths of one part's suppliers are a choke set.
    [Theory]
    [InlineData(new[] { 5, 5, 5, 5 }, 20)]
    [InlineData(new[] { 8, 4, 4, 4 }, 40)]
    [InlineData(new[] { 10, 10 }, 90)]
    [InlineData(new[] { 11, 9 }, 201)]
    public void What_is_missing_from_the_sets_of_few_is_added_in_full(int[] suppliersOfParts, int sets)
    {
        ExposureAnalysis analysis = EqualSuppliers.Of(suppliersOfParts);
        var question = new ChokeSetOptions { ActorKinds = [ActorKind.Supplier], Response = Response.Immediate, Required = 0.3 };
        ProductChokeSets found = analysis.ChokeSets("product", question with { Algorithm = ChokeSetAlgorithm.Search });
        ProductChokeSets expected = analysis.ChokeSets("product", question with { Algorithm = ChokeSetAlgorithm.Diagrams });
        Assert.True(found.IsComplete && expected.IsComplete);
        Assert.Equal(sets, (int)expected.Count);
        Assert.Equal(expected.SmallestFirst(), found.SmallestFirst());
    }

    [Theory]
    [InlineData(3, ChokeSetLimit.Order)]
    [InlineData(6, ChokeSetLimit.None)]
    public void Sets_larger_than_asked_for_are_noticed(int maxOrder, ChokeSetLimit expected)
    {
        ExposureAnalysis analysis = EqualSuppliers.Of(8, 4, 4, 4);
        var question = new ChokeSetOptions { ActorKinds = [ActorKind.Supplier], Response = Response.Immediate, Required = 0.3, MaxOrder = maxOrder };
        foreach (ChokeSetAlgorithm algorithm in (ChokeSetAlgorithm[])[ChokeSetAlgorithm.Search, ChokeSetAlgorithm.Automatic])
        {
            Assert.Equal(expected, analysis.ChokeSets("product", question with { Algorithm = algorithm }).LimitedBy);
        }
    }

    [Fact]
    public void Whatever_sets_are_known_those_that_are_missing_are_found() => PropertyCheck.ForAll(ChokeSetCases.All, 50, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        ChokeQuestion question = random.Compiled;
        int NumberOf(Actor actor) => question.Actors.Select(each => each.Actor).ToList().IndexOf(actor);
        int[][] all = [.. oracle.Minimal.Select(set => oracle.ActorsOf(set).Select(NumberOf).Order().ToArray())];
        var dice = new Random(random.Dice);
        int[][] known = [.. all.Where(_ => dice.Next(3) > 0)];
        MissingSets Given(int[][] sets, long work) => new(new ChokeTest(question, random.Options.Required, SolverOptions.Default, work, CancellationToken.None), sets);

        Assert.Equal(known.Length < all.Length, Given(known, long.MaxValue).IsAny());
        Assert.False(Given(all, long.MaxValue).IsAny());
        foreach (int atATime in (int[])[1, 256])
        {
            var test = new ChokeTest(question, random.Options.Required, SolverOptions.Default, long.MaxValue, CancellationToken.None);
            var completed = new MissingSets(test, known) { AtATime = atATime };
            Assert.True(completed.TryAddAll());
            Assert.Equal(Written(all), Written(completed.Sets));
        }

        // Of more sets than are tried it is known only where it can be seen without.
        MissingSets Tried(int most) => new(new ChokeTest(question, random.Options.Required, SolverOptions.Default, long.MaxValue, CancellationToken.None), all) { MostToProve = most };
        Assert.False(Tried(all.Length).IsAny());
        Assert.Null(Tried(all.Length - 1).IsAny());

        // Without work nobody can say that none is missing.
        Assert.NotEqual(false, Given(known, 0).IsAny());
        Assert.False(Given(known, 0).TryAddAll());
    }, ChokeSetShrinker.Smaller);

    private static IEnumerable<string> Written(int[][] sets) =>
        sets.OrderBy(set => set.Length).ThenBy(set => string.Join(' ', set.Select(actor => actor.ToString("D3"))), StringComparer.Ordinal).Select(set => string.Join(' ', set));
}
