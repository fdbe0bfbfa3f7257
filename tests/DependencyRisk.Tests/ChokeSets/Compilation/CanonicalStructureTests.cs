using DependencyRisk.Tests.ChokeSets.Engine;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Compilation;

/// <summary>One structure in whatever order its gates were made.</summary>
public sealed class CanonicalStructureTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_order_in_which_gates_were_made_does_not_matter(bool isCoherent)
    {
        foreach (int number in Enumerable.Range(1, 40))
        {
            Structure structure = LayeredStructure.Make(number, 6 + (number % 4), [6, 5, 4], isCoherent);
            string expected = WorkText.Of(CanonicalStructure.Of(structure));
            foreach (int order in Enumerable.Range(1, 5))
            {
                Assert.Equal(expected, WorkText.Of(CanonicalStructure.Of(Shuffled(structure, new Random(order)))));
            }

            Assert.Equal(expected, WorkText.Of(CanonicalStructure.Of(CanonicalStructure.Of(structure))));
        }
    }

    [Fact]
    public void A_constant_stays_one() => Assert.Equal(Literal.True, CanonicalStructure.Of(new StructureBuilder(2).Build(Literal.True)).Top);

    [Fact]
    public void Gates_come_by_height_kind_threshold_and_children()
    {
        var builder = new StructureBuilder(4);
        Literal E(int number) => Literal.Of(number);
        Literal high = builder.And(builder.Or(E(2), E(3)), E(0));
        Literal[] low = [builder.AtLeast(3, E(0), E(1), E(2), E(3)), builder.AtLeast(2, E(0), E(1), E(3)), builder.Or(E(0), E(2)), builder.Or(E(0), E(1), E(3)), builder.Or(E(0), E(1)), builder.And(E(1), E(2)), builder.And(E(0), E(3))];
        Structure canonical = CanonicalStructure.Of(builder.Build(builder.Or([high, .. low])));
        Assert.Equal(
            "4=and(0,3) 5=and(1,2) 6=or(0,1) 7=or(0,1,3) 8=or(0,2) 9=or(2,3) 10=2of(0,1,3) 11=3of(0,1,2,3) 12=and(0,9) 13=or(4,5,6,7,8,10,11,12) top=13",
            WorkText.Of(canonical));
    }

    // The same gates, each made at some time after its children.
    private static Structure Shuffled(Structure structure, Random dice)
    {
        if (structure.Top.IsConstant)
        {
            return structure;
        }

        var builder = new StructureBuilder(structure.Events);
        var made = Enumerable.Range(0, structure.Events).ToDictionary(node => node, Literal.Of);
        List<int> waiting = [.. Enumerable.Range(structure.Events, structure.Gates)];
        while (waiting.Count > 0)
        {
            int[] ready = [.. waiting.Where(gate => structure.ChildrenOf(gate).ToArray().All(child => made.ContainsKey(child.Node)))];
            int gate = ready[dice.Next(ready.Length)];
            Literal[] children = [.. structure.ChildrenOf(gate).ToArray().Select(child => made[child.Node].NegatedIf(child.IsNegated))];
            dice.Shuffle(children);
            made[gate] = builder.Add(structure.KindOf(gate), structure.ThresholdOf(gate), children);
            waiting.Remove(gate);
        }

        return builder.Build(made[structure.Top.Node].NegatedIf(structure.Top.IsNegated));
    }
}
