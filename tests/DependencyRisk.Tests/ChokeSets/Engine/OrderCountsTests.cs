using System.Numerics;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Sets are counted by size without being listed, in numbers as large as need be.</summary>
public sealed class OrderCountsTests
{
    [Theory]
    [InlineData(10, 4)]
    [InlineData(70, 35)]
    [InlineData(300, 150)]
    public void Any_k_of_n_are_as_many_as_the_binomial_number(int events, int threshold)
    {
        var builder = new StructureBuilder(events);
        OrderCounts counts = Count(builder.Build(builder.AtLeast(threshold, Events(0, events))));
        Assert.Equal(Binomial(events, threshold), counts.ByOrder[threshold]);
        Assert.Equal(counts.Total, counts.ByOrder[threshold]);
        Assert.Equal(threshold + 1, counts.ByOrder.Length);
        Assert.True(counts.IsAll);
    }

    [Theory]
    [InlineData(5, 10)]
    [InlineData(25, 10)]
    public void One_of_each_of_many_groups_are_as_many_as_their_product(int groups, int members)
    {
        var builder = new StructureBuilder(groups * members);
        Literal top = builder.And([.. Enumerable.Range(0, groups).Select(group => builder.Or(Events(group * members, members)))]);
        OrderCounts counts = Count(builder.Build(top));
        Assert.Equal(BigInteger.Pow(members, groups), counts.ByOrder[groups]);
        Assert.Equal(counts.Total, counts.ByOrder[groups]);
    }

    // Each module has sets of one and of two: of so many modules, (2x + x^2)^n.
    [Theory]
    [InlineData(3)]
    [InlineData(70)]
    public void Modules_with_sets_of_several_sizes_multiply_like_polynomials(int modules)
    {
        const int OfEach = 4;
        var builder = new StructureBuilder(modules * OfEach);
        Literal Module(int number)
        {
            Literal[] events = Events(number * OfEach, OfEach);
            return builder.Or(events[0], events[1], builder.And(events[2], events[3]));
        }

        OrderCounts counts = Count(builder.Build(builder.And([.. Enumerable.Range(0, modules).Select(Module)])));
        Assert.Equal((2 * modules) + 1, counts.ByOrder.Length);
        for (int large = 0; large <= modules; large++)
        {
            Assert.Equal(Binomial(modules, large) * BigInteger.Pow(2, modules - large), counts.ByOrder[modules + large]);
        }
    }

    [Fact]
    public void Only_orders_that_are_asked_for_are_counted()
    {
        var builder = new StructureBuilder(6);
        Literal[] events = Events(0, 6);
        SolvedStructure solved = StructureSolver.Solve(builder.Build(builder.Or(builder.And(events[0], events[1]), builder.And(events.AsSpan(2)))));
        var counts = OrderCounts.Of(solved.Modules, 3);
        Assert.Equal([0, 0, 1], counts.ByOrder.Select(count => (int)count));
        Assert.False(counts.IsAll);
        Assert.Equal([0, 0, 1, 0, 1], OrderCounts.Of(solved.Modules, 4).ByOrder.Select(count => (int)count));
    }

    private static OrderCounts Count(Structure structure) => OrderCounts.Of(StructureSolver.Solve(structure).Modules, int.MaxValue);

    private static Literal[] Events(int first, int count) => [.. Enumerable.Range(first, count).Select(Literal.Of)];

    private static BigInteger Binomial(int n, int k) => Enumerable.Range(0, k).Aggregate(BigInteger.One, (product, i) => product * (n - i) / (i + 1));
}
