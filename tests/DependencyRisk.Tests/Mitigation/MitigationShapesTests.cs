using System.Collections.Immutable;
using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.Mitigation;

/// <summary>Large bills of plain shape, where what a measure achieves can be reckoned by hand, at each of twenty thousand components.</summary>
public sealed class MitigationShapesTests
{
    private const int Many = 20_000;

    private static readonly Source FromJapan = new() { Origin = Country.Japan, Share = 1 };
    private static readonly Source FromHome = FromJapan with { Origin = Country.China };

    [Fact]
    public void In_a_chain_stock_helps_alike_everywhere_and_a_backup_only_at_the_far_end()
    {
        IEnumerable<Component> links = Enumerable.Range(0, Many).Select(i => new Component(IdOf(i))
        {
            Uses = i + 1 < Many ? [new Use(IdOf(i + 1))] : [],
            Sources = i + 1 < Many ? [FromHome] : [FromJapan],
        });
        ExposureAnalysis chain = Analysis(links);
        ImmutableArray<MitigationEffect> stocked = Rank(chain, MitigationMeasure.AddStock(3));
        Assert.Equal(Many - 1, stocked.Length);
        Assert.All(stocked, effect => Assert.Equal(new Bounds(0.75, 0.75), effect.WorstCountryLossAfter));
        ImmutableArray<MitigationEffect> backedUp = Rank(chain, MitigationMeasure.SecondSource(0.5, 6));
        Assert.Equal(IdOf(Many - 1), backedUp[0].Component);
        Assert.Equal(new Bounds(0.75, 0.75), backedUp[0].ForeignLossAfter);
        Assert.All(backedUp.Skip(1), effect => Assert.False(effect.HasEffect));
        Assert.Equal(IdOf(Many - 1), Assert.Single(Rank(chain, MitigationMeasure.MoveHome)).Component);
        ImmutableArray<MitigationEffect> german = Rank(chain, MitigationMeasure.MoveTo(Country.Germany));
        Assert.Equal(Many, german.Length);
        Assert.Equal(IdOf(Many - 1), german[0].Component);
        Assert.Equal(Country.Germany, german[0].WorstCountryAfter);
        Assert.All(german.Skip(1), effect => Assert.Equal((1.0, 2.0), (effect.CountryLossesBefore.High, effect.CountryLossesAfter.High)));
    }

    [Fact]
    public void In_a_chain_of_links_that_are_not_wholly_essential_what_arrives_is_their_product()
    {
        const double essentiality = 0.9999;
        double arrives = Math.Pow(essentiality, Many - 1);
        ExposureAnalysis chain = Analysis(Enumerable.Range(0, Many).Select(i => new Component(IdOf(i))
        {
            Uses = i + 1 < Many ? [new Use(IdOf(i + 1)) { Essentiality = essentiality }] : [],
            Sources = i + 1 < Many ? [FromHome] : [FromJapan],
        }));
        ImmutableArray<MitigationEffect> stocked = Rank(chain, MitigationMeasure.AddStock(3));
        Assert.Equal(Many - 1, stocked.Length);
        Assert.Equal(arrives, stocked[0].ForeignLossBefore.High, 1e-12);

        // Stock lasts as long as it takes to use it up at the rate at which the component lacks its input.
        Assert.All(stocked, effect =>
        {
            double lacks = Math.Pow(essentiality, Many - 1 - int.Parse(effect.Component.AsSpan(1), CultureInfo.InvariantCulture));
            Assert.Equal(arrives * Math.Max(0, 1 - (3 / lacks / 12)), effect.WorstCountryLossAfter.High, 1e-11);
        });
        ImmutableArray<MitigationEffect> german = Rank(chain, MitigationMeasure.MoveTo(Country.Germany));
        Assert.All(german.Skip(1), effect =>
        {
            double lost = Math.Pow(essentiality, int.Parse(effect.Component.AsSpan(1), CultureInfo.InvariantCulture));
            Assert.Equal(lost + arrives, effect.CountryLossesAfter.High, 1e-11);
        });
    }

    [Fact]
    public void A_trial_that_changes_a_whole_chain_can_be_stopped_in_its_midst()
    {
        // With a stock of its own, no link only passes on what it gets.
        ExposureAnalysis chain = Analysis(Enumerable.Range(0, Many).Select(i => new Component(IdOf(i))
        {
            Uses = i + 1 < Many ? [new Use(IdOf(i + 1))] : [],
            Sources = i + 1 < Many ? [FromHome] : [FromJapan],
            StockMonths = 1e-5,
        }));
        CompiledProduct compiled = chain.Compiled(IdOf(0), AnalysisPhase.Both);
        var plan = new MeasurePlan(compiled, MitigationMeasure.MoveHome, Country.China);
        using var stop = new CancellationTokenSource();
        var trial = new MeasureTrial(compiled, plan, chain.Options, stop.Token);
        trial.Begin(plan.Cuts[0], isPessimistic: true);
        stop.Cancel();
        int last = Array.IndexOf(plan.IsOffered, value: true);
        Assert.Throws<OperationCanceledException>(() => trial.LossWith(last, isReached: false));
    }

    [Fact]
    public void In_a_star_only_the_longest_ray_helps_and_only_as_far_as_the_next_one()
    {
        // Ray i costs i / 20,000 of the output.
        IEnumerable<Component> rays = Enumerable.Range(1, Many).Select(i => new Component(IdOf(i)) { Sources = [FromJapan] });
        var hub = new Component(IdOf(0)) { Uses = [.. Enumerable.Range(1, Many).Select(i => new Use(IdOf(i)) { Essentiality = i / (double)Many })] };
        ImmutableArray<MitigationEffect> effects = Rank(Analysis(rays.Prepend(hub)), MitigationMeasure.MoveHome);
        Assert.Equal(Many, effects.Length);
        Assert.Equal(IdOf(Many), effects[0].Component);
        Assert.Equal(1, effects[0].WorstCountryLossBefore.High);
        Assert.Equal((Many - 1) / (double)Many, effects[0].WorstCountryLossAfter.Low, 1e-12);
        Assert.All(effects.Skip(1), effect => Assert.False(effect.HasEffect));
    }

    [Fact]
    public void In_a_ladder_only_what_all_ways_lead_through_helps()
    {
        // Each step rests on the next two; the last two come from Japan, and the last but one has a stock: of the
        // shortage before that is used up, all ways lead through the last one and the step that alone uses it.
        IEnumerable<Component> steps = Enumerable.Range(0, Many).Select(i => new Component(IdOf(i))
        {
            Uses = i + 2 < Many ? [new Use(IdOf(i + 1)), new Use(IdOf(i + 2))] : [],
            Sources = i + 2 < Many ? [] : [FromJapan],
            StockMonths = i == Many - 2 ? 6 : 0,
        });
        ExposureAnalysis ladder = Analysis(steps);
        ImmutableArray<MitigationEffect> moved = Rank(ladder, MitigationMeasure.MoveHome);
        Assert.Equal([IdOf(Many - 1), IdOf(Many - 2)], moved.Select(effect => effect.Component));
        Assert.Equal([0.5, 1], moved.Select(effect => effect.WorstCountryLossAfter.High));
        ImmutableArray<MitigationEffect> stocked = Rank(ladder, MitigationMeasure.AddStock(3));
        Assert.Equal([IdOf(Many - 3), IdOf(Many - 1)], stocked.Where(effect => effect.HasEffect).Select(effect => effect.Component));
        Assert.Equal(0.75, stocked[0].WorstCountryLossAfter.High, 1e-12);
    }

    private static string IdOf(int component) => $"c{component}";

    private static ExposureAnalysis Analysis(IEnumerable<Component> components) =>
        new(new BillBuilder { Home = Country.China }.AddProducts(IdOf(0)).AddComponents(components).Build());

    private static ImmutableArray<MitigationEffect> Rank(ExposureAnalysis analysis, MitigationMeasure measure) => new MitigationAnalysis(analysis).Rank(IdOf(0), measure);
}
