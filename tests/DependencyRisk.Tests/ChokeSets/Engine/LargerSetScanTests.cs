using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Scans for sets of two and three: on how many threads, and what they find on several.</summary>
public sealed class LargerSetScanTests
{
    private static readonly Structure Small = LayeredStructure.Make(1, 48, [40, 30, 20, 10], isCoherent: true);
    private static readonly Structure Large = LayeredStructure.Make(2, 500, [400, 200, 100], isCoherent: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(8, 8)]
    [InlineData(64, 8)]
    public void Much_work_is_shared_by_the_threads_there_are_eight_at_most(int maxThreads, int expected)
    {
        Assert.Equal(expected, ScanOf(Large, new SolverOptions { MaxThreads = maxThreads }).Threads);
        Assert.Equal(1, ScanOf(Small, new SolverOptions { MaxThreads = maxThreads }).Threads);
    }

    [Fact]
    public void Each_thread_has_planes_of_its_own_and_as_many_work_as_there_is_memory_for()
    {
        ScanGraph graph = GraphOf(Large);
        double bytes = ScanCost.BytesOfPlanes(graph.Gates, graph.Events, 2);
        Assert.Equal(1, ScanOf(Large, new SolverOptions { MaxThreads = 8, MaxBytes = (long)(1.5 * bytes) }).Threads);
        Assert.Equal(3, ScanOf(Large, new SolverOptions { MaxThreads = 8, MaxBytes = (long)(3.5 * bytes) }).Threads);
    }

    [Fact]
    public void Work_is_worth_several_threads_by_events_edges_and_words_together()
    {
        // One gate that takes two of its children.
        static int Threads(int events)
        {
            var builder = new StructureBuilder(events);
            return ScanOf(builder.Build(builder.AtLeast(2, [.. Enumerable.Range(0, events).Select(Literal.Of)])), new SolverOptions { MaxThreads = 4 }).Threads;
        }

        // 256 events, as many edges and four words are just enough.
        Assert.Equal(1, Threads(255));
        Assert.Equal(4, Threads(256));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Several_threads_find_what_one_finds(int order)
    {
        ScannedCutSets alone = BitPlaneScan.Run(Large, order, new SolverOptions { MaxThreads = 1 });
        ScannedCutSets shared = BitPlaneScan.Run(Large, order, new SolverOptions { MaxThreads = 4 });
        Assert.Equal(order, alone.CompleteTo);
        Assert.True(alone.CountOf(order) > 0);
        for (int size = 1; size <= order; size++)
        {
            Assert.Equal(alone.OfOrder(size).ToArray(), shared.OfOrder(size).ToArray());
        }
    }

    [Fact]
    public void More_sets_than_memory_holds_end_the_scan()
    {
        ScanGraph graph = GraphOf(Large);
        int[] all = ScanOf(Large, SolverOptions.Default).Run(CancellationToken.None)!;
        long found = all.Length / 2;
        int[]? Run(long bytes)
        {
            SolverOptions options = new() { MaxThreads = 1, MaxBytes = bytes };
            return new LargerSetScan(graph, null, options, new WorkBudget(options, CancellationToken.None)).Run(CancellationToken.None);
        }

        Assert.Equal(all, Run(16 * found));
        Assert.Null(Run((16 * found) - 1));
        Assert.Null(Run(16));
    }

    private static ScanGraph GraphOf(Structure structure)
    {
        var needed = new NeededGates(structure);
        needed.Simplify(BitPlaneScan.Run(structure, 1).OfOrder(1), 2);
        return new ScanGraphBuilder(needed).Build();
    }

    private static LargerSetScan ScanOf(Structure structure, SolverOptions options) =>
        new(GraphOf(structure), null, options, new WorkBudget(options, CancellationToken.None));
}
