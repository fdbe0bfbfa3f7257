using System.Text;
using DependencyRisk.Benchmarks;
using Xunit;

namespace DependencyRisk.Tests.Determinism;

/// <summary>The number of threads changes no byte of what any analysis that uses them has to say, on a bill for which it uses them.</summary>
public sealed class ThreadCountTests
{
    private static readonly Bill Large = Together(LargeBill.Make(1800));

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Analyses_say_the_same_with_any_number_of_threads(int threads)
    {
        Assert.True(Large.Components.Sum(component => component.Sources.Length) > WorkSplitter.WorthThreads);
        string[] alone = [.. Answers(1)];
        string[] together = [.. Answers(threads)];
        Assert.Equal(alone.Length, together.Length);
        Assert.All(alone.Zip(together), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void Content_says_the_same_to_many_threads_at_once()
    {
        var analysis = new ContentAnalysis(Large);
        string alone = Text(TidyContent.Components([(Large, new ContentAnalysis(Large).Product("c0"))]));
        Parallel.For(0, 8, _ => Assert.Equal(alone, Text(TidyContent.Components([(Large, analysis.Product("c0"))]))));
    }

    private static IEnumerable<string> Answers(int threads)
    {
        var options = new ExposureOptions { MaxThreads = threads };
        var analysis = new ExposureAnalysis(Large, options);
        var question = new ChokeSetOptions { MaxOrder = 2, MaxTime = Timeout.InfiniteTimeSpan, ProofTime = TimeSpan.FromTicks(1) };
        foreach (string product in (string[])["c0", ExposureAnalysis.PortfolioId])
        {
            ProductExposure exposure = analysis.Product(product);
            yield return Text(TidyExposures.ChokePoints([(Large, exposure)]));
            yield return Text(TidyExposures.Exposures([(Large, exposure)]));
            yield return Text(TidyExposures.Headlines([(Large, exposure)]));
            yield return Text(TidyChokeSets.Sets([(Large, analysis.ChokeSets(product, question), null)]));
            yield return Text(TidyLeverage.Countries([(Large, new LeverageAnalysis(analysis).Product(product))]));
            yield return Text(TidyMitigation.Effects([(Large, product, new MitigationAnalysis(analysis).Rank(product, MitigationMeasure.SecondSource(0.5, 6)))]));
            yield return Text(TidyCompleteness.Gaps([(Large, new CompletenessAnalysis(Large, options).Product(product))]));
            yield return Text(TidyScenarios.Trajectories([(Large, analysis.Run(product, Scenario.Of(Cut.By(Country.Japan).For(months: 6))))]));
        }

        yield return Text(TidyLeverage.SharedNodes([(Large, new SharedNodeAnalysis(analysis).All())]));
    }

    // Two products, so that there is a portfolio.
    private static Bill Together(Bill bill) =>
        new BillBuilder { Id = bill.Id, Home = bill.Home }.AddProducts("c0", "c1").AddSuppliers(bill.Suppliers).AddComponents(bill.Components).Build();

    private static string Text(TidyTable table)
    {
        using var stream = new MemoryStream();
        table.WriteCsv(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
