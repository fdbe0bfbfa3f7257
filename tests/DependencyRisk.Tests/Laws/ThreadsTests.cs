using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>The number of threads does not change a bit, on a bill large enough that they are used.</summary>
public sealed class ThreadsTests
{
    private const int Components = 1200;

    [Theory]
    [InlineData(AnalysisPhase.Both, Control.Origin)]
    [InlineData(AnalysisPhase.Build, Control.Any)]
    [InlineData(AnalysisPhase.Operate, Control.Headquarters)]
    public void The_number_of_threads_does_not_change_a_bit(AnalysisPhase phase, Control control)
    {
        Bill bill = Layered(seed: 5);
        Assert.True(bill.Components.Sum(component => component.Sources.Length) > WorkSplitter.WorthThreads);
        var options = new ExposureOptions { Phase = phase, Control = control, MaxThreads = 1 };
        ProductExposure alone = new ExposureAnalysis(bill, options).Portfolio();
        Assert.Contains(alone.ChokePoints, point => point.Loss.High > 0);
        Law.Identical(alone, new ExposureAnalysis(bill, options with { MaxThreads = 2 }).Portfolio());
        Law.Identical(alone, new ExposureAnalysis(bill, options with { MaxThreads = 7 }).Portfolio());
    }

    [Fact]
    public void Nor_does_it_change_leverage_and_shared_nodes()
    {
        Bill bill = Layered(seed: 7);
        var alone = new ExposureAnalysis(bill, new ExposureOptions { MaxThreads = 1 });
        var together = new ExposureAnalysis(bill, new ExposureOptions { MaxThreads = 3 });
        Assert.Equal(new LeverageAnalysis(alone).Product("*").Countries.AsEnumerable(), new LeverageAnalysis(together).Product("*").Countries.AsEnumerable());
        Assert.Equal(new SharedNodeAnalysis(alone).All().AsEnumerable(), new SharedNodeAnalysis(together).All().AsEnumerable());
    }

    [Fact]
    public void One_analysis_may_be_asked_by_many_threads_at_once()
    {
        Bill bill = Layered(seed: 6);
        ScenarioOutcome alone = new ExposureAnalysis(bill).Run("c0", Scenario.Of(Cut.By(Country.Japan)));
        var shared = new ExposureAnalysis(bill);
        Parallel.For(0, 32, _ => Law.Identical(alone, shared.Run("c0", Scenario.Of(Cut.By(Country.Japan)))));
    }

    // Each component uses some of those shortly after it, so that the bill is deep and much is shared.
    private static Bill Layered(int seed)
    {
        var dice = new System.Random(seed);
        Supplier[] suppliers = [.. Enumerable.Range(0, 12).Select(i => new Supplier($"s{i}") { Headquarters = Place(dice), Owner = Place(dice) })];
        IEnumerable<Component> components = Enumerable.Range(0, Components).Select(i => new Component($"c{i}")
        {
            Uses = [.. Enumerable.Range(0, i < Components - 100 ? dice.Next(1, 4) : 0).Select(_ => new Use($"c{i + dice.Next(1, 100)}")
            {
                Essentiality = dice.Next(1, 9) / 8.0,
                Phase = dice.Next(5) == 0 ? Phase.Operate : Phase.Build,
            })],
            Sources = [.. Enumerable.Range(0, dice.Next(2, 7)).Select(_ => new Source
            {
                Supplier = dice.Next(4) == 0 ? null : $"s{dice.Next(12)}",
                Origin = Place(dice),
                Share = dice.Next(5) == 0 ? null : 0.16,
                Uses = i < Components - 100 && dice.Next(100) == 0 ? [new Use($"c{i + dice.Next(1, 100)}")] : [],
            })],
            StockMonths = dice.Next(4) == 0 ? dice.Next(30) / 10.0 : 0,
            Substitution = dice.Next(4) == 0 ? new Substitution(0.3, dice.Next(12)) : null,
        });
        return new BillBuilder { Home = Country.China }.AddProducts("c0", "c1").AddSuppliers(suppliers).AddComponents(components).Build();
    }

    private static Country Place(System.Random dice) => PartGenerators.Countries[dice.Next(PartGenerators.Countries.Length)];
}
