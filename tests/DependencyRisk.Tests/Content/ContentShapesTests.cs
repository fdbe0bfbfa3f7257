using DependencyRisk.Benchmarks;
using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.Oracles;
using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>Deep, wide and tangled bills: no recursion on their depth, nothing lost in rounding, and what can be reckoned by hand.</summary>
public sealed class ContentShapesTests
{
    private const double Close = 1e-12;
    private const int Many = 100_000;

    private static readonly Source FromJapan = new() { Origin = Country.Japan, Share = 1 };
    private static readonly Source FromHome = new() { Origin = Country.China, Share = 1 };

    [Fact]
    public void A_chain_adds_a_little_at_every_link()
    {
        // Link i is worth Many - i, one more than its only input: each adds 1 of Many. Odd ones come from Japan.
        ProductContent content = Content(Enumerable.Range(0, Many).Select(i => new Component($"c{i}")
        {
            UnitValue = Many - i,
            Uses = i + 1 < Many ? [new Use($"c{i + 1}")] : [],
            Sources = [i % 2 == 1 ? FromJapan : FromHome],
        }));
        Assert.Equal(0.5, content.LookThrough.Foreign, Close);
        Assert.Equal(0.5, content.LookThrough.Home, Close);
        Assert.Equal(1, content.LookThrough.Home + content.LookThrough.Foreign, Close);
        Assert.Equal((Many - 1.0) / Many, content.FaceValue.Foreign, Close);
        Assert.Equal(50, content.Waterfall.Length);
        Assert.Equal((25 + Many - 50.0) / Many, content.ToTier(49).Foreign, Close);
        ContentLaw.Same(content.LookThrough, content.ToTier(Many));
        Assert.Equal(Many, content.Components.Length);
        Assert.Equal(1, Sum(content, one => one.Own), Close);
        Assert.All(content.Components, one => Assert.Equal(1.0 / Many, one.Own, 1e-15));
    }

    [Fact]
    public void A_chain_made_in_house_is_all_the_work_of_home()
    {
        ProductContent content = Content(Enumerable.Range(0, Many).Select(i => new Component($"c{i}")
        {
            UnitValue = i + 1 < Many ? Many - i : 1,
            Uses = i + 1 < Many ? [new Use($"c{i + 1}")] : [],
            Sources = i + 1 < Many ? [] : [FromJapan],
        }));
        Assert.Equal((Many - 1.0) / Many, content.LookThrough.Home, Close);
        Assert.Equal(1.0 / Many, content.LookThrough.Foreign, Close);
        Assert.Equal(1, content.FaceValue.Home);
        ContentLaw.Same(content.LookThrough, content.ToTier(int.MaxValue));
    }

    // The same numbers at every link round the same way at every link.
    [Theory]
    [InlineData(0.7, 1 - 1e-6)]
    [InlineData(0.1, 1 - 3e-7)]
    [InlineData(1.1, 1 - 1e-5)]
    [InlineData(0.3, 1 - 7e-8)]
    public void Rounding_does_not_build_up_along_a_chain(double value, double quantity)
    {
        ProductContent content = Content(Enumerable.Range(0, Many).Select(i => new Component($"c{i}")
        {
            UnitValue = value,
            Uses = i + 1 < Many ? [new Use($"c{i + 1}") { Quantity = quantity }] : [],
            Sources = [i % 2 == 1 ? FromJapan : FromHome],
        }));
        ContentLaw.Coherent(content.LookThrough);
        ContentLaw.Coherent(content.ToTier(Many / 2));
        Assert.Equal(1, Sum(content, one => one.Own), Close);

        // Of link i the share quantity^i arrives, of which 1 - quantity is added there; what arrives last counts whole.
        double added = Enumerable.Range(0, Many / 4).Sum(i => Math.Pow(quantity, 2 * i) * (1 - quantity));
        Assert.Equal(added + Math.Pow(quantity, Many / 2), content.ToTier(Many / 2).Home, 1e-11);
    }

    [Theory]
    [InlineData(0.7, 0.01)]
    [InlineData(0.9, 1e-5)]
    [InlineData(0.3, 3e-6)]
    public void Rounding_does_not_build_up_where_nothing_is_added(double shared, double leaf)
    {
        // Every link is worth what its two inputs are: the next link, and a leaf that makes up for what is taken off.
        IEnumerable<Component> links = Enumerable.Range(0, Many).Select(i => new Component($"c{i}")
        {
            UnitValue = i + 1 < Many ? null : shared,
            Uses = i + 1 < Many ? [new Use($"c{i + 1}") { Quantity = 1 - leaf }, new Use("leaf") { Quantity = leaf }] : [],
            Sources = [FromHome],
        });
        ProductContent content = Content(links.Append(new Component("leaf") { UnitValue = shared, Sources = [FromJapan] }));
        ContentLaw.Coherent(content.LookThrough);
        ContentLaw.Coherent(content.ToTier(Many - 1));
        ContentLaw.Same(content.LookThrough, content.ToTier(Many));
        Assert.Equal(1, Sum(content, one => one.Own), Close);
        Assert.Equal(content.HiddenForeign, Sum(content, one => one.Hidden), Close);
    }

    [Fact]
    public void A_star_counts_every_ray()
    {
        IEnumerable<Component> rays = Enumerable.Range(1, Many).Select(i => new Component($"c{i}") { UnitValue = 0.1, Sources = [i % 4 == 1 ? FromJapan : FromHome] });
        var hub = new Component("c0") { Uses = [.. Enumerable.Range(1, Many).Select(i => new Use($"c{i}") { Quantity = 1e-9 })] };
        ProductContent content = Content(rays.Prepend(hub));
        Assert.Equal(0.25, content.FaceValue.Foreign, Close);
        Assert.Equal(0.75, content.LookThrough.Home, Close);
        Assert.Equal(1, Sum(content, one => one.Own), Close);
        Assert.Single(content.Waterfall);
    }

    [Fact]
    public void A_component_may_have_very_many_sources()
    {
        Source[] sources = [.. Enumerable.Range(0, Many).Select(i => new Source { Origin = (i % 5) switch { 0 => Country.Japan, 1 => default, _ => Country.China }, Share = 1.0 / Many })];
        ProductContent content = Content(
            new Component("c0") { UnitValue = 2, Uses = [new Use("c1")] },
            new Component("c1") { UnitValue = 1, Sources = [.. sources] });
        ContentLaw.Coherent(content.LookThrough);
        Assert.Equal(0.5 + 0.3, content.LookThrough.Home, Close);
        Assert.Equal(0.1, content.LookThrough.Foreign, Close);
        Assert.Equal(0.1, content.LookThrough.Unknown, Close);
    }

    [Fact]
    public void A_component_may_have_very_many_candidates()
    {
        Source[] sources = [.. Enumerable.Range(0, Many).Select(i => new Source { Origin = i % 2 == 0 ? Country.Japan : Country.Germany })];
        ProductContent content = Content(
            new Component("c0") { UnitValue = 2, Uses = [new Use("c1")] },
            new Component("c1") { UnitValue = 1, Sources = [.. sources] });
        Assert.Equal(new Bounds(0, 0.5), content.FaceValue.BoundsOf(Country.Japan));
        Assert.Equal(new Bounds(0.5, 0.5), content.FaceValue.ForeignBounds);
        Assert.Equal((0, 0.5), (content.FaceValue.Foreign, content.FaceValue.Unknown));
    }

    [Fact]
    public void A_ladder_with_2_to_the_20_paths_is_worked_out_once_a_rung()
    {
        // Both sides of a rung use both sides of the next; each adds 1. A unit of rung r is worth 2^(21-r) - 1, the product 1 more than two of rung 1.
        const int Rungs = 20;
        var components = new List<Component> { new("c0") { UnitValue = Math.Pow(2, Rungs + 1) - 1, Uses = [new Use("a1"), new Use("b1")] } };
        for (int rung = 1; rung <= Rungs; rung++)
        {
            Use[] next = rung < Rungs ? [new Use($"a{rung + 1}"), new Use($"b{rung + 1}")] : [];
            double value = Math.Pow(2, Rungs - rung + 1) - 1;
            components.Add(new Component($"a{rung}") { UnitValue = value, Uses = [.. next], Sources = [FromJapan] });
            components.Add(new Component($"b{rung}") { UnitValue = value, Uses = [.. next], Sources = [FromHome] });
        }

        ProductContent content = Content(components);
        double whole = Math.Pow(2, Rungs + 1) - 1;
        Assert.Equal((whole - 1) / 2 / whole, content.LookThrough.Foreign, Close);
        Assert.Equal(((whole - 1) / 2 / whole) + (1 / whole), content.LookThrough.Home, Close);
        Assert.Equal(Rungs, content.Waterfall.Length);
        Assert.All(content.Waterfall, tier => Assert.Equal((whole - 1) / 2 / whole, tier.Foreign, Close));
        Dictionary<string, double> own = content.Components.ToDictionary(one => one.Component, one => one.Own);
        Assert.All(Enumerable.Range(1, Rungs), rung => Assert.Equal(Math.Pow(2, rung - 1) / whole, own[$"a{rung}"], Close));
        Assert.Equal(0, Sum(content, one => one.Hidden), Close);
    }

    [Theory]
    [InlineData(Control.Origin, ContentWeighting.Value)]
    [InlineData(Control.Owner, ContentWeighting.Quantity)]
    public void A_large_bill_is_coherent_and_the_same_in_any_order(Control control, ContentWeighting weighting)
    {
        Bill bill = LargeBill.Make(20_000);
        var options = new ContentOptions { Control = control, Weighting = weighting };
        ProductContent content = new ContentAnalysis(bill, options).Product("c0");
        Assert.All(content.Waterfall, ContentLaw.Coherent);
        ContentLaw.Coherent(content.LookThrough);
        ContentLaw.Same(content.LookThrough, content.Waterfall[^1]);
        Assert.True(content.Waterfall.Length > 5);
        Assert.Equal(1, Sum(content, one => one.Own), Close);
        Assert.Equal(content.HiddenForeign, Sum(content, one => one.Hidden), Close);
        Assert.Equal(content.LookThrough.Unknown, Sum(content, one => one.Unknown), Close);
        ContentLaw.Identical(content, new ContentAnalysis(BillRewriting.Shuffled(bill, new System.Random(7)), options).Product("c0"));
    }

    // Exact, so that what is seen is not the rounding of the test.
    private static double Sum(ProductContent content, Func<ComponentContent, double> part) =>
        content.Components.Aggregate(Rational.Zero, (sum, one) => sum + Rational.Of(part(one))).ToDouble();

    private static ProductContent Content(params IEnumerable<Component> components) =>
        new ContentAnalysis(new BillBuilder { Home = Country.China }.AddProducts("c0").AddComponents(components).Build()).Product("c0");
}
