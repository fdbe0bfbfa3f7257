using System.Collections.Immutable;
using DependencyRisk.Tests.Laws;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.Mitigation;

/// <summary>What holds of every measure on every bill.</summary>
public sealed class MitigationLawsTests
{
    private const double Close = 1e-12;

    [Fact]
    public void Measures_at_home_never_raise_a_loss() => LawCase.ForAll(500, law =>
    {
        foreach (MitigationEffect effect in AllAtHome(law).SelectMany(measure => Rank(law.Case, measure)))
        {
            NoWorse(effect, (effect.WorstCountryLossBefore, effect.ForeignLossBefore, effect.CountryLossesBefore));
        }
    });

    [Fact]
    public void More_stock_is_never_worse() => Compare(MitigationMeasure.AddStock(1.5), MitigationMeasure.AddStock(2.25));

    [Fact]
    public void More_capacity_is_never_worse() => Compare(MitigationMeasure.SecondSource(0.25, 3), MitigationMeasure.SecondSource(0.375, 3));

    [Fact]
    public void A_backup_that_is_ready_earlier_is_never_worse() => Compare(MitigationMeasure.SecondSource(0.5, 5), MitigationMeasure.SecondSource(0.5, 2));

    [Fact]
    public void Home_is_never_worse_than_a_foreign_country() => Compare(MitigationMeasure.MoveTo(Country.Germany), MitigationMeasure.MoveHome);

    [Fact]
    public void Moving_home_is_moving_to_the_home_country() => LawCase.ForAll(200, law =>
        Assert.Equal(
            Rank(law.Case, MitigationMeasure.MoveHome),
            Rank(law.Case, MitigationMeasure.MoveTo(Country.China)).Select(effect => effect with { Measure = MitigationMeasure.MoveHome })));

    [Fact]
    public void Effects_are_ranked_by_the_losses_that_they_take_away() => LawCase.ForAll(300, law =>
    {
        foreach (ImmutableArray<MitigationEffect> effects in AllAtHome(law).Select(measure => Rank(law.Case, measure)))
        {
            double[][] keys = [.. effects.Select(effect => (double[])
            [
                Taken(effect.WorstCountryLossBefore.High, effect.WorstCountryLossAfter.High),
                Taken(effect.ForeignLossBefore.High, effect.ForeignLossAfter.High),
                Taken(effect.CountryLossesBefore.High, effect.CountryLossesAfter.High),
                Taken(effect.WorstCountryLossBefore.Low, effect.WorstCountryLossAfter.Low),
                Taken(effect.ForeignLossBefore.Low, effect.ForeignLossAfter.Low),
                Taken(effect.CountryLossesBefore.Low, effect.CountryLossesAfter.Low),
            ])];
            for (int i = 1; i < keys.Length; i++)
            {
                int order = keys[i - 1].Zip(keys[i]).Select(pair => pair.Second.CompareTo(pair.First)).FirstOrDefault(sign => sign != 0);
                Assert.True(order < 0 || (order == 0 && string.CompareOrdinal(effects[i - 1].Component, effects[i].Component) < 0), $"{effects[i - 1]} before {effects[i]}");
            }
        }
    });

    [Fact]
    public void What_there_is_today_is_what_the_headline_says() => LawCase.ForAll(300, law =>
    {
        Headline headline = law.Case.Analysis.Product(law.Case.Product).Headline;
        Assert.All(Rank(law.Case, MitigationMeasure.AddStock(1)), effect =>
        {
            Assert.Equal(headline.WorstCountry, effect.WorstCountryBefore);
            Assert.Equal(headline.Loss, effect.WorstCountryLossBefore);
            Assert.Equal(headline.ForeignLoss, effect.ForeignLossBefore);
        });
    });

    [Fact]
    public void The_order_of_lists_does_not_change_a_bit() => LawCase.ForAll(300, law =>
    {
        BillCase shuffled = law.Case with { Bill = BillRewriting.Shuffled(law.Bill, law.Dice()) };
        Assert.All(AllAtHome(law), measure => Assert.Equal(Rank(law.Case, measure).AsEnumerable(), Rank(shuffled, measure).AsEnumerable()));
    });

    private static MitigationMeasure[] AllAtHome(LawCase law) =>
    [
        MitigationMeasure.MoveHome,
        MitigationMeasure.SecondSource((1 + (law.Pick % 8)) / 8.0, law.Pick % 13),
        MitigationMeasure.AddStock((1 + (law.Pick % 20)) / 4.0),
    ];

    private static ImmutableArray<MitigationEffect> Rank(BillCase given, MitigationMeasure measure) =>
        new MitigationAnalysis(given.Analysis).Rank(given.Product, measure);

    private static double Taken(double before, double after) => Math.Round((before - after) * 1e12);

    // Which country is the worst goes by high, so that low may rise with another one's name.
    private static void NoWorse(MitigationEffect better, (Bounds Worst, Bounds Foreign, Interval Sum) than) => Assert.True(
        better.WorstCountryLossAfter.High <= than.Worst.High + Close
        && better.ForeignLossAfter.High <= than.Foreign.High + Close
        && better.ForeignLossAfter.Low <= than.Foreign.Low + Close
        && better.CountryLossesAfter.High <= than.Sum.High + Close
        && better.CountryLossesAfter.Low <= than.Sum.Low + Close,
        $"{better} is worse than {than}");

    private static void Compare(MitigationMeasure less, MitigationMeasure more) => LawCase.ForAll(500, law =>
    {
        var byComponent = Rank(law.Case, less).ToDictionary(effect => effect.Component);
        foreach (MitigationEffect better in Rank(law.Case, more))
        {
            if (byComponent.TryGetValue(better.Component, out MitigationEffect? worse))
            {
                NoWorse(better, (worse.WorstCountryLossAfter, worse.ForeignLossAfter, worse.CountryLossesAfter));
            }
        }
    });
}
