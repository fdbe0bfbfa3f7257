using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content;

/// <summary>Values that are missing, tiny or zero, what is said of them, and what is hidden in them; reckoned by hand.</summary>
public sealed class ContentValuesTests
{
    private const double Close = 1e-15;

    // As in docs/content.md: oxide from home is in a French crystal, and nobody says where three tenths of the ore are from.
    private static readonly Bill Scanner = Of(
        InHouse("scanner", "crystal", "case").Worth(100), Part("case", "CN").Worth(20), Part("crystal", "FR", "oxide").Worth(40), Part("oxide", "CN", "ore").Worth(10),
        new Component("ore") { UnitValue = 4, Sources = [From("CN", 0.5), From("MM", 0.2)] });

    [Fact]
    public void What_is_hidden_lies_between_what_is_known_and_what_may_be()
    {
        // Foreign are 30.8 to 32 at the bottom and 40 at face value; 30 at the second tier, where the oxide is all home's.
        ProductContent content = Content(Scanner, "scanner");
        AssertInterval(-0.092, -0.08, content.HiddenForeignBounds);
        AssertInterval(-0.092, -0.08, content.HiddenIn(content.LookThrough));
        AssertInterval(-0.1, -0.1, content.HiddenIn(content.ToTier(2)));
        AssertInterval(0, 0, content.HiddenIn(content.FaceValue));
        Assert.Equal("content", Assert.Throws<ArgumentNullException>(() => content.HiddenIn(null!)).ParamName);
    }

    [Fact]
    public void What_may_be_foreign_at_face_value_may_not_be_hidden()
    {
        // A part of 40 of which half may be anybody's: at face value 0 to 20 are foreign, at the bottom 10 more are, of the other 30 half may be.
        Bill bill = Of(InHouse("p", "part").Worth(100), InHouse("part", "chip") with { UnitValue = 40, Sources = [From("CN", 0.5)] }, Part("chip", "JP").Worth(10));
        AssertInterval(0.1 - 0.2, 0.25, Content(bill, "p").HiddenForeignBounds);
    }

    [Fact]
    public void Blocs_must_be_given()
    {
        OriginContent content = Content(Scanner, "scanner").LookThrough;
        Assert.Equal("bloc", Assert.Throws<ArgumentNullException>(() => content.ShareOf((Bloc)null!)).ParamName);
        Assert.Equal("bloc", Assert.Throws<ArgumentNullException>(() => content.BoundsOf((Bloc)null!)).ParamName);
    }

    [Fact]
    public void A_part_of_a_hundred_millionth_hides_as_much()
    {
        // A millionth of the product is the gauge, which comes from home; a hundredth of that is a spring from abroad.
        ComponentContent spring = Content(Of(InHouse("p", "gauge").Worth(1e8), Part("gauge", "CN", "spring").Worth(100), Part("spring", "JP").Worth(1)), "p").Components[0];
        Assert.Equal("spring", spring.Component);
        Assert.Equal(1e-8, spring.Own, 1e-22);
        Assert.Equal(1e-8, spring.Hidden, 1e-22);
    }

    [Fact]
    public void What_a_source_at_home_makes_in_house_is_made_at_home()
    {
        // Three quarters of the part's makers are at home and need a kit of 4, of which 1 is a screw: 2.25 of the part's 10 are the kit's own.
        Bill bill = Of(
            InHouse("p", "part").Worth(10), new Component("part") { UnitValue = 10, Sources = [From("CN", 0.75, new Use("kit")), From("JP", 0.25)] }, InHouse("kit", "screw").Worth(4),
            Part("screw", "FR").Worth(1));
        ComponentContent kit = Content(bill, "p").Components.Single(one => one.Component == "kit");
        Assert.Equal((0.225, 0.225, 0, 0), (Math.Round(kit.Own, 12), Math.Round(kit.Home, 12), Math.Round(kit.Foreign, 12), Math.Round(kit.Unknown, 12)));
    }

    [Fact]
    public void What_is_worth_nothing_is_no_tier()
    {
        Assert.Single(Content(Of(InHouse("p", "part").Worth(10), Part("part", "US", "air").Worth(5), Part("air", "JP").Worth(0)), "p").Waterfall);
        Assert.Single(Content(Of(InHouse("p", "part").Worth(10), Part("part", "US", "air").Worth(5), Part("air", "JP")), "p").Waterfall);
    }

    [Fact]
    public void What_several_candidates_need_is_no_tier()
    {
        Component part = new("part") { UnitValue = 5, Sources = [Candidate("US", new Use("chip")), Candidate("DE")] };
        Assert.Single(Content(Of(InHouse("p", "part").Worth(10), part, Part("chip", "JP").Worth(1)), "p").Waterfall);
    }

    [Fact]
    public void A_warning_tells_inputs_of_which_nobody_knows_whether_they_count()
    {
        // The first has candidates with valued inputs, the second candidates with an input that has no value, the third such an input and no candidates.
        Component Open(string id, params Use[] uses) => new(id) { Sources = [Candidate("US", uses), Candidate("DE")] };
        BillProblem[] warnings = [.. Content(
            Of(
                InHouse("p", "first", "second", "third").Worth(10), Open("first", new Use("air"), new Use("chip")), Open("second", new Use("air")), Part("third", "US", "air"), Part("chip", "JP").Worth(1),
                Part("air", "JP")),
            "p").Warnings];
        Assert.Equal(["first", "second", "third", "air"], warnings.Select(warning => warning.Message.Split('\'')[1]));
        Assert.All(warnings, warning => Assert.Equal("unvalued", warning.Code));
        Assert.Equal([true, false, false, false], warnings.Select(warning => warning.Message.Contains("candidates", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1001, 1)]
    [InlineData(1234, 234)]
    public void Warnings_beyond_a_thousand_are_counted(int parts, int more)
    {
        string[] ids = [.. Enumerable.Range(0, parts).Select(i => $"part{i}")];
        ProductContent content = Content(Of([InHouse("p", ids).Worth(1), .. ids.Select(id => Part(id, "US"))]), "p");
        Assert.Equal(Math.Min(parts, 1000) + (more > 0 ? 1 : 0), content.Warnings.Length);
        Assert.Equal(Math.Max(1, more), content.Warnings[^1].Count);
    }

    [Fact]
    public void Products_that_are_worth_nothing_are_refused_by_id()
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("z", "b", "a").AddComponents(InHouse("z", "air"), Part("b", "US").Worth(1), InHouse("a", "air"), Part("air", "JP")).Build();
        BillException refusal = Assert.Throws<BillException>(() => new ContentAnalysis(bill).Product(ExposureAnalysis.PortfolioId));
        Assert.Equal(["$.components[2].unitValue", "$.components[0].unitValue"], refusal.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Shares_sum_to_one_though_every_link_of_a_chain_rounds_alike()
    {
        // Half of the product is its own; every link is worth what its two inputs are.
        const int Links = 4000;
        Component[] links = [.. Enumerable.Range(0, Links).Select(i => new Component($"c{i}")
        {
            UnitValue = i == 0 ? 1.4 : i + 1 < Links ? null : 0.7,
            Uses = i + 1 < Links ? [new Use($"c{i + 1}") { Quantity = 0.99999 }, new Use("leaf") { Quantity = 0.00001 }] : [],
            Sources = [From("CN")],
        })];
        ValuedProduct valued = Valued([.. links, Part("leaf", "JP").Worth(0.7)]);
        Assert.InRange(Math.Abs(1 - Exact(valued.Flow.Own.Concat(valued.Flow.ProductOwn))), 3e-14, 1e-12);
        var content = new ProductContent(valued, ContentOptions.Default, CancellationToken.None);
        Assert.Equal(1, content.LookThrough.Home + content.LookThrough.Foreign, Close);
        Assert.Equal(1, Exact(content.Components.Select(one => one.Own)), Close);
        Assert.Equal(1, Exact(content.Components.SelectMany(one => new[] { one.Home, one.Foreign, one.Unknown })), Close);
        Assert.Equal(1, Exact(content.Paths().Select(path => path.Share)), Close);
    }

    // Without rounding of its own.
    private static double Exact(IEnumerable<double> shares) => ExactSum.ToShare(shares.Aggregate(UInt128.Zero, (sum, share) => sum + ExactSum.Of(share)));

    private static ProductContent Content(Bill bill, string product) => new ContentAnalysis(bill).Product(product);

    private static void AssertInterval(double low, double high, Interval interval)
    {
        Assert.Equal(low, interval.Low, Close);
        Assert.Equal(high, interval.High, Close);
    }
}
