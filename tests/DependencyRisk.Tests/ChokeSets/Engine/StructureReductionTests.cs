using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Reduction and modules, by what they are to do.</summary>
public sealed class StructureReductionTests
{
    private readonly StructureBuilder _builder = new(6);

    [Fact]
    public void A_gate_like_another_is_that_one() =>
        Assert.Equal(_builder.And(Event(0), Event(1)), _builder.And(Event(1), Event(0), Event(1), Literal.True));

    [Fact]
    public void Constants_and_contradictions_decide()
    {
        Assert.Equal(Literal.False, _builder.And(Event(0), !Event(0)));
        Assert.Equal(Literal.True, _builder.Or(Event(0), Event(1), !Event(0)));
        Assert.Equal(Event(1), _builder.AtLeast(2, Event(1), Literal.True, Literal.False));
        Assert.Equal(!Event(0), _builder.Xor(Event(0), Literal.True));
        Assert.Equal(Literal.True, _builder.And());
        Assert.Equal(Literal.False, _builder.Or());
    }

    [Fact]
    public void A_child_that_does_not_exist_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _builder.And(Event(0), Literal.Of(17)));

    [Fact]
    public void Gates_of_one_kind_are_merged()
    {
        Structure reduced = StructureReducer.Reduce(_builder.Build(_builder.Or(Event(0), _builder.Or(Event(1), _builder.Or(Event(2), Event(3))))));
        Assert.Equal((1, 4), (reduced.Gates, reduced.Edges));
    }

    [Fact]
    public void Supersets_are_absorbed()
    {
        Literal small = _builder.And(Event(0), Event(1));
        Literal large = _builder.And(Event(0), Event(1), Event(2));
        Structure reduced = StructureReducer.Reduce(_builder.Build(_builder.Or(small, large)));
        Assert.Equal((1, 2), (reduced.Gates, reduced.Edges));
    }

    [Fact]
    public void What_an_ancestor_decides_is_propagated_however_deep()
    {
        // a or ((b or (c and (a or d))) and f): inside, a does not happen.
        Literal deep = _builder.And(_builder.Or(Event(1), _builder.And(Event(2), _builder.Or(Event(0), Event(3)))), Event(5));
        Structure reduced = StructureReducer.Reduce(_builder.Build(_builder.Or(Event(0), deep)));
        Assert.Equal(1, reduced.CountParents()[0]);
    }

    [Fact]
    public void Common_factors_make_a_tree_of_what_shares_events()
    {
        Literal top = _builder.Or(_builder.And(Event(0), Event(1)), _builder.And(Event(0), Event(2)), Event(3));
        Structure reduced = StructureReducer.Reduce(_builder.Build(top));
        Assert.Equal(1, reduced.CountParents()[0]);
    }

    [Theory]
    [InlineData(nameof(GateKind.Or), false)]
    [InlineData(nameof(GateKind.Or), true)]
    [InlineData(nameof(GateKind.And), false)]
    [InlineData(nameof(GateKind.And), true)]
    public void What_both_sides_of_an_exclusive_or_share_is_taken_out(string name, bool isNegated)
    {
        GateKind kind = Enum.Parse<GateKind>(name);
        Literal left = _builder.Add(kind, 0, [Event(0), Event(1)]).NegatedIf(isNegated);
        Structure structure = _builder.Build(_builder.Xor(left, _builder.Add(kind, 0, [Event(0), Event(2)])));
        Structure reduced = StructureReducer.Reduce(structure);
        Assert.Equal(1, reduced.CountParents()[0]);
        Assert.Equal(Values(structure), Values(reduced));
    }

    [Fact]
    public void Reduction_changes_no_value_and_adds_no_edge_to_coherent_structures()
    {
        PropertyCheck.ForAll(RandomStructure.Coherent, 1500, random =>
        {
            Structure structure = random.Build();
            Structure reduced = StructureReducer.Reduce(structure);
            Assert.True(reduced.IsCoherent());
            Assert.Equal(random.Values(), Values(reduced));
        }, RandomStructure.Smaller);
        PropertyCheck.ForAll(RandomStructure.Any, 1500, random => Assert.Equal(random.Values(), Values(StructureReducer.Reduce(random.Build()))), RandomStructure.Smaller);
    }

    [Fact]
    public void A_gate_is_a_module_exactly_where_its_events_occur_nowhere_else()
    {
        PropertyCheck.ForAll(RandomStructure.Coherent, 1500, random =>
        {
            Structure structure = random.Build();
            if (structure.Top.IsConstant || !structure.IsGate(structure.Top.Node))
            {
                return;
            }

            bool[] isModule = ModuleFinder.Find(structure);
            int[] parents = structure.CountParents();
            for (int gate = structure.Events; gate < structure.Nodes; gate++)
            {
                Assert.Equal(parents[gate] > 0 && IsModule(structure, gate, parents), isModule[gate]);
            }
        }, RandomStructure.Smaller);
    }

    private static Literal Event(int number) => Literal.Of(number);

    // By definition: no node below it has a parent that is not below it too.
    private static bool IsModule(Structure structure, int gate, int[] parents)
    {
        HashSet<int> below = [];
        void Visit(int node)
        {
            if (structure.IsGate(node))
            {
                foreach (Literal child in structure.ChildrenOf(node))
                {
                    if (below.Add(child.Node))
                    {
                        Visit(child.Node);
                    }
                }
            }
        }

        Visit(gate);
        return Enumerable.Range(structure.Events, structure.Gates)
            .Where(other => other != gate && parents[other] > 0 && !below.Contains(other))
            .All(other => !structure.ChildrenOf(other).ToArray().Any(child => below.Contains(child.Node)));
    }

    private static bool[] Values(Structure structure) => [.. Enumerable.Range(0, 1 << structure.Events).Select(structure.Fails)];
}
