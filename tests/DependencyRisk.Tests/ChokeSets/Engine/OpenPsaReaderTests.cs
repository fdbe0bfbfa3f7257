using System.Globalization;
using System.Text;
using DependencyRisk.Benchmarks;
using DependencyRisk.Tests.Docs;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Reads fault trees, and says what is wrong with those that cannot be read.</summary>
public sealed class OpenPsaReaderTests
{
    [Fact]
    public void A_tree_with_a_house_event_and_a_vote_is_as_worked_by_hand()
    {
        FaultTree tree = ReadFixture("cooling");
        SolvedStructure solved = StructureSolver.Solve(tree.Structure);
        Assert.Equal(["supply", "pump-a pump-b", "valve-1 valve-2", "valve-1 valve-3", "valve-2 valve-3"], Names(tree, solved));
        double pumps = 1 - (0.999 * (1 - (0.1 * 0.2)));
        double valves = (3 * 0.01 * 0.01 * 0.99) + (0.01 * 0.01 * 0.01);
        Assert.Equal(1 - ((1 - pumps) * (1 - valves)), TopProbability.Of(solved, tree.KnownProbabilities()).Low, 1e-15);
        Assert.Equal((3, 6), (tree.Gates, tree.Events.Length));
    }

    [Fact]
    public void A_tree_with_negations_keeps_its_exact_probability()
    {
        FaultTree tree = ReadFixture("interlock");
        SolvedStructure solved = StructureSolver.Solve(tree.Structure);
        Assert.Equal(["sensor-1", "sensor-2"], Names(tree, solved));
        Assert.Equal(((0.1 * 0.8) + (0.9 * 0.2)) * 0.1, TopProbability.Of(solved, tree.KnownProbabilities()).Low, 1e-15);
    }

    [Fact]
    public void All_problems_are_named_with_their_lines()
    {
        const string Xml = """
            <opsa-mef><define-fault-tree name="f">
            <define-gate name="a"><and><gate name="nowhere"/><basic-event name="e"/></and></define-gate>
            <define-gate name="a"><or><basic-event name="e"/></or></define-gate>
            <define-gate name="b"><atleast min="two"><basic-event name="e"/><imply/></atleast></define-gate>
            <define-gate name="c"/>
            <define-gate name="d"><not><basic-event name="e"/><basic-event name="ghost"/></not></define-gate>
            </define-fault-tree><model-data>
            <define-basic-event name="e"><float value="1.5"/></define-basic-event>
            <define-basic-event name="x"><exponential/></define-basic-event>
            <define-house-event name="h"/>
            </model-data></opsa-mef>
            """;
        IReadOnlyList<string> problems = Assert.Throws<FaultTreeException>(() => Read(Xml)).Problems;
        Assert.Contains(problems, problem => problem.StartsWith("line 2:", StringComparison.Ordinal) && problem.Contains("'nowhere'", StringComparison.Ordinal));
        foreach (string part in (string[])["line 3:", "a second time", "'two'", "<imply>", "0 formulas", "exactly one was", "'ghost'", "'1.5'", "<exponential>", "line 10:"])
        {
            Assert.Contains(problems, problem => problem.Contains(part, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("<opsa-mef><define-gate name='a'><or><gate name='b'/></or></define-gate><define-gate name='b'><or><gate name='a'/></or></define-gate></opsa-mef>", "cycle")]
    [InlineData("<opsa-mef><define-gate name='t'><or><gate name='a'/></or></define-gate><define-gate name='a'><or><gate name='b'/></or></define-gate><define-gate name='b'><or><gate name='a'/></or></define-gate></opsa-mef>", "a -> b -> a")]
    [InlineData("<opsa-mef><define-gate name='a'><constant value='true'/></define-gate><define-gate name='b'><constant value='true'/></define-gate></opsa-mef>", "exactly one top")]
    [InlineData("<opsa-mef/>", "no gate")]
    [InlineData("<opsa-mef><define-gate", "line 1")]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'boom'>]><opsa-mef>&e;</opsa-mef>", "DTD")]
    [InlineData("", "line 0")]
    public void A_file_that_is_no_fault_tree_is_refused(string xml, string said) =>
        Assert.Contains(said, Assert.Throws<FaultTreeException>(() => Read(xml)).Message);

    [Fact]
    public void Formulas_nested_without_end_are_refused_and_chains_of_gates_are_not()
    {
        string nested = string.Concat(Enumerable.Repeat("<or>", 5000)) + "<constant value='true'/>" + string.Concat(Enumerable.Repeat("</or>", 5000));
        Assert.Contains("nested deeper", Assert.Throws<FaultTreeException>(() => Read($"<opsa-mef><define-gate name='a'>{nested}</define-gate></opsa-mef>")).Message);
        var chain = new StringBuilder("<opsa-mef><define-basic-event name='e'/>");
        for (int i = 0; i < 20_000; i++)
        {
            string below = i == 0 ? "<basic-event name='e'/>" : string.Create(CultureInfo.InvariantCulture, $"<not><gate name='g{i - 1}'/></not>");
            chain.Append(CultureInfo.InvariantCulture, $"<define-gate name='g{i}'>{below}</define-gate>");
        }

        FaultTree tree = Read(chain.Append("</opsa-mef>").ToString());
        Assert.Equal(!Literal.Of(0), tree.Structure.Top);
        Assert.Null(tree.KnownProbabilities());
    }

    internal static string FixtureFolder => Path.Combine(Repository.Root, "tests", "DependencyRisk.Tests", "ChokeSets", "Engine", "FaultTrees");

    private static FaultTree ReadFixture(string name) => Read(File.ReadAllText(Path.Combine(FixtureFolder, $"{name}.xml")));

    private static FaultTree Read(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return OpenPsaReader.Read(stream);
    }

    private static string[] Names(FaultTree tree, SolvedStructure solved) =>
        [.. solved.SmallestFirst().Select(set => string.Join(' ', set.Select(each => tree.Events[each]).Order(StringComparer.Ordinal)))];
}
