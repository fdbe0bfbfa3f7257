using Xunit;
using static DependencyRisk.Tests.Unit.Exposure.Engine.SmallProduct;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>Cuts of one component alone are worked out in batches, each cut once.</summary>
public sealed class LoneCutsTests
{
    [Theory]
    [InlineData(0, new double[0])]
    [InlineData(1, new double[] { 1 })]
    [InlineData(256, new double[] { 1 })]
    [InlineData(257, new double[] { 0.5, 1 })]
    [InlineData(1000, new double[] { 0.25, 0.5, 0.75, 1 })]
    public void Every_cut_is_worked_out_once_and_every_batch_is_told(int count, double[] told)
    {
        CompiledProduct product = Compiled(Of("p", 1).From(Source(Country.Japan, 1)));
        var cuts = new LoneCuts(product, ExposureOptions.Default, CancellationToken.None);
        var done = new List<int>();
        var progress = new ToldProgress();
        cuts.Run(count, (_, cut) => done.Add(cut), new WorkProgress(progress, told.Length));
        Assert.Equal(Enumerable.Range(0, count), done);
        Assert.Equal(told, progress.Numbers);
    }

    [Fact]
    public void Work_on_a_product_is_told_from_the_first_actors_to_the_last()
    {
        string[] codes = "JP DE FR US KR GB NL TW IN IT ES SE FI NO DK PL CZ AT CH BE PT".Split(' ');
        Source[] sources = [.. codes.Select(code => Source(new Country(code), 1.0 / 21))];
        var analysis = new ExposureAnalysis(Bill([Of("p", 0, "a", "b"), Of("a", 0).From(sources), Of("b", 0).From(sources)]));
        var progress = new ToldProgress();
        analysis.Product("p", progress);
        Assert.Equal(progress.Numbers.Order(), progress.Numbers);
        Assert.True(progress.Numbers.Count > 1, "is told on the way");
        Assert.Equal(1, progress.Numbers[^1]);
    }
}
