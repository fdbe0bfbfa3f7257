using Xunit;

namespace DependencyRisk.Tests.Leverage;

/// <summary>Leverage that can be reckoned with a pencil: a machine of a magnet that Japan makes of an ore from home.</summary>
public sealed class LeverageTests
{
    private static readonly Component Machine = new("machine") { Uses = [new Use("magnet")] };
    private static readonly Source Japan = new() { Origin = Country.Japan, Share = 1 };
    private static readonly Component Magnet = new("magnet") { Uses = [new Use("ore")], Sources = [Japan] };
    private static readonly Component Ore = new("ore") { Sources = [new Source { Origin = Country.China, Share = 1 }] };

    [Fact]
    public void What_a_country_makes_of_an_ore_from_home_rests_on_home()
    {
        CountryLeverage japan = Only(Machine, Magnet, Ore);
        Assert.Equal(Actor.Of(Country.Japan), japan.Actor);
        Assert.Equal(new Bounds(1, 1), japan.Theirs.Loss);
        Assert.Equal(new ReverseExposure(new Bounds(1, 1), 1, 0, "magnet"), japan.Ours);
        Assert.Equal((0, 0, FirstShort.Same), (japan.Net.Low, japan.Net.High, japan.First));
        Assert.Null(japan.Supplied);
        Assert.Null(japan.OfHome);
    }

    [Fact]
    public void Their_stock_of_the_ore_delays_it_and_our_stock_of_the_magnet_does_not()
    {
        CountryLeverage japan = Only(Machine, Magnet with { StockMonths = 4 }, Ore with { StockMonths = 3 });
        Assert.Equal(8.0 / 12, japan.Theirs.Loss.High, 1e-15);
        Assert.Equal(new ReverseExposure(new Bounds(0.75, 0.75), 0.75, 3, "magnet"), japan.Ours);
        Assert.Equal(FirstShort.Them, japan.First);
        Assert.Equal((8.0 / 12) - 0.75, japan.Net.High, 1e-15);
    }

    [Fact]
    public void The_essentiality_of_the_ore_counts()
    {
        CountryLeverage japan = Only(Machine, Magnet with { Uses = [new Use("ore") { Essentiality = 0.25 }] }, Ore);
        Assert.Equal(new Bounds(0.25, 0.25), japan.Ours.Loss);
        Assert.Equal(0.75, japan.Net.Low);
    }

    [Fact]
    public void Our_own_source_of_the_magnet_is_none_of_their_supply()
    {
        var home = new Source { Origin = Country.China, Share = 0.9 };
        CountryLeverage japan = Only(Machine, Magnet with { Uses = [], Sources = [home, Japan with { Share = 0.1 }] });
        Assert.Equal(0.1, japan.Theirs.Loss.High, 1e-15);
        Assert.Equal(new ReverseExposure(default, 0, null, null), japan.Ours);
        Assert.Equal(FirstShort.Us, japan.First);
    }

    [Fact]
    public void Only_the_source_that_needs_the_ore_rests_on_it()
    {
        ProductLeverage leverage = Of(
            Machine,
            new Component("magnet") { Sources = [Japan with { Share = 0.5, Uses = [new Use("ore")] }, new Source { Origin = Country.Germany, Share = 0.5 }] },
            Ore);
        Assert.Equal(new Bounds(1, 1), OursOver(leverage, Country.Japan).Loss);
        Assert.Equal(default, OursOver(leverage, Country.Germany).Loss);
    }

    [Fact]
    public void A_kit_misses_when_one_part_misses_and_the_shortest_is_named()
    {
        var machine = new Component("machine") { Uses = [new Use("coil"), new Use("magnet"), new Use("case")] };
        Component Part(string id, double essentiality) => new(id) { Sources = [Japan], Uses = [new Use("ore") { Essentiality = essentiality }] };
        ReverseExposure ours = Only(machine, Part("coil", 0.25), Part("magnet", 0.75), Part("case", 0.75), Ore).Ours;
        Assert.Equal(new ReverseExposure(new Bounds(0.75, 0.75), 0.75, 0, "case"), ours);
    }

    [Fact]
    public void A_backup_supplies_nothing_yet()
    {
        var backup = new Source { Origin = Country.Germany, Share = 0, Capacity = 1 };
        Assert.Equal(default, OursOver(Of(Machine, Magnet with { Sources = [Japan, backup] }, Ore), Country.Germany).Loss);
    }

    [Fact]
    public void A_candidate_may_supply_and_must_where_there_is_no_other()
    {
        var candidate = new Source { Origin = Country.Japan };
        Component two = Magnet with { Sources = [candidate, candidate with { Origin = Country.Germany }] };
        Assert.Equal(new Bounds(0, 1), OursOver(Of(Machine, two, Ore), Country.Japan).Loss);
        Assert.Equal(new Bounds(1, 1), OursOver(Of(Machine, Magnet with { Sources = [candidate] }, Ore), Country.Japan).Loss);
        Component full = Magnet with { Sources = [candidate, Japan with { Origin = Country.Germany }] };
        Assert.Equal(default, OursOver(Of(Machine, full, Ore), Country.Japan).Loss);
    }

    [Fact]
    public void An_ore_of_unknown_origin_may_be_ours()
    {
        ProductLeverage leverage = Of(Machine, Magnet, new Component("ore"));
        Assert.Equal(new ReverseExposure(new Bounds(0, 1), 1, 0, "magnet"), OursOver(leverage, Country.Japan));
        Assert.Equal([Actor.Of(Country.Japan), Actor.Of(Country.Unknown)], leverage.Countries.Select(country => country.Actor));
    }

    [Fact]
    public void A_magnet_of_unknown_origin_may_be_theirs_but_nobody_is_named_for_it()
    {
        ProductLeverage leverage = Of(Machine with { Uses = [.. Machine.Uses, new Use("case")] }, Magnet with { Sources = [new Source { Share = 1 }] }, Ore, new Component("case") { Sources = [Japan] });
        Assert.All(leverage.Countries, country => Assert.Equal(new ReverseExposure(new Bounds(0, 1), 0, null, null), country.Ours));
        Assert.Equal([(Actor.Of(Country.Japan), 1, 1), (Actor.Of(Country.Unknown), 0, 1)], leverage.Countries.Select(country => (country.Actor, country.Net.Low, country.Net.High)));
    }

    [Fact]
    public void A_source_that_both_control_is_cut_by_home()
    {
        Bill bill = new BillBuilder { Home = Country.China }
            .AddProducts("machine")
            .AddSuppliers(new Supplier("s") { Headquarters = Country.China, Owner = Country.China })
            .AddComponents(Machine, new Component("magnet") { Sources = [Japan with { Supplier = "s" }] })
            .Build();
        ReverseExposure Ours(Control control) => OursOver(new LeverageAnalysis(new ExposureAnalysis(bill, new ExposureOptions { Control = control })).Product("machine"), Country.Japan);
        Assert.Equal(new Bounds(1, 1), Ours(Control.Any).Loss);
        Assert.Equal(default, Ours(Control.Origin).Loss);
    }

    [Fact]
    public void A_bloc_is_looked_at_without_home()
    {
        var options = new ExposureOptions { Blocs = [new Bloc("EAST", Country.China, Country.Japan)] };
        Bill bill = Build(Machine, new Component("magnet") { Sources = [Japan with { Share = 0.5 }, Japan with { Share = 0.5, Origin = Country.China }] });
        ProductLeverage leverage = new LeverageAnalysis(new ExposureAnalysis(bill, options)).Product("machine");
        CountryLeverage bloc = Assert.Single(leverage.Countries, country => country.Actor.Kind == ActorKind.Bloc);
        Assert.Equal(new Bounds(1, 1), bloc.Theirs.Loss);
        Assert.Equal(default, bloc.Ours.Loss);
    }

    [Fact]
    public void The_portfolio_counts_what_a_country_supplies_to_any_product()
    {
        var radio = new Component("radio") { Uses = [new Use("chip")] };
        Bill bill = new BillBuilder { Home = Country.China }
            .AddProducts("machine", "radio")
            .AddComponents(Machine, Magnet, Ore, radio, new Component("chip") { Sources = [Japan] })
            .Build();
        CountryLeverage japan = Assert.Single(new LeverageAnalysis(new ExposureAnalysis(bill)).Product(ExposureAnalysis.PortfolioId).Countries);
        Assert.Equal(new Bounds(1, 1), japan.Theirs.Loss);
        Assert.Equal("magnet", japan.Ours.Component);
        Assert.Equal(default, OursOver(new LeverageAnalysis(new ExposureAnalysis(bill)).Product("radio"), Country.Japan).Loss);
    }

    [Fact]
    public void Wrong_arguments_are_told_and_work_can_be_stopped()
    {
        Assert.Throws<ArgumentNullException>(() => new LeverageAnalysis(null!));
        var analysis = new LeverageAnalysis(new ExposureAnalysis(Build(Machine, Magnet, Ore)));
        Assert.Throws<ArgumentException>(() => analysis.Product("nothing"));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => analysis.Product("machine", cancellation: source.Token));
    }

    private static CountryLeverage Only(params Component[] components) => Assert.Single(Of(components).Countries);

    private static ReverseExposure OursOver(ProductLeverage leverage, Country country) => leverage.Countries.Single(other => other.Actor == Actor.Of(country)).Ours;

    private static ProductLeverage Of(params Component[] components) => new LeverageAnalysis(new ExposureAnalysis(Build(components))).Product("machine");

    private static Bill Build(params Component[] components) => new BillBuilder { Home = Country.China }.AddProducts("machine").AddComponents(components).Build();
}
