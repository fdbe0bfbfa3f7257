using System.Collections.Immutable;
using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Leverage;

/// <summary>Shared nodes that can be seen with the eye.</summary>
public sealed class SharedNodeTests
{
    [Fact]
    public void Two_suppliers_of_one_part_that_both_need_an_ore_share_it()
    {
        // With the ore its maker and what the ore is made of.
        ImmutableArray<SharedNode> shared = Of(
            Bill("machine")
                .AddSuppliers(new Supplier("one"), new Supplier("two"), new Supplier("mine"))
                .AddComponents(
                    new Component("machine") { Uses = [new Use("magnet")] },
                    new Component("magnet") { Uses = [new Use("ore") { Essentiality = 0.5 }], Sources = [From("one", 0.5), From("two", 0.5)] },
                    new Component("ore") { Uses = [new Use("acid")], Sources = [From("mine", 1)], StockMonths = 6 },
                    new Component("acid")));
        Assert.Equal(["component:acid", "component:ore", "supplier:mine"], shared.Select(node => node.Actor.ToString()).Order(StringComparer.Ordinal));
        SharedNode mine = shared.Single(node => node.Actor.Kind == ActorKind.Supplier);
        Assert.Equal([new SharedNodeProduct("machine", new Bounds(0.25, 0.25), 6, 2, ["one", "two"])], mine.Products.AsEnumerable());
        Assert.Equal((0.25, 0.25, new Bounds(0.25, 0.25)), (mine.Total.Low, mine.Total.High, mine.PortfolioLoss));
    }

    [Fact]
    public void An_input_of_one_source_is_under_its_supplier_alone()
    {
        ImmutableArray<SharedNode> shared = Of(
            Bill("machine")
                .AddSuppliers(new Supplier("one"), new Supplier("two"), new Supplier("three"))
                .AddComponents(
                    new Component("machine") { Uses = [new Use("magnet"), new Use("coil")] },
                    new Component("magnet") { Sources = [From("one", 0.5) with { Uses = [new Use("ore"), new Use("salt")] }, From("two", 0.5)] },
                    new Component("coil") { Sources = [From("three", 1) with { Uses = [new Use("ore")] }] },
                    new Component("ore"),
                    new Component("salt")));
        SharedNode ore = Assert.Single(shared);
        Assert.Equal(Actor.OfComponent("ore"), ore.Actor);
        Assert.Equal(["one", "three"], ore.Products[0].Suppliers.AsEnumerable());
    }

    [Fact]
    public void Parts_made_in_house_are_walked_through_and_bought_ones_are_not()
    {
        // The coil is bought by the machine; the wire is bought by the maker of the coil.
        ImmutableArray<SharedNode> shared = Of(
            Bill("machine")
                .AddSuppliers(new Supplier("one"), new Supplier("two"))
                .AddComponents(
                    new Component("machine") { Uses = [new Use("module")] },
                    new Component("module") { Uses = [new Use("coil")] },
                    new Component("coil") { Sources = [From("one", 1)], Uses = [new Use("wire")] },
                    new Component("wire") { Sources = [From("two", 1)], Uses = [new Use("copper")] },
                    new Component("copper")));
        Assert.Empty(shared);
    }

    [Fact]
    public void Suppliers_of_one_group_are_one_and_none_rests_on_itself()
    {
        BillBuilder bill = Bill("machine")
            .AddSuppliers(new Supplier("group"), new Supplier("one") { Parent = "half" }, new Supplier("half") { Parent = "group" }, new Supplier("two") { Parent = "group" }, new Supplier("other"))
            .AddComponents(
                new Component("machine") { Uses = [new Use("magnet"), new Use("coil")] },
                new Component("magnet") { Sources = [From("one", 0.5), From("two", 0.5)], Uses = [new Use("ore")] },
                new Component("ore") { Sources = [From("two", 1)] },
                new Component("coil") { Sources = [From("other", 1)], Uses = [new Use("ore")] });
        SharedNode ore = Assert.Single(Of(bill));
        Assert.Equal(Actor.OfComponent("ore"), ore.Actor);
        Assert.Equal(["group", "other"], ore.Products[0].Suppliers.AsEnumerable());
    }

    [Fact]
    public void Several_products_share_what_they_need_and_a_product_alone_is_no_node_of_several()
    {
        BillBuilder bill = Bill("car", "bus")
            .AddSuppliers(new Supplier("one"))
            .AddComponents(
                new Component("car") { Uses = [new Use("engine")] },
                new Component("bus") { Uses = [new Use("engine") { Essentiality = 0.5 }, new Use("door")] },
                new Component("engine") { Sources = [From("one", 1) with { RecoveryMonths = 6 }] },
                new Component("door"));
        ImmutableArray<SharedNode> shared = Of(bill);
        Assert.Equal(["component:engine", "supplier:one"], shared.Select(node => node.Actor.ToString()));
        Assert.All(shared, node => Assert.Equal(["car", "bus"], node.Products.Select(product => product.Product)));
        Assert.All(shared, node => Assert.Equal((0.75, new Bounds(0.375, 0.375)), (node.Total.High, node.PortfolioLoss)));
        Assert.Empty(new SharedNodeAnalysis(new ExposureAnalysis(bill.Build())).All(["car"]));
    }

    [Fact]
    public void A_product_that_another_one_needs_is_a_component_like_any_other()
    {
        BillBuilder bill = Bill("engine", "car").AddComponents(new Component("car") { Uses = [new Use("engine")] }, new Component("engine") { Sources = [From(null, 1)] });
        SharedNode engine = Assert.Single(Of(bill));
        Assert.Equal(Actor.OfComponent("engine"), engine.Actor);
        Assert.Equal(["car", "engine"], engine.Products.Select(product => product.Product));
        Assert.Equal(2, engine.Total.High);
    }

    [Fact]
    public void More_suppliers_than_bits_in_a_word_are_all_counted_and_the_first_named()
    {
        const int Count = 200;
        string[] ids = [.. Enumerable.Range(0, Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"s{i:000}"))];
        BillBuilder bill = Bill("machine")
            .AddSuppliers(ids.Select(id => new Supplier(id)))
            .AddComponents(new Component("machine") { Uses = [.. ids.Select(id => new Use($"part-{id}"))] }, new Component("ore"), new Component("salt"))
            .AddComponents(ids.Select((id, i) => new Component($"part-{id}") { Sources = [From(id, 1)], Uses = [new Use(i % 3 == 0 ? "ore" : "salt")] }));
        ImmutableArray<SharedNode> shared = Of(bill);
        Assert.Equal(["component:ore", "component:salt"], shared.Select(node => node.Actor.ToString()));
        Assert.Equal([67, 133], shared.Select(node => node.Products[0].SupplierCount));
        Assert.Equal(ids.Where((_, i) => i % 3 != 0).Take(SharedNodeProduct.MostSuppliers), shared[1].Products[0].Suppliers.AsEnumerable());
    }

    [Fact]
    public void Wrong_arguments_are_told_and_work_can_be_stopped()
    {
        Assert.Throws<ArgumentNullException>(() => new SharedNodeAnalysis(null!));
        var analysis = new SharedNodeAnalysis(new ExposureAnalysis(BillCatalogue.Load("ecmo")));
        Assert.Throws<ArgumentException>(() => analysis.All(["nothing"]));
        Assert.Throws<ArgumentException>(() => analysis.All([ExposureAnalysis.PortfolioId]));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => analysis.All(cancellation: source.Token));
    }

    private static BillBuilder Bill(params string[] products) => new BillBuilder { Home = Country.China }.AddProducts(products);

    private static Source From(string? supplier, double share) => new() { Supplier = supplier, Origin = Country.Japan, Share = share };

    private static ImmutableArray<SharedNode> Of(BillBuilder bill) => new SharedNodeAnalysis(new ExposureAnalysis(bill.Build())).All();
}
