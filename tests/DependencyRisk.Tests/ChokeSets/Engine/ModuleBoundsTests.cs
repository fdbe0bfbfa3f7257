using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>What can be said of a probability without the function: from the gates, and from the cut sets that are known.</summary>
public sealed class ModuleBoundsTests
{
    private static readonly Bounds Exact = new(0.5, 0.5);

    [Fact]
    public void Of_a_gate_bounds_follow_from_those_of_its_children()
    {
        Bounds[] leaves = [new(0.2, 0.3), new(0.5, 0.6), new(0.4, 0.4)];
        Is(0.2 * 0.5 * 0.4, 0.3, Unsolved(builder => builder.And(All(3)), 3), leaves);
        Is(0.5, 1 - (0.7 * 0.4 * 0.6), Unsolved(builder => builder.Or(All(3)), 3), leaves);
        Is(0.5 * 0.4, (0.3 + 0.6 + 0.4) / 2, Unsolved(builder => builder.AtLeast(2, All(3)), 3), leaves);
    }

    [Fact]
    public void Bounds_of_gates_are_handed_on_to_the_gates_above()
    {
        Bounds[] leaves = [new(0.2, 0.3), new(0.5, 0.6), new(0.4, 0.4)];
        SolvedModule module = Unsolved(builder => builder.And(builder.Or(All(2)), Literal.Of(2)), 3);
        Is(0.5 * 0.4, 0.4, module, leaves);
    }

    [Fact]
    public void Bounds_stay_within_one_and_in_order()
    {
        Bounds[] likely = [new(0.9, 1), new(0.9, 1), new(0.9, 1), new(0.9, 1)];
        Is(0.81, 1, Unsolved(builder => builder.AtLeast(2, All(4)), 4), likely);
        Bounds[] sure = [new(1, 1), new(1, 1)];
        Is(1, 1, Unsolved(builder => builder.And(All(2)), 2), sure);
        Is(1, 1, Unsolved(builder => builder.Or(All(2)), 2), sure);
    }

    [Fact]
    public void Of_what_is_not_coherent_nothing_can_be_said() =>
        Is(0, 1, Unsolved(builder => builder.Or(Literal.Of(0), !Literal.Of(1)), 2), Exact, Exact);

    [Fact]
    public void The_likeliest_set_raises_the_low_bound_and_the_sum_of_all_lowers_the_high_one()
    {
        // (a or b) and (a or c): the sets are a, and b with c.
        Structure structure = Build(3, builder => builder.And(builder.Or(Literal.Of(0), Literal.Of(1)), builder.Or(Literal.Of(0), Literal.Of(2))));
        Bounds[] leaves = [new(0.3, 0.4), new(0.2, 0.2), new(0.1, 0.2)];
        Is(0.3, 0.4 + (0.2 * 0.2), Solved(structure, 3), leaves);

        // The other set is the likelier here.
        Bounds[] others = [new(0.3, 0.4), new(0.8, 0.9), new(0.9, 0.9)];
        Is(0.8 * 0.9, 1 - (0.6 * 0.1), Solved(structure, 3), others);
    }

    [Fact]
    public void Where_only_small_sets_are_known_what_more_events_may_do_is_added()
    {
        // Any two of four, known up to the sets of one, of which there is none.
        Structure structure = Build(4, builder => builder.AtLeast(2, All(4)));
        Bounds[] leaves = [new(0.1, 0.1), new(0.1, 0.1), new(0.1, 0.1), new(0.1, 0.1)];
        double more = 1 - Math.Pow(0.9, 4) - (4 * 0.1 * Math.Pow(0.9, 3));
        Is(0.01, more, Solved(structure, 1), leaves);
        Is(0.01, 6 * 0.01, Solved(structure, 2), leaves);
    }

    [Theory]
    [InlineData(0, 1 - (0.8 * 0.7 * 0.5))]
    [InlineData(1, 1 - (0.8 * 0.7 * 0.5) - (0.2 * 0.7 * 0.5) - (0.8 * 0.3 * 0.5) - (0.8 * 0.7 * 0.5))]
    [InlineData(2, 0.2 * 0.3 * 0.5)]
    [InlineData(3, 0)]
    [InlineData(int.MaxValue, 0)]
    public void More_events_than_an_order_happen_with_the_tail_of_their_number(int order, double expected) =>
        Assert.Equal(expected, ModuleBounds.MoreThan(order, [new Bounds(0, 0.2), new Bounds(0.1, 0.3), new Bounds(0.5, 0.5)]), 1e-12);

    private static Literal[] All(int events) => [.. Enumerable.Range(0, events).Select(Literal.Of)];

    private static Structure Build(int events, Func<StructureBuilder, Literal> top)
    {
        var builder = new StructureBuilder(events);
        return builder.Build(top(builder));
    }

    private static SolvedModule Unsolved(Func<StructureBuilder, Literal> top, int events) =>
        new(Build(events, top), [.. Enumerable.Range(0, events)], [], null, null, 0);

    private static SolvedModule Solved(Structure structure, int maxOrder) => Assert.Single(
        StructureSolver.Solve(structure, new SolverOptions { Algorithm = SolverAlgorithm.TruncatedSets, MaxOrder = maxOrder, SplitModules = false, Reduce = false }).Modules);

    private static void Is(double low, double high, SolvedModule module, params Bounds[] leaves)
    {
        Bounds bounds = ModuleBounds.Of(module, leaves);
        Assert.Equal(low, bounds.Low, 1e-12);
        Assert.Equal(high, bounds.High, 1e-12);
    }
}
