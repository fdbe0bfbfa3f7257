using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.Unit.Exposure;

public sealed class ExposureAnalysisTests
{
    private static readonly Bill Bill = new BillBuilder { Home = Country.China }
        .AddProducts("a", "b")
        .AddSuppliers(new Supplier("s"))
        .AddComponents(
            new Component("a") { Sources = [new Source { Supplier = "s", Origin = Country.Japan, Share = 1 }] },
            new Component("b") { Sources = [new Source { Origin = Country.China, Share = 1 }] })
        .Build();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_horizon_is_finite_and_above_zero(double months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExposureOptions { HorizonMonths = months });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_required_output_is_from_zero_to_one(double required) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExposureOptions { Required = required });

    [Fact]
    public void At_least_one_thread_is_needed() => Assert.Throws<ArgumentOutOfRangeException>(() => new ExposureOptions { MaxThreads = 0 });

    [Fact]
    public void Options_override_the_home_of_the_bill_and_one_of_them_must_name_it()
    {
        Assert.Equal(Country.China, new ExposureAnalysis(Bill).Home);
        Assert.Equal(Country.Japan, new ExposureAnalysis(Bill, new ExposureOptions { Home = Country.Japan }).Home);
        BillBuilder homeless = Bill.ToBuilder();
        homeless.Home = Country.Unknown;
        Assert.Throws<ArgumentException>(() => new ExposureAnalysis(homeless.Build()));
    }

    [Fact]
    public void Weights_fit_the_products_and_sum_to_one()
    {
        Assert.Throws<ArgumentException>(() => Weighted(("a", 1)));
        Assert.Throws<ArgumentException>(() => Weighted(("a", 0.5), ("b", 0.4)));
        Assert.Throws<ArgumentException>(() => Weighted(("a", 1.5), ("b", -0.5)));
        Assert.Throws<ArgumentException>(() => Weighted(("a", double.NaN), ("b", 0.5)));
        Assert.Contains("'c'", Assert.Throws<ArgumentException>(() => Weighted(("a", 0.5), ("b", 0.5), ("d", 0), ("c", 0))).Message, StringComparison.Ordinal);
        Assert.Equal(0.25, Weighted(("a", 0.25), ("b", 0.75)).Run("*", Scenario.Of(Cut.By(Country.Japan))).Loss.Low);
    }

    [Fact]
    public void Unknown_ids_are_bad_arguments()
    {
        var analysis = new ExposureAnalysis(Bill);
        Assert.Throws<ArgumentException>(() => analysis.Product("c"));
        Assert.Throws<ArgumentNullException>(() => analysis.Product(null!));
        Assert.Throws<ArgumentException>(() => analysis.Run("a", Scenario.Of(Cut.By(Actor.OfSupplier("nobody")))));
        Assert.Throws<ArgumentException>(() => analysis.Run("a", Scenario.Of(Cut.By(Actor.OfComponent("nothing")))));
        Assert.Throws<ArgumentNullException>(() => analysis.Run("a", null!));
        Assert.Throws<ArgumentNullException>(() => new ExposureAnalysis(null!));
    }

    [Fact]
    public void Work_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new ExposureAnalysis(Bill).Product("a", cancellation: source.Token));
    }

    [Fact]
    public void Kinds_of_actors_can_be_chosen()
    {
        var analysis = new ExposureAnalysis(Bill);
        Assert.Equal([Actor.Of(Country.Japan)], analysis.Exposures("a", ActorKind.Country).Select(exposure => exposure.Actor));
        Assert.Equal([Actor.OfSupplier("s")], analysis.Exposures("a", ActorKind.Supplier).Select(exposure => exposure.Actor));
        Assert.Equal([Actor.OfComponent("a")], analysis.Exposures("a", ActorKind.Component).Select(exposure => exposure.Actor));
    }

    private static ExposureAnalysis Weighted(params (string Id, double Weight)[] weights) =>
        new(Bill, new ExposureOptions { Weights = weights.ToImmutableDictionary(pair => pair.Id, pair => pair.Weight) });
}
