using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>The nearest gate that every way from the top to another passes.</summary>
public sealed class DominatorsTests
{
    // 3 = or(0,1), 4 = and(3,2), 5 = or(3,0), 6 = and(4,5), 7 = or(6,1), 8 = and(7,2).
    private static Structure Diamond
    {
        get
        {
            var builder = new StructureBuilder(3);
            Literal[] events = [Literal.Of(0), Literal.Of(1), Literal.Of(2)];
            Literal shared = builder.Or(events[0], events[1]);
            Literal left = builder.And(shared, events[2]);
            Literal right = builder.Or(shared, events[0]);
            Literal both = builder.And(left, right);
            Literal above = builder.Or(both, events[1]);
            return builder.Build(builder.And(above, events[2]));
        }
    }

    [Theory]
    [InlineData(0, "8 6 6 7 8 8")]
    [InlineData(1, "8 6 6 7 8 8")]
    [InlineData(2, "6 6 6 7 8 8")]
    [InlineData(long.MaxValue, "6 6 6 7 8 8")]
    public void Ways_that_part_join_at_the_nearest_gate_above_as_far_as_steps_are_allowed(long steps, string expected) =>
        Assert.Equal(expected, string.Join(' ', Dominators.Of(Diamond, steps)));

    [Fact]
    public void Gates_that_the_top_does_not_reach_have_none()
    {
        var builder = new StructureBuilder(2);
        builder.And(Literal.Of(0), Literal.Of(1));
        Assert.Equal([-1, 3], Dominators.Of(builder.Build(builder.Or(Literal.Of(0), Literal.Of(1)))));
    }

    [Fact]
    public void A_pass_may_read_so_much_for_each_edge_and_a_little_whatever_the_structure() =>
        Assert.Equal((1 << 16) + (16 * 12), ReadAllowance.For(Diamond));
}
