using Xunit;

namespace DependencyRisk.Tests.Shapes;

/// <summary>Bills of a million components go through without recursion on their depth, and give what can be reckoned by hand.</summary>
public sealed class LargeShapesTests
{
    private const int Million = 1_000_000;

    private static readonly Source FromJapan = new() { Origin = Country.Japan, Share = 1 };

    [Fact]
    public void A_chain_of_a_million_is_cut_at_its_far_end()
    {
        // Every hundred-thousandth link holds half a month of stock: ten of them, five months.
        IEnumerable<Component> links = Enumerable.Range(0, Million).Select(i => new Component($"c{i}")
        {
            Uses = i + 1 < Million ? [new Use($"c{i + 1}")] : [],
            Sources = i + 1 < Million ? [] : [FromJapan],
            StockMonths = i % 100_000 == 0 ? 0.5 : 0,
        });
        ProductExposure exposure = Exposure(links);
        ActorExposure japan = Assert.Single(exposure.Exposures);
        Assert.Equal(Actor.Of(Country.Japan), japan.Actor);
        Assert.Equal(5, japan.FirstShortageMonths);
        Assert.Equal(7.0 / 12, japan.Loss.High, 1e-12);
        Assert.Equal($"c{Million - 1}", japan.Binding);
        ChokePoint point = Assert.Single(exposure.ChokePoints);
        Assert.Equal($"c{Million - 1}", point.Component);
        Assert.Equal(7.0 / 12, point.Loss.Low, 1e-12);
        Assert.Equal(1, exposure.Headline.Breadth);
    }

    [Fact]
    public void A_star_of_a_million_is_as_weak_as_its_weakest_ray()
    {
        // Ray i costs i / million of the output; half of them come from Japan, the others from home.
        IEnumerable<Component> rays = Enumerable.Range(1, Million).Select(i => new Component($"c{i}")
        {
            Sources = [i % 2 == 1 ? FromJapan : FromJapan with { Origin = Country.China }],
        });
        var hub = new Component("c0") { Uses = [.. Enumerable.Range(1, Million).Select(i => new Use($"c{i}") { Essentiality = i / (double)Million })] };
        ProductExposure exposure = Exposure(rays.Prepend(hub));
        ActorExposure japan = Assert.Single(exposure.Exposures);
        Assert.Equal((Million - 1) / (double)Million, japan.Loss.Low, 1e-12);
        Assert.Equal($"c{Million - 1}", japan.Binding);
        Assert.Equal(Million / 2, exposure.ChokePoints.Length);
        Assert.Equal($"c{Million - 1}", exposure.ChokePoints[0].Component);
        Assert.Equal("c1", exposure.ChokePoints[^1].Component);
        Assert.Equal(Million / 4, exposure.Headline.Breadth);
        Assert.Equal(new Bounds(1, 1), exposure.Headline.HomeLoss);
    }

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

    private static ProductExposure Exposure(IEnumerable<Component> components)
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("c0").AddComponents(components).Build();
        return new ExposureAnalysis(bill).Product("c0");
    }
}
