using Xunit;

namespace DependencyRisk.Tests.Reports;

/// <summary>What is compared with what, and what is said of it.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData(0.2, 0.4, 0.5, 0.6, LossDirection.Rose)]
    [InlineData(0.5, 0.6, 0.2, 0.4, LossDirection.Fell)]
    [InlineData(0, 1, 0.3, 0.4, LossDirection.BetterKnown)]
    [InlineData(0.3, 0.4, 0, 1, LossDirection.LessKnown)]
    [InlineData(0.2, 0.4, 0.3, 0.5, LossDirection.MayHaveRisen)]
    [InlineData(0.3, 0.5, 0.2, 0.4, LossDirection.MayHaveFallen)]
    [InlineData(0.2, 0.4, 0.2, 0.5, LossDirection.LessKnown)]
    [InlineData(0.2, 0.4, 0.3, 0.4, LossDirection.BetterKnown)]
    [InlineData(0.2, 0.4, 0.2, 0.4, LossDirection.Same)]
    [InlineData(0.2, 0.2, 0.2000000001, 0.2000000001, LossDirection.Same)]
    [InlineData(0.2, 0.2, 0.3, 0.3, LossDirection.Rose)]
    public void Bounds_that_overlap_tell_nothing_for_certain(double low, double high, double lowAfter, double highAfter, LossDirection expected)
    {
        var change = new LossChange(new Bounds(low, high), new Bounds(lowAfter, highAfter));
        Assert.Equal(expected, change.Direction);
        Assert.Equal(expected is LossDirection.Same, change.Difference == default);
    }

    [Theory]
    [InlineData(null, null, MonthsDirection.Same)]
    [InlineData(null, 3.0, MonthsDirection.Earlier)]
    [InlineData(3.0, null, MonthsDirection.Later)]
    [InlineData(3.0, 2.0, MonthsDirection.Earlier)]
    [InlineData(2.0, 3.0, MonthsDirection.Later)]
    [InlineData(2.0, 2.0, MonthsDirection.Same)]
    public void Never_is_later_than_any_month(double? before, double? after, MonthsDirection expected) =>
        Assert.Equal(expected, new MonthsChange(before, after).Direction);

    [Fact]
    public void Only_products_of_two_bills_are_compared_whatever_their_ids()
    {
        BillComparison comparison = BillComparison.Of(BillOf("old"), BillOf("new"));
        Assert.Equal(("old", "new"), (comparison.Products.Single().Before.Product, comparison.Products.Single().After.Product));
        ItemChange root = Assert.Single(comparison.Difference.Components);
        Assert.Equal([new FieldChange(BillField.Id, Part: null, "old", "new")], root.Fields.AsEnumerable());
        Assert.Empty(comparison.Products[0].ChokePoints);
        Assert.Empty(comparison.UnmatchedBefore);
    }

    [Fact]
    public void Products_of_several_are_compared_by_id_and_the_rest_is_told()
    {
        BillComparison comparison = BillComparison.Of(BillOf("a", "b"), BillOf("b", "c"));
        Assert.Equal(["b", ExposureAnalysis.PortfolioId], comparison.Products.Select(product => product.Before.Product));
        Assert.Equal(["a"], comparison.UnmatchedBefore.AsEnumerable());
        Assert.Equal(["c"], comparison.UnmatchedAfter.AsEnumerable());
        Assert.True(comparison.HasChanges);
        Assert.Contains("Products compared with nothing: a before, c after.", Markdown(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_chosen_products_of_one_bill_only_what_they_need_is_compared()
    {
        Bill bill = BillCatalogue.Load("all");
        BillComparison comparison = BillComparison.Of(bill, "mri-1.5t", bill, "pet-ct");
        Assert.Contains(comparison.Difference.Components, item => item is { Before: "mri-1.5t.magnet", Kind: ChangeKind.Removed });
        Assert.Contains(comparison.Difference.Components, item => item is { Before: "mri-1.5t", After: "pet-ct", Kind: ChangeKind.Changed });
        Assert.DoesNotContain(comparison.Difference.Components, item => item.Id.StartsWith("mri-3t", StringComparison.Ordinal));
        Assert.Empty(comparison.Difference.Fields);
    }

    [Fact]
    public void A_product_inside_the_other_is_no_riddle()
    {
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("inner", "outer")
            .AddComponents([new Component("outer") { Uses = [new Use("inner")] }, new Component("inner") { Sources = [new Source { Origin = Country.Japan, Share = 1 }] }]).Build();
        BillComparison comparison = BillComparison.Of(bill, "inner", bill, "outer");
        Assert.Equal(["inner outer", " inner"], comparison.Difference.Components.OrderByDescending(item => item.Kind == ChangeKind.Changed).Select(item => $"{item.Before} {item.After}"));
        Assert.True(comparison.Products[0].HasChanges);
        Assert.True(BillComparison.Of(bill, "outer", bill, "inner").HasChanges);
    }

    [Fact]
    public void Bills_about_different_countries_are_refused_unless_a_home_is_given()
    {
        Bill other = new BillBuilder { Home = Country.Japan }.AddProducts("p").AddComponents([new Component("p")]).Build();
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => BillComparison.Of(BillOf("p"), other));
        Assert.Contains("CN and JP", refusal.Message, StringComparison.Ordinal);
        var options = new ReportOptions { Exposure = new ExposureOptions { Home = Country.Germany } };
        Assert.Contains(BillComparison.Of(BillOf("p"), other, options).Difference.Fields, change => change is { Field: BillField.Home, Before: "CN", After: "JP" });
    }

    [Fact]
    public void A_product_that_is_none_is_refused() =>
        Assert.Throws<ArgumentException>(() => BillComparison.Of(BillOf("p"), "q", BillOf("p"), "p"));

    [Fact]
    public void A_long_list_is_cut_and_the_rest_is_counted()
    {
        var options = new ReportOptions { MaxRows = 1 };
        string text = Markdown(BillComparison.Of(BillCatalogue.Load("mri-1.5t"), BillCatalogue.Load("mri-3t"), options));
        Assert.Contains("… and 27 more.", text, StringComparison.Ordinal);
    }

    internal static string Markdown(BillComparison comparison)
    {
        using var written = new StringWriter();
        comparison.WriteMarkdown(written);
        return written.ToString();
    }

    private static Bill BillOf(params string[] products) => new BillBuilder { Home = Country.China }
        .AddProducts(products).AddComponents([.. products.Select(id => new Component(id) { Sources = [new Source { Origin = Country.Japan, Share = 0.4 }] })]).Build();
}
