using Xunit;
using static DependencyRisk.Tests.Unit.Exposure.Engine.SmallProduct;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>From when on a product is certain to stand still: known only where nothing can fill in.</summary>
public sealed class StopTimesTests
{
    private const double Never = double.PositiveInfinity;

    private static readonly Source Japanese = Source(Country.Japan, 1);

    [Fact]
    public void All_stocks_on_the_way_are_used_up_one_after_the_other() =>
        Is(6, Of("p", 1, "part"), Of("part", 2, "chip"), Of("chip", 3).From(Japanese));

    [Fact]
    public void The_way_with_the_least_stock_counts_in_whatever_order_the_ways_stand()
    {
        Is(4, Of("p", 0, "a", "b"), Of("a", 1, "chip"), Of("b", 5, "chip"), Of("chip", 3).From(Japanese));
        Is(4, Of("p", 0, "a", "b"), Of("a", 5, "chip"), Of("b", 1, "chip"), Of("chip", 3).From(Japanese));
    }

    [Fact]
    public void The_first_of_several_components_without_supply_stops_the_product()
    {
        Is(2, Of("p", 0, "a", "b"), Of("a", 2).From(Japanese), Of("b", 5).From(Japanese));
        Is(2, Of("p", 0, "a", "b"), Of("a", 5).From(Japanese), Of("b", 2).From(Japanese));
    }

    [Fact]
    public void The_product_itself_may_be_without_supply() => Is(3, Of("p", 3).From(Japanese));

    [Fact]
    public void What_can_partly_be_done_without_stops_nothing()
    {
        Component part = Of("part", 2) with { Uses = [new Use("chip") { Essentiality = 0.5 }] };
        Is(Never, Of("p", 1, "part"), part, Of("chip", 3).From(Japanese));
        Is(5, Of("p", 1, "part", "other"), part, Of("other", 1, "chip"), Of("chip", 3).From(Japanese));
    }

    [Fact]
    public void Inputs_of_one_source_alone_stop_nothing()
    {
        Source made = Source(Country.China, 1) with { Uses = [new Use("chip")] };
        Is(Never, Of("p", 0, "part"), Of("part", 0).From(made), Of("chip", 3).From(Japanese));
    }

    [Fact]
    public void A_mean_of_products_never_stops_by_one_of_them()
    {
        Bill bill = Bill(Of("p", 0, "chip"), Of("chip", 3).From(Japanese));
        Check([Never], new ExposureAnalysis(bill).Compiled(ExposureAnalysis.PortfolioId, AnalysisPhase.Both), isPessimistic: false, Actor.Of(Country.Japan));
    }

    [Fact]
    public void Every_actor_has_its_own_time()
    {
        CompiledProduct product = Compiled(
            Of("p", 0, "a", "b", "c"),
            Of("a", 2).From(Japanese),
            Of("b", 3).From(Source(Country.Germany, 1)),
            Of("c", 1).From(Source(Country.Japan, 0.5), Source(Country.Germany, 0.25), Source(Country.France, 0.25)));
        var both = Actor.Of(new Bloc("both", Country.France, Country.Germany, Country.Japan));
        Check([2, 3, Never, 1], product, isPessimistic: false, Actor.Of(Country.Japan), Actor.Of(Country.Germany), Actor.Of(Country.France), both);
    }

    public static TheoryData<Source[], double, double> Sources => new()
    {
        // What stops at 1 when Japan cuts what it is known to control, and when it cuts what is unknown too.
        { [Japanese], 1, 1 },
        { [Source(Country.Japan, 0.75), Source(Country.Germany, 0.25)], Never, Never },
        { [Source(Country.Japan, 0.75), Source(Country.Japan, 0.25)], 1, 1 },
        { [Source(Country.Japan, 0.75), Source(Country.Unknown, 0.25)], Never, 1 },
        { [Source(Country.Germany, 0.75), Source(Country.Unknown, 0.25)], Never, Never },
        { [Source(Country.Japan, 0.75)], Never, 1 },
        { [Source(Country.Germany, 0.75)], Never, Never },
        { [Source(Country.Japan, 1), Source(Country.Germany, 0)], 1, 1 },
        { [Source(Country.Japan, 0.75) with { Capacity = 1 }, Source(Country.Japan, 0.25)], Never, Never },
        { [Source(Country.Japan, 0.75), new Source { Origin = Country.Japan }], Never, Never },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Whatever_could_fill_in_leaves_the_time_open(Source[] sources, double low, double high)
    {
        CompiledProduct product = Compiled(Of("p", 1).From(sources));
        Check([low], product, isPessimistic: false, Actor.Of(Country.Japan));
        Check([high], product, isPessimistic: true, Actor.Of(Country.Japan));
    }

    private static void Is(double expected, params Component[] components) => Check([expected], Compiled(components), isPessimistic: false, Actor.Of(Country.Japan));

    // A time may be late by a margin for rounding, and is never early.
    private static void Check(double[] expected, CompiledProduct product, bool isPessimistic, params Actor[] actors)
    {
        foreach ((double least, double stop) in expected.Zip(Stops(product, isPessimistic, actors)))
        {
            Assert.InRange(stop, least, least + 1e-8);
        }
    }

    // As a sweep asks for them.
    private static double[] Stops(CompiledProduct product, bool isPessimistic, Actor[] actors)
    {
        Network network = product.Network;
        ulong[] ofSource = new ulong[network.Sources.Length];
        ulong[] ofNode = new ulong[network.Nodes.Length];
        foreach ((int lane, Actor actor) in actors.Index())
        {
            foreach (int source in product.ActorReach.SourcesOf(actor).Span)
            {
                ofSource[source] |= 1UL << lane;
                ofNode[network.Sources[source].Node] |= 1UL << lane;
            }
        }

        return new StopTimes(network).Of(actors.Length, ofSource, ofNode, isPessimistic ? product.Reach.IsUnknown : null);
    }
}
