using DependencyRisk.Tests.RandomBills;
using Xunit;
using static DependencyRisk.Tests.Unit.Exposure.Engine.SmallProduct;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>What one component's shortfall comes to at the product, told by a table made once, and by passing it on each time.</summary>
public sealed class TransferTableTests
{
    private const double Close = 1e-9;

    private static readonly Source Japanese = Source(Country.Japan, 1);

    [Theory]
    [InlineData("0:1", "6:1")]
    [InlineData("0:0.5", "")]
    [InlineData("2:1 10:0", "8:1 10:0")]
    public void Stocks_on_the_way_drain_with_what_is_lost(string shortfall, string expected)
    {
        CompiledProduct product = Compiled(Of("p", 1, "part"), Of("part", 2, "chip"), Of("chip", 3).From(Japanese));
        Assert.Equal(expected, Applied(product, "chip", shortfall));
    }

    [Theory]
    [InlineData("chip", "3:0.5 4:1")]
    [InlineData("a", "2.5:1")]
    [InlineData("b", "1:0.5")]
    [InlineData("wafer", "4:0.5 5:1")]
    [InlineData("p", "0.5:1")]
    public void Ways_that_part_and_join_are_followed_each(string component, string expected)
    {
        Component product = new("p") { StockMonths = 0.5, Uses = [new Use("a"), new Use("b") { Essentiality = 0.5 }], Sources = [Japanese] };
        CompiledProduct compiled = Compiled(
            product,
            Of("a", 2, "chip").From(Japanese),
            Of("b", 0, "chip").From(Japanese),
            Of("chip", 2, "wafer").From(Japanese),
            Of("wafer", 1).From(Japanese));
        Assert.Equal(expected, Applied(compiled, component, "0:1"));
    }

    [Fact]
    public void The_mean_of_products_is_come_to_by_each_with_its_weight()
    {
        BillBuilder builder = Bill(Of("p", 1, "chip"), Of("q", 3, "chip").From(Japanese), Of("chip", 2).From(Japanese)).ToBuilder();
        builder.AddProducts("q");
        CompiledProduct product = new ExposureAnalysis(builder.Build()).Compiled(ExposureAnalysis.PortfolioId, AnalysisPhase.Both);
        Assert.Equal("3:0.5 5:1", Applied(product, "chip", "0:1"));
        Assert.Equal("3:0.5", Applied(product, "q", "0:1"));
    }

    [Fact]
    public void Where_one_source_has_inputs_of_its_own_on_the_way_nothing_is_known()
    {
        Source made = Source(Country.China, 1) with { Uses = [new Use("chip")] };
        CompiledProduct product = Compiled(Of("p", 0, "part"), Of("part", 0).From(made), Of("chip", 0, "wafer").From(Japanese), Of("wafer", 0).From(Japanese));
        TransferTable table = TableOf(product, out _);
        Assert.True(table.IsKnown(product.ActorReach.NodeOf("part")));
        Assert.False(table.IsKnown(product.ActorReach.NodeOf("chip")));
        Assert.False(table.IsKnown(product.ActorReach.NodeOf("wafer")));
    }

    [Fact]
    public void Making_the_table_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        CompiledProduct product = Compiled(Of("p", 1).From(Japanese));
        Assert.Throws<OperationCanceledException>(() => new TransferTable(product.Evaluators.Borrow(), source.Token));
    }

    [Fact]
    public void Ways_may_join_at_a_component_that_only_has_to_keep_running()
    {
        // The machine in the field keeps running with both of its parts, which both wear down the same chip.
        Component machine = new("machine") { Uses = [new Use("left") { Phase = Phase.Operate }, new Use("right") { Phase = Phase.Operate }] };
        CompiledProduct product = new ExposureAnalysis(Bill(
            new("p") { Uses = [new Use("machine") { Phase = Phase.Build }] },
            machine,
            Of("left", 1, "chip").From(Japanese),
            Of("right", 2, "chip").From(Japanese),
            Of("chip", 3).From(Japanese))).Compiled("p", AnalysisPhase.Operate);
        Assert.Contains(product.Network.Nodes, node => node.Kind == NodeKind.Keep);
        Assert.Equal("4:1", Applied(product, "chip", "0:1"));
        Assert.Equal("2:1", Applied(product, "right", "0:1"));
    }

    [Fact]
    public void The_table_agrees_with_passing_on_wherever_it_says_that_it_knows() => PropertyCheck.ForAll(RandomCases.All, 300, random =>
    {
        CompiledProduct product = random.Analysis.Compiled(random.Product, random.Options.Phase);
        TransferTable table = TableOf(product, out Evaluator evaluator);
        for (int node = 0; node < product.Network.Nodes.Length; node++)
        {
            if (product.Network.Nodes[node].IsSupplying)
            {
                Assert.True(table.IsKnown(node) || product.Network.SlotCount > 0, "is known wherever no source has inputs of its own");
                Compare(table, evaluator, node);
            }
        }
    }, Shrinker.Smaller);

    private static void Compare(TransferTable table, Evaluator evaluator, int node)
    {
        foreach (string shortfall in table.IsKnown(node) ? (string[])["0:1", "1:0.25 2:0.75 5:0", "0:0.5 3:0 4:1"] : [])
        {
            Outcome passed = Passed(evaluator, node, shortfall);
            Outcome told = Told(table, evaluator.Arena.Horizon, node, shortfall);
            Assert.InRange(told.Loss, passed.Loss - Close, passed.Loss + Close);
            Assert.InRange(told.WorstOutput, passed.WorstOutput - Close, passed.WorstOutput + Close);
        }
    }

    private static Outcome Passed(Evaluator evaluator, int node, string shortfall)
    {
        evaluator.SupplyAlone(node, [], PlannedCut.Full(default, isPlace: false), isPessimistic: false);
        return new Outcome(evaluator.Arena, evaluator.PassOn(node, evaluator.Arena.Write(shortfall)), required: 0.5);
    }

    private static Outcome Told(TransferTable table, double horizon, int node, string shortfall)
    {
        var arena = new StepArena(horizon);
        return new Outcome(arena, table.Apply(node, arena, arena.Write(shortfall)), required: 0.5);
    }

    private static string Applied(CompiledProduct product, string component, string shortfall)
    {
        int node = product.ActorReach.NodeOf(component);
        TransferTable table = TableOf(product, out Evaluator evaluator);
        Assert.True(table.IsKnown(node));
        evaluator.SupplyAlone(node, [], PlannedCut.Full(default, isPlace: false), isPessimistic: false);
        string passed = evaluator.Arena.Read(evaluator.PassOn(node, evaluator.Arena.Write(shortfall)));
        var arena = new StepArena(evaluator.Arena.Horizon);
        string told = arena.Read(table.Apply(node, arena, arena.Write(shortfall)));
        Assert.Equal(passed, told);
        return told;
    }

    private static TransferTable TableOf(CompiledProduct product, out Evaluator evaluator)
    {
        evaluator = product.Evaluators.Borrow();
        return new TransferTable(evaluator, CancellationToken.None);
    }
}
