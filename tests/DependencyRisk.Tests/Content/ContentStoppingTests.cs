using Xunit;
using static DependencyRisk.Tests.Content.ContentBills;

namespace DependencyRisk.Tests.Content;

/// <summary>Work that is stopped stops, whatever is asked for and whenever it is begun.</summary>
public sealed class ContentStoppingTests
{
    private static readonly CancellationToken Stopped = new(canceled: true);

    // Two tiers, and nothing that leaves home.
    private static readonly Component[] Chain = [InHouse("p", "module").Worth(100), Part("module", "US", "chip").Worth(50), Part("chip", "JP").Worth(10)];

    [Fact]
    public void Whatever_is_asked_for_stops()
    {
        var analysis = new ContentAnalysis(Of(Chain));
        Assert.Throws<OperationCanceledException>(() => analysis.Product("p", Stopped));
        Assert.Throws<OperationCanceledException>(() => analysis.RoundTrips("p", cancellation: Stopped));
        Assert.Throws<OperationCanceledException>(() => analysis.Reverse("p", Stopped));
        Assert.Throws<OperationCanceledException>(() => analysis.Dependence("p", Stopped));
        Assert.Throws<OperationCanceledException>(() => analysis.PassThroughOf("p", Stopped));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void Looking_further_into_a_product_stops(int tier)
    {
        ProductContent content = new ContentAnalysis(Of(Chain)).Product("p");
        Assert.Throws<OperationCanceledException>(() => content.ToTier(tier, Stopped));
        Assert.Throws<OperationCanceledException>(() => content.Paths(Stopped));
    }

    [Fact]
    public void Putting_a_content_together_stops() =>
        Assert.Throws<OperationCanceledException>(() => new ProductContent(Valued(Chain), ContentOptions.Default, Stopped));

    [Fact]
    public void The_token_that_a_content_was_made_with_stops_what_is_worked_out_later()
    {
        using var source = new CancellationTokenSource();
        ProductContent content = new ContentAnalysis(Of(Chain)).Product("p", source.Token);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => content.Waterfall);
        Assert.Throws<OperationCanceledException>(() => content.Waterfall);
        Assert.Equal(["chip", "module", "p"], content.Components.Select(one => one.Component).Order());
    }
}
