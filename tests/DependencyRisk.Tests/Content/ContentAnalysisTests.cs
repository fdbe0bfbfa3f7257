using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.Content;

/// <summary>What may be asked, of which products, and how they are taken together.</summary>
public sealed class ContentAnalysisTests
{
    private const double Close = 1e-15;

    // Product a is worth 10, 4 of it from Japan; b is worth 1, 0.5 of it from Germany; c is worth nothing.
    private static readonly Bill Bill = new BillBuilder { Home = Country.China }
        .AddProducts("a", "b", "c")
        .AddSuppliers(new Supplier("s") { Headquarters = Country.UnitedStates, Owner = Country.France }, new Supplier("blank"))
        .AddComponents(
            new Component("a") { UnitValue = 10, Uses = [new Use("lens") { Quantity = 2 }, new Use("service") { Phase = Phase.Operate }] },
            new Component("b") { UnitValue = 1, Uses = [new Use("gear")] },
            new Component("c") { Uses = [new Use("air")] },
            new Component("lens") { UnitValue = 2, Sources = [new Source { Supplier = "s", Origin = Country.Japan, Share = 1 }] },
            new Component("gear") { UnitValue = 0.5, Sources = [new Source { Supplier = "blank", Origin = Country.Germany, Share = 0.5 }, new Source { Origin = Country.Germany, Share = 0.5 }] },
            new Component("air"),
            new Component("service") { UnitValue = 1000, Sources = [new Source { Origin = Country.UnitedStates, Share = 1 }] })
        .Build();

    [Fact]
    public void Content_is_by_origin_headquarters_or_owner_and_not_by_any_of_them()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContentOptions { Control = Control.Any });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContentOptions { Control = (Control)17 });
        Assert.Equal(0.4, Content(new ContentOptions(), "a").ShareOf(Country.Japan), Close);
        Assert.Equal(0.4, Content(new ContentOptions { Control = Control.Headquarters }, "a").ShareOf(Country.UnitedStates), Close);
        Assert.Equal(0.4, Content(new ContentOptions { Control = Control.Owner }, "a").ShareOf(Country.France), Close);
    }

    [Theory]
    [InlineData(Control.Headquarters)]
    [InlineData(Control.Owner)]
    public void A_source_whose_supplier_or_its_country_is_not_known_may_be_any_countrys(Control control)
    {
        OriginContent content = Content(new ContentOptions { Control = control }, "b");
        Assert.Equal((0.5, 0, 0.5), (content.Home, content.Foreign, content.Unknown));
        Assert.Equal(new Bounds(0, 0.5), content.BoundsOf(Country.Japan));
        Assert.Equal(new Bounds(0.5, 1), content.HomeBounds);
    }

    [Fact]
    public void Uses_to_operate_do_not_count() => Assert.Equal(0, Content(new ContentOptions(), "a").ShareOf(Country.UnitedStates));

    [Fact]
    public void The_portfolio_is_the_weighted_mean_of_shares_whatever_the_products_are_worth()
    {
        OriginContent content = Content(new ContentOptions { Weights = Weights(0.25, 0.75, 0) }, ExposureAnalysis.PortfolioId);
        Assert.Equal(0.25 * 0.4, content.ShareOf(Country.Japan), Close);
        Assert.Equal(0.75 * 0.5, content.ShareOf(Country.Germany), Close);
        Assert.Equal(0.525, content.Home, Close);
    }

    [Fact]
    public void A_product_that_is_worth_nothing_is_refused_unless_it_has_no_weight()
    {
        foreach (BillException refusal in (BillException[])
        [
            Assert.Throws<BillException>(() => Content(new ContentOptions(), "c")),
            Assert.Throws<BillException>(() => Content(new ContentOptions(), ExposureAnalysis.PortfolioId)),
        ])
        {
            BillProblem problem = Assert.Single(refusal.Problems);
            Assert.Equal(("worthless-product", ProblemSeverity.Error, "$.components[2].unitValue"), (problem.Code, problem.Severity, problem.Path));
            Assert.Contains("'c'", problem.Message, StringComparison.Ordinal);
        }

        Assert.Equal(ExposureAnalysis.PortfolioId, new ContentAnalysis(Bill, new ContentOptions { Weights = Weights(1, 0, 0) }).Product(ExposureAnalysis.PortfolioId).Product);
        Assert.Equal(1, Content(new ContentOptions { Weighting = ContentWeighting.Quantity }, "c").Unknown);
    }

    [Fact]
    public void A_product_that_has_no_weight_is_not_warned_of_either()
    {
        ProductContent content = new ContentAnalysis(Bill, new ContentOptions { Weights = Weights(0.5, 0.5, 0) }).Product(ExposureAnalysis.PortfolioId);
        Assert.Empty(content.Unvalued);
        Assert.Empty(content.Warnings);
    }

    [Fact]
    public void Only_products_of_the_bill_have_content()
    {
        var analysis = new ContentAnalysis(Bill);
        Assert.Throws<ArgumentException>(() => analysis.Product("lens"));
        Assert.Throws<ArgumentException>(() => analysis.Product("nothing"));
        Assert.ThrowsAny<ArgumentException>(() => analysis.Product(null!));
    }

    [Fact]
    public void Options_override_the_home_of_the_bill_and_one_of_them_must_name_it()
    {
        Assert.Equal(Country.China, new ContentAnalysis(Bill).Home);
        OriginContent content = Content(new ContentOptions { Home = Country.Japan }, "a");
        Assert.Equal((1, 0), (content.Home, content.Foreign));
        BillBuilder homeless = Bill.ToBuilder();
        homeless.Home = Country.Unknown;
        Assert.Throws<ArgumentException>(() => new ContentAnalysis(homeless.Build()));
        Assert.Throws<ArgumentNullException>(() => new ContentAnalysis(null!));
    }

    [Fact]
    public void Weights_must_fit_the_products()
    {
        Assert.Throws<ArgumentException>(() => new ContentAnalysis(Bill, new ContentOptions { Weights = Weights(0.5, 0.6, 0) }));
        Assert.Throws<ArgumentException>(() => new ContentAnalysis(Bill, new ContentOptions { Weights = Weights(1, 0, 0).Remove("b") }));
    }

    [Fact]
    public void Tiers_are_counted_from_one()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ContentOptions { MaxTiers = 0 });
        ProductContent content = new ContentAnalysis(Bill).Product("a");
        Assert.Throws<ArgumentOutOfRangeException>(() => content.ToTier(0));
    }

    [Fact]
    public void Work_that_is_stopped_stops()
    {
        var stopped = new CancellationToken(canceled: true);
        var analysis = new ContentAnalysis(Bill);
        Assert.Throws<OperationCanceledException>(() => analysis.Product("a", stopped));
        Assert.Throws<OperationCanceledException>(() => analysis.Product("a").ToTier(2, stopped));
    }

    [Fact]
    public void One_analysis_may_be_asked_by_many_threads_at_once()
    {
        var analysis = new ContentAnalysis(Bill, new ContentOptions { Weights = Weights(0.25, 0.75, 0) });
        ProductContent alone = analysis.Product(ExposureAnalysis.PortfolioId);
        ProductContent shared = analysis.Product(ExposureAnalysis.PortfolioId);
        Parallel.For(0, 32, i => ContentLaw.Identical(alone, i % 2 == 0 ? shared : analysis.Product(ExposureAnalysis.PortfolioId)));
    }

    private static OriginContent Content(ContentOptions options, string product) => new ContentAnalysis(Bill, options).Product(product).LookThrough;

    private static ImmutableDictionary<string, double> Weights(double a, double b, double c) =>
        new Dictionary<string, double>(StringComparer.Ordinal) { ["a"] = a, ["b"] = b, ["c"] = c }.ToImmutableDictionary(StringComparer.Ordinal);
}
