using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Nodes are held once each, whether the store grows into new room or into room that it had before.</summary>
public sealed class NodeStoreTests
{
    [Fact]
    public void Nodes_are_found_again_however_the_store_has_grown()
    {
        var store = new NodeStore(new WorkBudget(SolverOptions.Default, CancellationToken.None));
        foreach (int count in (int[])[9000, 5000, 20_000])
        {
            store.Reset(int.MaxValue, 0);
            Assert.Equal(2, store.Count);
            int[] made = [.. Enumerable.Range(0, count).Select(number => store.Find(number % 97, number / 97, 1))];
            Assert.Equal(Enumerable.Range(2, count), made);
            Assert.Equal(made, Enumerable.Range(0, count).Select(number => store.Find(number % 97, number / 97, 1)));
            Assert.Equal(count + 2, store.Count);
            Assert.Equal((13, 3, 1), (store.LevelOf(made[(3 * 97) + 13]), store.Node(made[(3 * 97) + 13]).Low, store.Node(made[(3 * 97) + 13]).High));
        }
    }

    [Fact]
    public void Results_are_remembered_until_another_takes_their_place_and_when_the_store_grows()
    {
        var store = new NodeStore(new WorkBudget(SolverOptions.Default, CancellationToken.None));
        foreach (int _ in Enumerable.Range(0, 2))
        {
            store.Reset(int.MaxValue, 0);
            Assert.Equal(NodeStore.Unknown, store.Recall(1, 5, 6));
            store.Remember(1, 5, 6, 42);
            store.Remember(2, 5, 6, 43);
            foreach (int number in Enumerable.Range(0, 5000))
            {
                store.Find(0, number, 1);
            }

            Assert.Equal(42, store.Recall(1, 5, 6));
            Assert.Equal(43, store.Recall(2, 5, 6));
            Assert.Equal(NodeStore.Unknown, store.Recall(1, 6, 5));
            store.Remember(1, 5, 6, 44);
            Assert.Equal(44, store.Recall(1, 5, 6));
        }
    }

    [Fact]
    public void There_are_no_more_nodes_than_allowed_and_none_when_time_is_up()
    {
        var clock = new JumpingClock(seconds: 1);
        var budget = new WorkBudget(new SolverOptions { Clock = clock, MaxTime = TimeSpan.FromSeconds(2), StepsPerLook = 10 }, CancellationToken.None);
        var store = new NodeStore(budget);
        store.Reset(4, 0);
        Assert.Equal([2, 3, NodeStore.Exhausted, 3], ((int[])[0, 1, 2, 1]).Select(level => store.Find(level, 0, 1)));
        store.Reset(100, 0);
        for (int step = 0; step < 29; step++)
        {
            store.Remember(1, step, 0, 1);
        }

        Assert.Equal(2, store.Find(0, 0, 1));
        store.Remember(1, 29, 0, 1);
        Assert.Equal(NodeStore.Exhausted, store.Find(1, 0, 1));
        Assert.Equal(2, store.Find(0, 0, 1));
    }

    [Fact]
    public void Operations_go_as_deep_as_the_levels_do()
    {
        // Two events side by side, or any two of every third: every level is on the way down.
        const int Events = 300;
        var builder = new StructureBuilder(Events);
        Literal[] all = [.. Enumerable.Range(0, Events).Select(Literal.Of)];
        Literal[] pairs = [.. all.Zip(all.Skip(1), (first, second) => builder.And(first, second))];
        Structure structure = builder.Build(builder.Or([.. pairs, builder.AtLeast(2, [.. all.Where((_, i) => i % 3 == 0)])]));
        foreach (SolverAlgorithm algorithm in Enum.GetValues<SolverAlgorithm>())
        {
            SolvedStructure solved = StructureSolver.Solve(structure, new SolverOptions { Algorithm = algorithm, Order = EventOrder.AsGiven, Reduce = false, SplitModules = false });
            Assert.True(solved.IsComplete);
            Assert.Equal((Events - 1) + (100 * 99 / 2), (int)solved.Counts.ByOrder[2]);
            Assert.Equal(solved.Counts.ByOrder[2], solved.Counts.Total);
        }
    }
}
