using System.Numerics;
using DependencyRisk.Tests.RandomBills;
using FsCheck;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Every way of solving against trying every set of events.</summary>
public sealed class CutSetsAgainstBruteForceTests
{
    [Fact]
    public void Coherent_structures_have_exactly_the_sets_of_brute_force() =>
        Check(RandomStructure.Coherent, 3000, SolverOptions.Default);

    [Fact]
    public void Structures_with_negations_have_exactly_the_sets_of_brute_force() =>
        Check(RandomStructure.Any, 3000, SolverOptions.Default);

    [Fact]
    public void Truncated_sets_taken_far_enough_are_the_same() =>
        Check(RandomStructure.Coherent, 1500, SolverOptions.Default with { Algorithm = SolverAlgorithm.TruncatedSets }, hasFunction: false);

    [Fact]
    public void Neither_reduction_nor_modules_change_anything()
    {
        Check(RandomStructure.Any, 700, SolverOptions.Default with { Reduce = false });
        Check(RandomStructure.Any, 700, SolverOptions.Default with { SplitModules = false });
        Check(RandomStructure.Any, 700, SolverOptions.Default with { Reduce = false, SplitModules = false });
    }

    [Theory]
    [InlineData(2, 1 << 20)]
    [InlineData(6, 1 << 20)]
    [InlineData(2, 4)]
    [InlineData(6, 12)]
    public void Where_only_the_sets_are_wanted_they_are_the_same_whatever_is_tried_first(int smallDiagram, int smallFamily)
    {
        SolverOptions setsAlone = SolverOptions.Default with { NeedsFunction = false, SmallDiagram = smallDiagram, SmallFamily = smallFamily };
        Check(RandomStructure.Coherent, 400, setsAlone, hasFunction: false);
        Check(RandomStructure.Any, 200, setsAlone, hasFunction: false);
        PropertyCheck.ForAll(RandomStructure.Coherent, 300, random =>
        {
            List<int[]> expected = RandomStructure.MinimalSets(random.Values());
            for (int order = 1; order <= 3; order++)
            {
                SolvedStructure solved = StructureSolver.Solve(random.Build(), setsAlone with { MaxOrder = order });
                AssertSets([.. expected.Where(set => set.Length <= order)], solved);
                Assert.True(solved.CompleteTo >= order);
            }
        }, RandomStructure.Smaller);
    }

    [Fact]
    public void Every_order_of_events_gives_the_same()
    {
        foreach (EventOrder order in Enum.GetValues<EventOrder>())
        {
            Check(RandomStructure.Any, 200, SolverOptions.Default with { Order = order });
        }
    }

    [Fact]
    public void Sets_up_to_an_order_are_those_of_all_sets_that_are_small_enough()
    {
        PropertyCheck.ForAll(RandomStructure.Coherent, 1000, random =>
        {
            List<int[]> expected = RandomStructure.MinimalSets(random.Values());
            for (int order = 1; order <= 4; order++)
            {
                foreach (SolverAlgorithm algorithm in (SolverAlgorithm[])[SolverAlgorithm.Automatic, SolverAlgorithm.TruncatedSets])
                {
                    SolvedStructure solved = StructureSolver.Solve(random.Build(), new SolverOptions { Algorithm = algorithm, MaxOrder = order });
                    AssertSets([.. expected.Where(set => set.Length <= order)], solved);
                    Assert.True(solved.CompleteTo >= order);
                    if (solved.IsComplete)
                    {
                        Assert.DoesNotContain(expected, set => set.Length > order);
                    }
                    else
                    {
                        Assert.Equal(SolverLimit.Order, solved.LimitedBy);
                    }
                }
            }
        }, RandomStructure.Smaller);
    }

    [Fact]
    public void Likeliest_sets_come_first()
    {
        PropertyCheck.ForAll(RandomStructure.Coherent, 500, random =>
        {
            SolvedStructure solved = StructureSolver.Solve(random.Build());
            int[][] listed = [.. solved.LikeliestFirst(random.Probabilities)];
            double[] likelihoods = [.. listed.Select(set => set.Aggregate(1.0, (product, each) => product * random.Probabilities[each]))];
            Assert.Equal(solved.SmallestFirst().Count(), listed.Length);
            for (int i = 1; i < likelihoods.Length; i++)
            {
                Assert.True(likelihoods[i] <= likelihoods[i - 1] * (1 + 1e-8), $"set {i} is likelier than the one before");
            }
        }, RandomStructure.Smaller);
    }

    private static void Check(Gen<RandomStructure> cases, int count, SolverOptions options, bool hasFunction = true)
    {
        PropertyCheck.ForAll(cases, count, random =>
        {
            bool[] values = random.Values();
            SolvedStructure solved = StructureSolver.Solve(random.Build(), options);
            Assert.True(solved.IsComplete);
            Assert.Equal(SolverLimit.None, solved.LimitedBy);
            AssertSets(RandomStructure.MinimalSets(values), solved);
            double expected = random.Probability(set => values[set]);
            Bounds top = TopProbability.Of(solved, random.Probabilities);
            Assert.True(top.Low <= expected * (1 + 1e-12) && expected <= top.High * (1 + 1e-12), $"{top} against {expected:R}");
            Assert.True(!hasFunction || top.Width <= 0);
        }, RandomStructure.Smaller);
    }

    private static void AssertSets(List<int[]> expected, SolvedStructure solved)
    {
        Assert.Equal(expected.Select(set => string.Join(' ', set)), solved.SmallestFirst().Select(set => string.Join(' ', set)));
        int largest = expected.Count == 0 ? -1 : expected.Max(set => set.Length);
        Assert.Equal(Enumerable.Range(0, largest + 1).Select(order => new BigInteger(expected.Count(set => set.Length == order))), solved.Counts.ByOrder);
        Assert.Equal(expected.Count, solved.CutSets);
    }
}
