using System.Numerics;
using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>The minimal cut sets with given events against those picked from all.</summary>
public sealed class RequiredEventsTests
{
    [Fact]
    public void Sets_that_contain_events_are_those_of_all_sets_that_do()
    {
        int kept = 0;
        int several = 0;
        PropertyCheck.ForAll(
            RandomStructure.Coherent,
            2000,
            random =>
            {
                foreach (SolverOptions options in (SolverOptions[])[SolverOptions.Default, SolverOptions.Default with { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = 3 }])
                {
                    SolvedStructure solved = StructureSolver.Solve(random.Build(), options);
                    for (int first = 0; first < random.Events; first++)
                    {
                        int second = ((first * 5) + 1) % random.Events;
                        AssertKept(solved, [first]);
                        AssertKept(solved, [second, first]);
                        AssertKept(solved, [first, second, 0]);
                        kept += solved.Containing(first).Counts.ByOrder.Length > 1 ? 1 : 0;
                        several += first != second && !solved.Containing(first, second).CutSets.IsZero ? 1 : 0;
                    }
                }
            },
            RandomStructure.Smaller);
        EnoughCases.Assert(kept > 1000 && several > 500, $"Only {kept} families were not empty, and {several} of two events.");
    }

    [Fact]
    public void Modules_around_the_event_must_be_contained_too()
    {
        // Either both halves fail, each of which is two of three modules of two events; or event 12 alone.
        var builder = new StructureBuilder(14);
        Literal Pair(int first) => builder.And(Literal.Of(first), Literal.Of(first + 1));
        Literal Half(int first) => builder.AtLeast(2, Pair(first), builder.Or(Literal.Of(first + 2), Literal.Of(first + 3)), Pair(first + 4));
        SolvedStructure solved = StructureSolver.Solve(builder.Build(builder.Or(builder.And(Half(0), Half(6)), Literal.Of(12))));
        Assert.True(solved.Modules.Length > 3);
        Assert.Equal((5 * 5) + 1, solved.CutSets);
        AssertKept(solved, [2]);
        AssertKept(solved, [0, 4, 9]);
        AssertKept(solved, [2, 3]);
        AssertKept(solved, [12, 0]);
        AssertKept(solved, [13]);
        Assert.Equal([[12]], solved.Containing(12).SmallestFirst());
        Assert.Equal([[0, 1, 2, 6, 7, 8], [0, 1, 2, 6, 7, 9]], solved.Containing(0, 2, 6).SmallestFirst().Take(2));
    }

    [Fact]
    public void Probabilities_stay_those_of_the_whole()
    {
        var builder = new StructureBuilder(3);
        SolvedStructure solved = StructureSolver.Solve(builder.Build(builder.Or(builder.And(Literal.Of(0), Literal.Of(1)), Literal.Of(2))));
        double[] probabilities = [0.1, 0.2, 0.3];
        SolvedStructure part = solved.Containing(0);
        Assert.Equal(1, part.CutSets);
        Assert.True(part.IsComplete);
        Assert.Equal(TopProbability.Of(solved, probabilities), TopProbability.Of(part, probabilities));
        Assert.Equal(Importances.Of(solved, probabilities), Importances.Of(part, probabilities));
    }

    [Fact]
    public void Containing_nothing_is_all_and_an_event_that_is_none_is_refused()
    {
        var builder = new StructureBuilder(2);
        SolvedStructure solved = StructureSolver.Solve(builder.Build(builder.Or(Literal.Of(0), Literal.Of(1))));
        Assert.Same(solved, solved.Containing());
        Assert.Throws<ArgumentOutOfRangeException>(() => solved.Containing(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => solved.Containing(-1));
        Assert.Equal(0, StructureSolver.Solve(builder.Build(Literal.True)).Containing(1).CutSets);
        Assert.Equal(0, StructureSolver.Solve(builder.Build(Literal.False)).Containing(1).CutSets);
    }

    [Fact]
    public void Each_event_has_one_probability()
    {
        var builder = new StructureBuilder(2);
        SolvedStructure solved = StructureSolver.Solve(builder.Build(builder.Or(Literal.Of(0), Literal.Of(1))));
        foreach (double[] wrong in (double[][])[[0.5], [0.5, 0.5, 0.5]])
        {
            Assert.Throws<ArgumentException>(() => TopProbability.Of(solved, wrong));
            Assert.Throws<ArgumentException>(() => Importances.Of(solved, wrong));
            Assert.Throws<ArgumentException>(() => solved.LikeliestFirst(wrong));
        }

        foreach (double wrong in (double[])[-0.1, 1.1, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => TopProbability.Of(solved, [0.5, wrong]));
            Assert.Throws<ArgumentOutOfRangeException>(() => solved.LikeliestFirst([wrong, 0.5]));
        }

        var measure = new FussellVesely(solved, [0.5, 0.5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => measure.Of(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => measure.Of(-1));
    }

    private static void AssertKept(SolvedStructure solved, int[] events)
    {
        SolvedStructure part = solved.Containing(events);
        List<int[]> expected = [.. solved.SmallestFirst().Where(set => events.All(set.Contains))];
        Assert.Equal(Written(expected), Written(part.SmallestFirst()));
        double[] probabilities = [.. Enumerable.Range(0, solved.Events).Select(i => 0.9 / (i + 2))];
        Assert.Equal(Written(solved.LikeliestFirst(probabilities).Where(set => events.All(set.Contains))), Written(part.LikeliestFirst(probabilities)));
        int largest = expected.Count == 0 ? -1 : expected[^1].Length;
        Assert.Equal(Enumerable.Range(0, largest + 1).Select(order => new BigInteger(expected.Count(set => set.Length == order))), part.Counts.ByOrder);
        Assert.True(part.CompleteTo >= solved.CompleteTo);
    }

    private static IEnumerable<string> Written(IEnumerable<int[]> sets) => sets.Select(set => string.Join(' ', set));
}
