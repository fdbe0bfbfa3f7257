using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>The scan by bit planes against every set of events, and against the solver by diagrams and by truncated sets.</summary>
public sealed class BitPlaneScanTests
{
    [Fact]
    public void Coherent_structures_have_exactly_the_sets_of_brute_force()
    {
        int found = 0;
        PropertyCheck.ForAll(
            RandomStructure.Coherent,
            6000,
            random =>
            {
                List<int[]> expected = RandomStructure.MinimalSets(random.Values());
                for (int order = 1; order <= BitPlaneScan.MaxOrder; order++)
                {
                    ScannedCutSets scanned = BitPlaneScan.Run(random.Build(), order);
                    Assert.Equal(order, scanned.CompleteTo);
                    Assert.Equal(SolverLimit.None, scanned.LimitedBy);
                    Assert.Equal(Written(expected.Where(set => set.Length <= order)), Written(ListOf(scanned)));
                }

                found += expected.Count(set => set.Length == 3);
            },
            RandomStructure.Smaller);
        EnoughCases.Assert(found > 300, $"Only {found} sets of three.");
    }

    [Theory]
    [InlineData(70, 60, 3)]
    [InlineData(130, 300, 3)]
    [InlineData(700, 900, 2)]
    public void Wide_structures_have_the_sets_that_the_solver_finds(int events, int gates, int order)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            Structure structure = Wide(events, gates, seed);
            ScannedCutSets scanned = BitPlaneScan.Run(structure, order);
            SolvedStructure truncated = StructureSolver.Solve(structure, new SolverOptions { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = order });
            Assert.True(truncated.CompleteTo >= order);
            Assert.Equal(Written(truncated.SmallestFirst().Where(set => set.Length <= order)), Written(ListOf(scanned)));
            Assert.True(scanned.CountOf(order) > 0);
        }
    }

    [Fact]
    public void Structures_with_a_small_diagram_have_the_sets_that_it_gives()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Structure structure = Wide(80, 25, seed);
            SolvedStructure solved = StructureSolver.Solve(structure, new SolverOptions { Algorithm = SolverAlgorithm.Diagrams });
            Assert.True(solved.IsComplete);
            Assert.Equal(Written(solved.SmallestFirst().TakeWhile(set => set.Length <= 3)), Written(ListOf(BitPlaneScan.Run(structure, 3))));
        }
    }

    [Fact]
    public void Numbers_of_failures_are_counted_over_many_words()
    {
        // Two of a thousand; and three of a hundred, where one counts twice and one gate stands for any of two.
        var builder = new StructureBuilder(1000);
        Literal[] all = [.. Enumerable.Range(0, 1000).Select(Literal.Of)];
        ScannedCutSets pairs = BitPlaneScan.Run(builder.Build(builder.AtLeast(2, all)), 2);
        Assert.Equal((0, 499_500), (pairs.CountOf(1), pairs.CountOf(2)));
        Assert.Equal([0, 1, 0, 2], pairs.OfOrder(2)[..4]);
        Assert.Equal([998, 999], pairs.OfOrder(2)[^2..]);

        Structure twice = builder.Build(builder.AtLeast(3, [.. all[..100], all[7], builder.Or(all[100], all[101])]));
        ScannedCutSets triples = BitPlaneScan.Run(twice, 3);
        Assert.Equal((0, 101), (triples.CountOf(1), triples.CountOf(2)));
        Assert.Equal(Choose3(99) + (2 * 99 * 98 / 2), triples.CountOf(3));
    }

    [Fact]
    public void A_chain_of_a_million_gates_needs_no_deep_stack()
    {
        const int Gates = 1_000_000;
        var builder = new StructureBuilder(4);
        Literal last = Literal.Of(0);
        for (int i = 0; i < Gates; i++)
        {
            last = builder.Add(i % 2 == 0 ? GateKind.And : GateKind.Or, 0, [last, i % 2 == 0 ? Literal.Of(1) : builder.And(Literal.Of(2), Literal.Of(3))]);
        }

        Assert.Equal(["0 1", "2 3"], Written(ListOf(BitPlaneScan.Run(builder.Build(last), 3))));
    }

    [Fact]
    public void Nests_that_share_events_and_gates_are_as_the_solver_finds_them()
    {
        for (int seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var builder = new StructureBuilder(90);
            var nodes = new List<Literal>(Enumerable.Range(0, 90).Select(Literal.Of)) { builder.Or([.. Enumerable.Range(0, 90).Select(Literal.Of)]) };
            for (int i = 0; i < 400; i++)
            {
                Literal[] children = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => nodes[random.Next(3) == 0 ? random.Next(nodes.Count) : random.Next(Math.Max(0, nodes.Count - 60), nodes.Count)])];
                nodes.Add(random.Next(5) < 3 ? builder.And(children) : random.Next(3) == 0 ? builder.AtLeast(2, children) : builder.Or(children));
            }

            Structure structure = builder.Build(builder.Or(builder.AtLeast(2, [.. nodes[^9..]]), nodes[^20], nodes[^30]));
            SolvedStructure truncated = StructureSolver.Solve(structure, new SolverOptions { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = 3 });
            Assert.Equal(Written(truncated.SmallestFirst().Where(set => set.Length <= 3)), Written(ListOf(BitPlaneScan.Run(structure, 3))));
        }
    }

    [Fact]
    public void Many_threads_find_the_same_in_the_same_order()
    {
        Structure structure = Wide(300, 30_000, 3);
        ScannedCutSets first = BitPlaneScan.Run(structure, 2);
        Assert.True(first.CountOf(2) > 100);
        ScannedCutSets[] others = ParallelEnumerable.Range(0, 6).Select(_ => BitPlaneScan.Run(structure, 2)).ToArray();
        Assert.All(others, other => Assert.Equal(first.OfOrder(2), other.OfOrder(2)));
    }

    [Fact]
    public void A_structure_that_always_or_never_fails_is_said_to()
    {
        var builder = new StructureBuilder(3);
        Assert.Equal([string.Empty], Written(ListOf(BitPlaneScan.Run(builder.Build(Literal.True), 2))));
        Assert.Empty(ListOf(BitPlaneScan.Run(builder.Build(Literal.False), 3)));
        Assert.Equal(["1"], Written(ListOf(BitPlaneScan.Run(builder.Build(Literal.Of(1)), 3))));
    }

    [Fact]
    public void What_cannot_be_scanned_is_refused()
    {
        var builder = new StructureBuilder(2);
        Structure plain = builder.Build(builder.And(Literal.Of(0), Literal.Of(1)));
        Assert.Throws<ArgumentException>(() => BitPlaneScan.Run(builder.Build(builder.And(Literal.Of(0), !Literal.Of(1))), 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPlaneScan.Run(plain, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BitPlaneScan.Run(plain, BitPlaneScan.MaxOrder + 1));
    }

    [Fact]
    public void Too_little_memory_or_time_is_told_beforehand_and_after()
    {
        Structure structure = Wide(300, 3000, 4);
        Assert.True(BitPlaneScan.Fits(structure, 2));
        Assert.False(BitPlaneScan.Fits(structure, 2, new SolverOptions { MaxBytes = 100_000 }));
        Assert.False(BitPlaneScan.Fits(structure, 3, new SolverOptions { MaxTime = TimeSpan.FromMilliseconds(1) }));

        ScannedCutSets small = BitPlaneScan.Run(structure, 2, new SolverOptions { MaxBytes = 1000 });
        Assert.Equal(SolverLimit.Nodes, small.LimitedBy);
        Assert.True(small.CompleteTo < 2);
        Assert.Equal(0, small.CountOf(2));
        ScannedCutSets late = BitPlaneScan.Run(structure, 2, new SolverOptions { MaxTime = TimeSpan.FromSeconds(1), Clock = new JumpingClock(seconds: 3600) });
        Assert.Equal((SolverLimit.Time, 0), (late.LimitedBy, late.CompleteTo));
    }

    [Fact]
    public void A_scan_that_is_no_longer_wanted_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => BitPlaneScan.Run(Wide(300, 3000, 4), 2, cancellation: source.Token));
    }

    private static int Choose3(int of) => of * (of - 1) * (of - 2) / 6;

    private static IEnumerable<int[]> ListOf(ScannedCutSets scanned)
    {
        var sets = new List<int[]>();
        for (int i = 0; i < scanned.CountOf(0); i++)
        {
            sets.Add([]);
        }

        for (int order = 1; order <= scanned.CompleteTo; order++)
        {
            sets.AddRange(scanned.OfOrder(order).ToArray().Chunk(order));
            Assert.Equal(scanned.CountOf(order), sets.Count(set => set.Length == order));
        }

        return sets;
    }

    private static IEnumerable<string> Written(IEnumerable<int[]> sets) => sets.Select(set => string.Join(' ', set));

    // A product of many parts, each with a few sources, some of them replaceable, and parts in parts.
    private static Structure Wide(int events, int gates, int seed)
    {
        var random = new Random(seed);
        var builder = new StructureBuilder(events);
        var parts = new List<Literal>();
        for (int i = 0; i < gates; i++)
        {
            Literal[] sources = [.. Enumerable.Range(0, random.Next(40) == 0 ? 2 : random.Next(3, 6)).Select(_ => Literal.Of(random.Next(events)))];
            sources[0] = random.Next(3) == 0 ? builder.Or(sources[0], Literal.Of(random.Next(events))) : sources[0];
            sources[^1] = random.Next(9) == 0 && i > 10 ? builder.Or(parts[random.Next(parts.Count)], parts[random.Next(parts.Count)]) : sources[^1];
            parts.Add(random.Next(8) == 0 ? builder.AtLeast(sources.Length - 1, sources) : builder.And(sources));
        }

        return builder.Build(builder.Or([.. parts]));
    }
}
