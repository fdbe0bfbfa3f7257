using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace DependencyRisk.Tests.Docs;

/// <summary>The numbers of docs/localise.md are those of the library.</summary>
public sealed class LocalisePageTests
{
    private static readonly MitigationMeasure HalfAfterSix = MitigationMeasure.SecondSource(0.5, 6);

    private static readonly Bill Pump = new BillBuilder { Home = Country.China }
        .AddProducts("pump")
        .AddComponents(
            new Component("pump") { Uses = [new Use("motor"), new Use("seal")] },
            new Component("motor") { Uses = [new Use("magnet")], Sources = [From(Country.Germany, 0.6), From(Country.China, 0.4)] },
            new Component("magnet") { Sources = [From(Country.Japan, 0.5), From(Country.China, 0.5)] },
            new Component("seal") { Sources = [From(Country.Germany, 0.5), From(Country.Japan, 0.3)], StockMonths = 3 })
        .Build();

    [Fact]
    public void The_table_of_the_pump_is_what_comes_out()
    {
        MitigationEffect any = Rank(Pump, "pump", MitigationMeasure.MoveHome)[0];
        AssertRow($"| today | | {any.WorstCountryBefore} | {Percent(any.WorstCountryLossBefore)} | {Percent(any.ForeignLossBefore)} | {Sum(any.CountryLossesBefore)} |");
        Assert.Equal(["motor", "seal", "magnet"], AssertRows(MitigationMeasure.MoveHome, "motor", "seal", "magnet"));
        Assert.Equal(["seal", "motor"], AssertRows(HalfAfterSix, "seal", "motor"));
        AssertRows(MitigationMeasure.AddStock(6), "motor", "seal");
        AssertRows(MitigationMeasure.MoveTo(new Bloc("EU", Country.Germany, Country.France)), "motor");
    }

    [Fact]
    public void Each_country_costs_what_the_page_says()
    {
        ImmutableArray<ActorExposure> exposures = new ExposureAnalysis(Pump).Exposures("pump", ActorKind.Country);
        Assert.Contains($"{Percent(exposures[0].Loss.High)} of the output is lost over the year, at least {Percent(exposures[0].Loss.Low)}.", Text(), StringComparison.Ordinal);
        ActorExposure japan = exposures.Single(exposure => exposure.Actor == Actor.Of(Country.Japan));
        Assert.Equal(japan.Loss.High, japan.Loss.Low, 1e-12);
        Assert.Contains($"the seal never binds: {Percent(japan.Loss.High)}.", Text(), StringComparison.Ordinal);
        Bounds foreign = Rank(Pump, "pump", MitigationMeasure.MoveHome)[0].ForeignLossBefore;
        Assert.Contains($"all foreign supply stops, {Percent(foreign.High)} is lost, at least {Percent(foreign.Low)}.", Text(), StringComparison.Ordinal);
        MitigationEffect magnet = Rank(Pump, "pump", MitigationMeasure.MoveHome).Single(effect => effect.Component == "magnet");
        Assert.Equal(0.25, magnet.CountryLossesBefore.High - magnet.CountryLossesAfter.High, 1e-12);
        MitigationEffect motor = Rank(Pump, "pump", HalfAfterSix).Single(effect => effect.Component == "motor");
        Assert.Equal(0.05, motor.WorstCountryLossBefore.Low - motor.WorstCountryLossAfter.Low, 1e-12);
    }

    [Fact]
    public void The_first_parts_of_the_catalogue_are_those_of_the_page()
    {
        ImmutableArray<MitigationEffect> effects = Rank(BillCatalogue.Load("all"), ExposureAnalysis.PortfolioId, MitigationMeasure.MoveHome);
        Assert.Contains($"{Percent(effects[0].WorstCountryLossBefore.High)} ({effects[0].WorstCountryBefore}), in points", Text(), StringComparison.Ordinal);
        Assert.Contains(string.Join('\n', effects.Take(5).Select(effect => $"| {effect.Component} | {Points(effect)} |")), Page().Replace("\r", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_the_first_part_of_a_scanner()
    {
        Assert.All((MitigationMeasure[])[MitigationMeasure.MoveHome, HalfAfterSix], measure =>
        {
            MitigationEffect first = Rank(BillCatalogue.Load("pet-ct"), "pet-ct", measure)[0];
            Assert.Equal(("esr-film", "US", "TW"), (first.Component, first.WorstCountryBefore?.Code, first.WorstCountryAfter?.Code));
            Assert.Contains($"it takes {Points(first)} points off the {Percent(first.WorstCountryLossBefore.High)}", Text(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_code_prints_what_stands_below_it()
    {
        Match example = Assert.Single(ReadmeTests.Example().Matches(Page()));
        string printed = await ReadmeTests.Run(example.Groups["code"].Value);
        Assert.Equal(example.Groups["printed"].Value.Trim(), printed.ReplaceLineEndings("\n").Trim());
    }

    private static Source From(Country country, double share) => new() { Origin = country, Share = share };

    private static ImmutableArray<MitigationEffect> Rank(Bill bill, string product, MitigationMeasure measure) =>
        new MitigationAnalysis(new ExposureAnalysis(bill)).Rank(product, measure);

    // The parts in the order in which they are ranked.
    private static IEnumerable<string> AssertRows(MitigationMeasure measure, params string[] parts)
    {
        MitigationEffect[] effects = [.. Rank(Pump, "pump", measure).Where(effect => parts.Contains(effect.Component))];
        Assert.All(effects, effect => AssertRow(
            $"| {measure} | {effect.Component} | {effect.WorstCountryAfter} | {Percent(effect.WorstCountryLossAfter)} | {Percent(effect.ForeignLossAfter)} | {Sum(effect.CountryLossesAfter)} |"));
        return effects.Select(effect => effect.Component);
    }

    private static void AssertRow(string row) => Assert.Contains(row, Page(), StringComparison.Ordinal);

    private static string Points(MitigationEffect effect) =>
        ((effect.WorstCountryLossBefore.High - effect.WorstCountryLossAfter.High) * 100).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double fraction) => fraction.ToString("0.0%", CultureInfo.InvariantCulture);

    private static string Percent(Bounds bounds) => $"{Percent(bounds.Low).TrimEnd('%')}–{Percent(bounds.High)}";

    private static string Sum(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.000}–{interval.High:0.000}");

    private static string Page() => Repository.Read("docs", "localise.md");

    private static string Text() => string.Join(' ', Page().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
