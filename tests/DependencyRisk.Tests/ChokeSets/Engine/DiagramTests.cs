using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Which levels every way to the end 1 decides, by going all the ways.</summary>
public sealed class DiagramTests
{
    [Fact]
    public void Levels_on_every_path_are_those_that_no_path_leaves_out()
    {
        int some = 0;
        PropertyCheck.ForAll(RandomStructure.Any, 1000, random =>
        {
            SolvedStructure solved = StructureSolver.Solve(random.Build(), SolverOptions.Default with { SplitModules = false, Reduce = false });
            foreach (SolvedModule module in solved.Modules.Where(module => module.Function!.Root != 0)) // what never fails has no way there
            {
                int levels = module.LeafAtLevel.Length;
                bool[] expected = [.. Enumerable.Range(0, levels).Select(_ => true)];
                foreach (int[] path in Paths(module.Function!))
                {
                    foreach (int level in Enumerable.Range(0, levels).Except(path))
                    {
                        expected[level] = false;
                    }
                }

                Assert.Equal(expected, module.Function!.LevelsOnEveryPath(levels));
                some += expected.Contains(true) && expected.Contains(false) ? 1 : 0;
            }
        }, RandomStructure.Smaller);
        EnoughCases.Assert(some > 50, $"Only {some} diagrams have some levels on every path, and not all.");
    }

    // The levels that are decided on each way to 1.
    private static List<int[]> Paths(Diagram diagram)
    {
        var paths = new List<int[]>();
        var open = new Stack<(int Node, int[] Levels)>([(diagram.Root, [])]);
        while (open.TryPop(out (int Node, int[] Levels) at))
        {
            if (at.Node == 1)
            {
                paths.Add(at.Levels);
            }
            else if (at.Node > 1)
            {
                DiagramNode node = diagram.Nodes[at.Node];
                open.Push((node.Low, [.. at.Levels, node.Level]));
                open.Push((node.High, [.. at.Levels, node.Level]));
            }
        }

        return paths;
    }
}
