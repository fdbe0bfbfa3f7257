using Xunit;

namespace DependencyRisk.Tests.Shapes;

/// <summary>Bills of a million components go through without recursion on their depth, and give what can be reckoned by hand.</summary>
public sealed class LargeShapesTests
{
    private const int HundredThousand = 100_000;
    private const int Million = 1_000_000;

    private static readonly Source FromJapan = new() { Origin = Country.Japan, Share = 1 };

    [Fact]
    public void A_long_chain_is_cut_at_its_far_end() => AssertChain(HundredThousand);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void A_chain_of_a_million_is_cut_at_its_far_end() => AssertChain(Million);

    [Fact]
    public void A_wide_star_is_as_weak_as_its_weakest_ray() => AssertStar(HundredThousand);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void A_star_of_a_million_is_as_weak_as_its_weakest_ray() => AssertStar(Million);

    [Fact]
    public void A_lattice_of_diamonds_with_2_to_the_40_paths_is_worked_out_once_a_node()
    {
        // Two ways at each of forty levels; the bottom is cut, and each level lets 0.99 through the stronger of its two ways.
        var components = new List<Component> { new("c0") { Uses = [new Use("a1"), new Use("b1")] } };
        for (int level = 1; level <= 40; level++)
        {
            Use[] below = level < 40 ? [new Use($"a{level + 1}") { Essentiality = 0.99 }, new Use($"b{level + 1}") { Essentiality = 0.5 }] : [new Use("end")];
            components.Add(new Component($"a{level}") { Uses = [.. below] });
            components.Add(new Component($"b{level}") { Uses = [.. below] });
        }

        components.Add(new Component("end") { Sources = [FromJapan] });
        ProductExposure exposure = Exposure(components);
        Assert.Equal(Math.Pow(0.99, 39), Assert.Single(exposure.Exposures).Loss.High, 1e-12);
        Assert.Equal(Math.Pow(0.99, 39), Assert.Single(exposure.ChokePoints).Loss.Low, 1e-12);
    }

    private static void AssertChain(int length)
    {
        // Every tenth of the links begins with one that holds half a month of stock: ten of them, five months.
        IEnumerable<Component> links = Enumerable.Range(0, length).Select(i => new Component($"c{i}")
        {
            Uses = i + 1 < length ? [new Use($"c{i + 1}")] : [],
            Sources = i + 1 < length ? [] : [FromJapan],
            StockMonths = i % (length / 10) == 0 ? 0.5 : 0,
        });
        ProductExposure exposure = Exposure(links);
        ActorExposure japan = Assert.Single(exposure.Exposures);
        Assert.Equal(Actor.Of(Country.Japan), japan.Actor);
        Assert.Equal(5, japan.FirstShortageMonths);
        Assert.Equal(7.0 / 12, japan.Loss.High, 1e-12);
        Assert.Equal($"c{length - 1}", japan.Binding);
        ChokePoint point = Assert.Single(exposure.ChokePoints);
        Assert.Equal($"c{length - 1}", point.Component);
        Assert.Equal(7.0 / 12, point.Loss.Low, 1e-12);
        Assert.Equal(1, exposure.Headline.Breadth);
    }

    private static void AssertStar(int rays)
    {
        // Ray i costs i / rays of the output; half of them come from Japan, the others from home.
        IEnumerable<Component> ends = Enumerable.Range(1, rays).Select(i => new Component($"c{i}")
        {
            Sources = [i % 2 == 1 ? FromJapan : FromJapan with { Origin = Country.China }],
        });
        var hub = new Component("c0") { Uses = [.. Enumerable.Range(1, rays).Select(i => new Use($"c{i}") { Essentiality = i / (double)rays })] };
        ProductExposure exposure = Exposure(ends.Prepend(hub));
        ActorExposure japan = Assert.Single(exposure.Exposures);
        Assert.Equal((rays - 1) / (double)rays, japan.Loss.Low, 1e-12);
        Assert.Equal($"c{rays - 1}", japan.Binding);
        Assert.Equal(rays / 2, exposure.ChokePoints.Length);
        Assert.Equal($"c{rays - 1}", exposure.ChokePoints[0].Component);
        Assert.Equal("c1", exposure.ChokePoints[^1].Component);
        Assert.Equal(rays / 4, exposure.Headline.Breadth);
        Assert.Equal(new Bounds(1, 1), exposure.Headline.HomeLoss);
    }

    private static ProductExposure Exposure(IEnumerable<Component> components)
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("c0").AddComponents(components).Build();
        return new ExposureAnalysis(bill).Product("c0");
    }
}
