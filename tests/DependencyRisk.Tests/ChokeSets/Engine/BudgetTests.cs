using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>What is said when the work allowed is not enough: less, never something wrong.</summary>
public sealed class BudgetTests
{
    [Fact]
    public void Whatever_the_budget_counts_are_complete_as_far_as_said_and_bounds_hold()
    {
        int incomplete = 0;
        int bounded = 0;
        void Check(RandomStructure random)
        {
            bool[] values = random.Values();
            List<int[]> expected = RandomStructure.MinimalSets(values);
            double probability = random.Probability(set => values[set]);
            foreach (int nodes in (int[])[2, 5, 8, 12, 20, 40])
            {
                var options = new SolverOptions { MaxNodes = nodes, SplitModules = nodes % 4 == 0, Reduce = nodes % 5 == 0 };
                SolvedStructure solved = StructureSolver.Solve(random.Build(), options);
                Assert.Equal(
                    expected.Where(set => set.Length <= solved.CompleteTo).Select(set => string.Join(' ', set)),
                    solved.SmallestFirst().Select(set => string.Join(' ', set)));
                Assert.Equal(solved.IsComplete ? SolverLimit.None : SolverLimit.Nodes, solved.LimitedBy);
                Bounds bounds = TopProbability.Of(solved, random.Probabilities);
                Assert.True(bounds.Low <= probability * (1 + 1e-9) && probability <= bounds.High * (1 + 1e-9), $"{probability:R} is not in {bounds}");
                incomplete += solved.IsComplete ? 0 : 1;
                bounded += bounds.Width is > 0 and < 1 ? 1 : 0;
            }
        }

        PropertyCheck.ForAll(RandomStructure.Any, 600, Check, RandomStructure.Smaller);
        PropertyCheck.ForAll(RandomStructure.Coherent, 600, Check, RandomStructure.Smaller);
        EnoughCases.Assert(incomplete > 200 && bounded > 100, $"Only {incomplete} were incomplete and {bounded} had bounds.");
    }

    [Fact]
    public void Truncated_sets_bound_a_small_probability_closely()
    {
        // Two out of a hundred rare events: pairs tell nearly all, triples bound the rest.
        var builder = new StructureBuilder(100);
        Literal top = builder.AtLeast(2, [.. Enumerable.Range(0, 100).Select(Literal.Of)]);
        Structure structure = builder.Build(top);
        double[] probabilities = [.. Enumerable.Repeat(1e-5, 100)];
        double exact = TopProbability.Of(StructureSolver.Solve(structure), probabilities).Low;
        SolvedStructure solved = StructureSolver.Solve(structure, new SolverOptions { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = 2 });
        Bounds bounds = TopProbability.Of(solved, probabilities);
        Assert.Equal(4950, solved.CutSets);
        Assert.InRange(exact, bounds.Low, bounds.High);
        Assert.True(bounds.High < exact * 1.01, $"{bounds} against {exact:R}");
    }

    [Fact]
    public void Time_that_runs_out_is_said()
    {
        SolvedStructure solved = StructureSolver.Solve(Hard(), new SolverOptions { MaxTime = TimeSpan.FromSeconds(1), Clock = new JumpingClock(seconds: 3600) });
        Assert.False(solved.IsComplete);
        Assert.Equal(SolverLimit.Time, solved.LimitedBy);
        Assert.False(solved.HasFunction);
        Assert.Equal(0, solved.CompleteTo);
    }

    [Fact]
    public void Work_that_is_no_longer_wanted_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => StructureSolver.Solve(Hard(), cancellation: source.Token));
    }

    [Fact]
    public void Progress_rises_to_one()
    {
        var told = new ToldProgress();
        var builder = new StructureBuilder(40);
        Literal[] pairs = [.. Enumerable.Range(0, 20).Select(i => builder.And(Literal.Of(2 * i), Literal.Of((2 * i) + 1)))];
        StructureSolver.Solve(builder.Build(builder.AtLeast(3, pairs)), new SolverOptions { Progress = told });
        Assert.Equal(told.Numbers.Order(), told.Numbers);
        Assert.Equal(1, told.Numbers[^1]);
        Assert.True(told.Numbers.Count > 5);
    }

    [Theory]
    [InlineData(0, 100, 1000)]
    [InlineData(1, 1, 1000)]
    [InlineData(1, 100, 10)]
    public void Budgets_of_nothing_are_refused(int order, int nodes, int bytes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StructureSolver.Solve(Hard(), new SolverOptions { MaxOrder = order, MaxNodes = nodes, MaxBytes = bytes }));

    // Shares events between all gates at random, so that no order is good.
    private static Structure Hard()
    {
        var random = new Random(5);
        var builder = new StructureBuilder(60);
        Literal[] clauses = [.. Enumerable.Range(0, 90).Select(_ => builder.Or(Literal.Of(random.Next(60)), Literal.Of(random.Next(60)), Literal.Of(random.Next(60))))];
        return builder.Build(builder.And(clauses));
    }
}
