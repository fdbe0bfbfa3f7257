using System.Numerics;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Structures that are deep, or wide, or have more minimal cut sets than could be listed.</summary>
public sealed class LargeStructureTests
{
    [Fact]
    public void A_chain_of_a_million_gates_needs_no_deep_stack()
    {
        const int Gates = 1_000_000;
        var builder = new StructureBuilder(3);
        Literal last = Literal.Of(0);
        for (int i = 0; i < Gates; i++)
        {
            // Alternating, and shared with the rest, so that nothing can be merged at once.
            last = builder.Add(i % 2 == 0 ? GateKind.And : GateKind.Or, 0, [last, Literal.Of(1 + (i % 2))]);
        }

        SolvedStructure solved = StructureSolver.Solve(builder.Build(last));
        Assert.Equal([[2], [0, 1]], solved.SmallestFirst());
    }

    [Fact]
    public void A_ladder_of_many_events_is_counted_up_to_the_orders_that_can_be()
    {
        // e0 or (e1 and (e2 or (e3 and ...))): one set of each order.
        const int Events = 200_001;
        var builder = new StructureBuilder(Events);
        Literal last = Literal.Of(Events - 1);
        for (int i = Events - 2; i >= 0; i--)
        {
            last = builder.Add(i % 2 == 0 ? GateKind.Or : GateKind.And, 0, [last, Literal.Of(i)]);
        }

        SolvedStructure solved = StructureSolver.Solve(builder.Build(last));
        Assert.False(solved.IsComplete);
        Assert.Equal(SolverLimit.Order, solved.LimitedBy);
        Assert.True(solved.CompleteTo > 50);
        Assert.All(solved.Counts.ByOrder.Skip(1), count => Assert.Equal(BigInteger.One, count));
        Assert.Equal([[0], [1, 2], [1, 3, 4]], solved.SmallestFirst().Take(3));
        Assert.Equal(0.5 / 0.75, TopProbability.Of(solved, [.. Enumerable.Repeat(0.5, Events)]).Low, 1e-12);
    }

    [Fact]
    public void Events_by_the_hundred_thousand_fit_in_one_diagram()
    {
        const int Events = 100_000;
        var builder = new StructureBuilder(Events);
        Literal top = builder.AtLeast(2, [.. Enumerable.Range(0, Events).Select(Literal.Of)]);
        SolvedStructure solved = StructureSolver.Solve(builder.Build(top));
        Assert.True(solved.IsComplete);
        Assert.Equal(new BigInteger(Events) * (Events - 1) / 2, solved.CutSets);
    }

    [Fact]
    public void More_sets_than_a_long_can_count_are_counted_exactly_and_the_first_are_listed()
    {
        // Fifty times one of three: 3^50 sets of 50 events; and one pair besides.
        var builder = new StructureBuilder(152);
        Literal[] threes = [.. Enumerable.Range(0, 50).Select(i => builder.Or(Literal.Of(3 * i), Literal.Of((3 * i) + 1), Literal.Of((3 * i) + 2)))];
        Literal top = builder.Or(builder.And(threes), builder.And(Literal.Of(150), Literal.Of(151)));
        SolvedStructure solved = StructureSolver.Solve(builder.Build(top));
        Assert.Equal(BigInteger.Pow(3, 50) + 1, solved.CutSets);
        Assert.Equal(BigInteger.Pow(3, 50), solved.Counts.ByOrder[50]);
        int[][] first = [.. solved.SmallestFirst().Take(1000)];
        Assert.Equal([150, 151], first[0]);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => 3 * i), first[1]);
        for (int i = 1; i < 999; i++)
        {
            Assert.Equal(Enumerable.Range(0, 50).Select(place => place < 43 ? 3 * place : (3 * place) + (Digit(i - 1, 49 - place))), first[i]);
        }
    }

    [Fact]
    public void The_same_structure_has_the_same_answer_whatever_the_order_of_events()
    {
        Structure structure = RandomClauses(events: 24, clauses: 30, seed: 3);
        double[] probabilities = [.. Enumerable.Range(0, 24).Select(i => (i + 1) / 100.0)];
        string[] answers = [.. Enum.GetValues<EventOrder>().Select(order =>
        {
            SolvedStructure solved = StructureSolver.Solve(structure, new SolverOptions { Order = order });
            return $"{solved.CutSets} {string.Join(';', solved.SmallestFirst().Take(200).Select(set => string.Join(',', set)))} {string.Join(';', solved.LikeliestFirst(probabilities).Take(200).Select(set => string.Join(',', set)))}";
        })];
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    [Fact]
    public void A_solution_can_be_asked_by_many_at_once()
    {
        SolvedStructure solved = StructureSolver.Solve(RandomClauses(events: 20, clauses: 25, seed: 4));
        double[] probabilities = [.. Enumerable.Repeat(0.1, 20)];
        string Ask() => $"{string.Join(';', solved.SmallestFirst().Select(set => string.Join(',', set)))} {TopProbability.Of(solved, probabilities)} {string.Join(' ', Importances.Of(solved, probabilities))}";
        string alone = Ask();
        Assert.All(ParallelEnumerable.Range(0, 16).Select(_ => Ask()).ToArray(), answer => Assert.Equal(alone, answer));
    }

    private static int Digit(int number, int place) => number / (int)Math.Pow(3, Math.Min(place, 15)) % 3;

    private static Structure RandomClauses(int events, int clauses, int seed)
    {
        var random = new Random(seed);
        var builder = new StructureBuilder(events);
        Literal[] made = [.. Enumerable.Range(0, clauses).Select(_ => builder.And(Literal.Of(random.Next(events)), Literal.Of(random.Next(events)), Literal.Of(random.Next(events))))];
        return builder.Build(builder.Or(made));
    }
}
