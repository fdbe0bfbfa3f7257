using DependencyRisk.Tests.Golden;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>
/// The work on some structures is, gate by gate and node by node, the one written down: a reduction that is missed or a worse order of events
/// changes no result and is seen here. To rewrite the files after a change that is meant, and to see in them what it brings, run the tests with
/// <c>DEPENDENCYRISK_UPDATE_GOLDEN=1</c>.
/// </summary>
public sealed class WorkTests
{
    public static TheoryData<string, int, bool> Structures
    {
        get
        {
            var all = new TheoryData<string, int, bool>();
            foreach (int number in Enumerable.Range(1, 12))
            {
                all.Add($"coherent-{number}.txt", number, true);
                all.Add($"any-{number}.txt", number, false);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void The_work_on_structures_is_the_one_written_down(string file, int number, bool isCoherent) =>
        Check(file, new WorkText().Structure("given", LayeredStructure.Make(number, (isCoherent ? 9 : 7) + (number % 5), [8, 7, 5, 3], isCoherent)));

    [Fact]
    public void What_questions_are_compiled_to_is_what_is_written_down()
    {
        var text = new WorkText();
        foreach (int number in Enumerable.Range(1, 60))
        {
            ChokeSetCase random = ChokeSetCases.Numbered(number);
            text.Question($"{number}", random.Compiled, random.Options.Required);
        }

        Check("questions.txt", text);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(21)]
    public void A_question_is_gone_about_as_is_written_down(int number)
    {
        ChokeSetCase random = ChokeSetCases.Numbered(number);
        Check($"finding-{number}.txt", new WorkText().Finding("question", random.Compiled, random.Options.Required));
    }

    [Fact]
    public void The_steps_that_large_structures_take_are_as_many_as_are_written_down()
    {
        var text = new WorkText();
        foreach (int number in Enumerable.Range(1, 3))
        {
            Structure structure = LayeredStructure.Make(number, 48, [40, 30, 20, 10], isCoherent: true);
            SolverOptions Options(TimeProvider clock) => new() { Clock = clock, MaxTime = TimeSpan.FromSeconds(1 << 20), MaxThreads = 1 };
            text.Looks($"{number} by diagrams", clock => StructureSolver.Solve(structure, Options(clock) with { Algorithm = SolverAlgorithm.Diagrams }));
            text.Looks($"{number} by sets", clock => StructureSolver.Solve(structure, Options(clock) with { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = 4 }));
            text.Reads($"{number} reads", structure);
            text.Looks($"{number} by scan", clock => BitPlaneScan.Run(structure, 3, Options(clock)));
        }

        Check("steps.txt", text.Scans(LayeredStructure.Make(4, 400, [300, 200, 100], isCoherent: true)));
    }

    private static void Check(string file, WorkText text) => GoldenFile.Check(Path.Combine("ChokeSets", "Engine", "Work", file), text.ToString());
}
