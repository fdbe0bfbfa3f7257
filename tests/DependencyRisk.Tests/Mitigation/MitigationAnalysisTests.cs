using System.Collections.Immutable;
using DependencyRisk.Benchmarks;
using Xunit;

namespace DependencyRisk.Tests.Mitigation;

public sealed class MitigationAnalysisTests
{
    private static readonly Bill Small = new BillBuilder { Home = Country.China }
        .AddProducts("device")
        .AddComponents(
            new Component("device") { Uses = [new Use("chip"), new Use("case"), new Use("rumour")] },
            new Component("chip") { Sources = [new Source { Origin = Country.Japan, Share = 0.75 }, new Source { Origin = Country.China, Share = 0.25 }] },
            new Component("case") { Sources = [new Source { Origin = Country.China, Share = 1 }] },
            new Component("rumour"))
        .Build();

    [Fact]
    public void Sourcing_is_moved_only_where_some_of_it_may_be_elsewhere()
    {
        Assert.Equal(["rumour", "chip"], Components(MitigationMeasure.MoveHome));
        Assert.Equal(["rumour", "chip", "case"], Components(MitigationMeasure.MoveTo(Country.Germany)));
        Assert.Equal(["rumour"], Components(MitigationMeasure.MoveTo(new Bloc("A", Country.Japan, Country.China))));
    }

    [Fact]
    public void A_backup_is_added_to_all_that_is_not_made_in_house_and_stock_to_every_part()
    {
        Assert.Equal(["rumour", "chip", "case"], Components(MitigationMeasure.SecondSource(1, 0)));
        Assert.Equal(["rumour", "chip", "case"], Components(MitigationMeasure.AddStock(6)));
    }

    [Fact]
    public void One_part_moves_the_maximum_only_as_far_as_the_next_part_lets_it()
    {
        MitigationEffect best = new MitigationAnalysis(new ExposureAnalysis(Small)).Rank("device", MitigationMeasure.MoveHome)[0];
        Assert.Equal("rumour", best.Component);
        Assert.Equal(Country.Japan, best.WorstCountryBefore);
        Assert.Equal(new Bounds(0.75, 1), best.WorstCountryLossBefore);
        Assert.Equal(Country.Japan, best.WorstCountryAfter);
        Assert.Equal(new Bounds(0.75, 0.75), best.WorstCountryLossAfter);
        Assert.Equal(new Bounds(0.75, 0.75), best.ForeignLossAfter);
        Assert.Equal(new Interval(0.75, 2), best.CountryLossesBefore);
        Assert.Equal(new Interval(0.75, 0.75), best.CountryLossesAfter);
    }

    [Fact]
    public void An_input_of_the_only_source_is_felt()
    {
        Bill bill = new BillBuilder { Home = Country.China }
            .AddProducts("device")
            .AddComponents(
                new Component("device") { Sources = [new Source { Origin = Country.China, Share = 1, Uses = [new Use("input")] }] },
                new Component("input") { Sources = [new Source { Origin = Country.Japan, Share = 1 }] })
            .Build();
        MitigationEffect effect = new MitigationAnalysis(new ExposureAnalysis(bill)).Rank("device", MitigationMeasure.MoveHome)[0];
        Assert.Equal(("input", new Bounds(1, 1), default(Bounds)), (effect.Component, effect.ForeignLossBefore, effect.ForeignLossAfter));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_number_of_threads_does_not_change_a_bit(int threads)
    {
        Bill bill = LargeBill.Make(2500);
        Assert.True(bill.Components.Sum(component => component.Sources.Length) > 4096, "needs a bill on which threads are used");
        MitigationEffect[] Effects(int maxThreads)
        {
            var mitigation = new MitigationAnalysis(new ExposureAnalysis(bill, new ExposureOptions { MaxThreads = maxThreads, HorizonMonths = 6 }));
            MitigationMeasure[] measures = [MitigationMeasure.MoveTo(Country.Germany), MitigationMeasure.SecondSource(0.5, 3), MitigationMeasure.AddStock(2)];
            return [.. measures.SelectMany(measure => mitigation.Rank("c0", measure))];
        }

        MitigationEffect[] alone = Effects(1);
        Assert.Contains(alone, effect => effect.HasEffect);
        Assert.Equal(alone, Effects(threads));
    }

    [Fact]
    public void A_product_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MitigationAnalysis(new ExposureAnalysis(Small)).Rank("chip", MitigationMeasure.MoveHome));

    [Fact]
    public void Work_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            new MitigationAnalysis(new ExposureAnalysis(Small)).Rank("device", MitigationMeasure.MoveHome, cancellation: stop.Token));
    }

    [Fact]
    public void Progress_rises_to_one()
    {
        var told = new ToldProgress();
        new MitigationAnalysis(new ExposureAnalysis(Small)).Rank("device", MitigationMeasure.MoveHome, told);
        Assert.Equal(told.Numbers.Order(), told.Numbers);
        Assert.Equal(1, told.Numbers[^1]);
    }

    private static IEnumerable<string> Components(MitigationMeasure measure) =>
        new MitigationAnalysis(new ExposureAnalysis(Small)).Rank("device", measure).Select(effect => effect.Component);
}
