using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>Numbers at the edge of what a number can hold, and bills that nobody means.</summary>
public sealed class HostileContentTests
{
    private const double Close = 1e-12;

    private static readonly Source FromJapan = new() { Origin = Country.Japan, Share = 1 };

    [Theory]
    [InlineData(1.7e308)]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(1e-305)]
    public void Values_of_any_size_are_shared_out(double value)
    {
        ProductContent content = Content(
            new Component("c0") { UnitValue = value, Uses = [new Use("a") { Quantity = 0.5 }, new Use("b") { Quantity = 1e-9 }] },
            new Component("a") { UnitValue = value / 2, Sources = [FromJapan] },
            new Component("b") { UnitValue = value, Sources = [FromJapan with { Origin = Country.Germany }] });
        ContentLaw.Coherent(content.LookThrough);
        Assert.Equal(0.25, content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(1e-9, content.LookThrough.ShareOf(Country.Germany), Close);
    }

    [Fact]
    public void The_smallest_value_there_is_is_a_value()
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("p", "q").AddComponents(
            new Component("p") { UnitValue = double.Epsilon, Sources = [FromJapan] },
            new Component("q") { UnitValue = double.Epsilon, Uses = [new Use("part")] },
            new Component("part") { UnitValue = double.Epsilon, Sources = [FromJapan] }).Build();
        OriginContent content = new ContentAnalysis(bill).Product(ExposureAnalysis.PortfolioId).LookThrough;
        Assert.Equal((1, 0), (content.Foreign, content.Home));
    }

    [Fact]
    public void A_unit_value_far_above_that_of_tiny_inputs_leaves_them_their_share()
    {
        ProductContent content = Content(
            new Component("c0") { UnitValue = 1e300, Uses = [new Use("a") { Quantity = 1e-9 }] },
            new Component("a") { UnitValue = 1e-300, Sources = [FromJapan] });
        Assert.Equal(0, content.LookThrough.Foreign);
        Assert.Equal(1, content.LookThrough.Home);
    }

    [Fact]
    public void Large_quantities_of_small_values_come_to_what_they_come_to()
    {
        ProductContent content = Content(
            new Component("c0") { UnitValue = 4, Uses = [new Use("a") { Quantity = 1e300 }, new Use("b") { Quantity = 1e-300 }] },
            new Component("a") { UnitValue = 1e-300, Sources = [FromJapan] },
            new Component("b") { UnitValue = 2e300, Sources = [FromJapan with { Origin = Country.Germany }] });
        Assert.Equal(0.25, content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(0.5, content.LookThrough.ShareOf(Country.Germany), Close);
    }

    [Theory]
    [InlineData(1e308, 2)]
    [InlineData(1e200, 1e200)]
    public void A_value_that_is_too_large_for_a_number_is_refused(double value, double quantity)
    {
        BillException refusal = Assert.Throws<BillException>(() => Content(
            new Component("c0") { Uses = [new Use("a") { Quantity = quantity }, new Use("a") { Quantity = quantity }, new Use("b")] },
            new Component("a") { UnitValue = value, Sources = [FromJapan] },
            new Component("b") { UnitValue = 1, Sources = [FromJapan] }));
        BillProblem problem = Assert.Single(refusal.Problems);
        Assert.Equal(("value-too-large", ProblemSeverity.Error, "$.components[0].unitValue"), (problem.Code, problem.Severity, problem.Path));
        Assert.Contains("'c0'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_too_large_below_a_share_that_counts_for_nothing_does_no_harm()
    {
        // Of two candidates nobody knows which; what the first needs is beyond all numbers, and made in house at that.
        var huge = new Use("huge") { Quantity = 1e300 };
        ProductContent content = Content(
            new Component("c0") { UnitValue = 2, Uses = [new Use("a")] },
            new Component("a") { UnitValue = 1, Sources = [new Source { Origin = Country.Japan, Uses = [huge] }, new Source { Origin = Country.Japan }] },
            new Component("huge") { Uses = [new Use("part") { Quantity = 1e300 }] },
            new Component("part") { UnitValue = 1e300, Sources = [FromJapan] });
        Assert.Equal((0.5, 0.5), (content.LookThrough.Home, content.LookThrough.Foreign));
        Assert.Equal(new Bounds(0, 0.5), content.LookThrough.BoundsOf(Country.Japan));
        Assert.Equal(["a", "c0"], content.Components.Select(one => one.Component).Order());
        ContentLaw.Same(content.LookThrough, content.ToTier(3));
    }

    [Fact]
    public void A_child_used_many_times_over_counts_each_time()
    {
        Use[] uses = [.. Enumerable.Repeat(new Use("a"), 1000)];
        ProductContent content = Content(
            new Component("c0") { UnitValue = 4000, Uses = [.. uses] },
            new Component("a") { UnitValue = 2, Uses = [new Use("b"), new Use("b") { Quantity = 0.5 }], Sources = [FromJapan] },
            new Component("b") { UnitValue = 1, Sources = [FromJapan with { Origin = Country.Germany }] });
        Assert.Equal(0.5, content.FaceValue.ShareOf(Country.Japan), Close);
        Assert.Equal(0.125, content.LookThrough.ShareOf(Country.Japan), Close);
        Assert.Equal(0.375, content.LookThrough.ShareOf(Country.Germany), Close);
        Assert.Equal(3, content.Components.Length);
    }

    [Fact]
    public void Shares_far_too_small_to_matter_do_no_harm()
    {
        // A hundred links take a ten-thousandth each: 1e-400 is left at the end.
        IEnumerable<Component> links = Enumerable.Range(0, 100).Select(i => new Component($"c{i}")
        {
            UnitValue = 1,
            Uses = i < 99 ? [new Use($"c{i + 1}") { Quantity = 1e-4 }] : [],
            Sources = [FromJapan],
        });
        ProductContent content = Content(links);
        Assert.Equal(1, content.LookThrough.Foreign);
        Assert.Equal(1, content.ToTier(99).Foreign);

        // Where less than 1e-36 of the product is left, there is nothing further to look into.
        Assert.InRange(content.Waterfall.Length, 10, 12);
        Assert.Equal(1 - 1e-4, content.Components.Single(one => one.Component == "c0").Own, Close);
    }

    [Fact]
    public void Shares_that_miss_the_whole_by_their_rounding_are_the_whole()
    {
        Source[] Thirds(double share) => [FromJapan with { Share = share }, new Source { Origin = Country.Germany, Share = share }, new Source { Origin = Country.China, Share = share }];
        ProductContent Half(double share) => Content(
            new Component("c0") { UnitValue = 2, Uses = [new Use("part")] },
            new Component("part") { UnitValue = 1, Sources = [.. Thirds(share)] });
        foreach (double share in (double[])[0.3333333, 1.0 / 3, 0.33333366])
        {
            OriginContent content = Half(share).LookThrough;
            Assert.Equal(0.5 + (1.0 / 6), content.Home, 1e-15);
            Assert.Equal(1.0 / 3, content.Foreign, 1e-15);
            Assert.Equal(new Bounds(0, 0), content.BoundsOf(Country.Unknown));
            ContentLaw.Same(content, Half(share).FaceValue);
        }

        OriginContent open = Half(0.333333).LookThrough;
        Assert.Equal(0.5 + (0.333333 / 2), open.Home, 1e-15);
        Assert.Equal(0.5e-6, open.Unknown, 1e-15);
    }

    private static ProductContent Content(params IEnumerable<Component> components) =>
        new ContentAnalysis(new BillBuilder { Home = Country.China }.AddProducts("c0").AddComponents(components).Build()).Product("c0");
}
