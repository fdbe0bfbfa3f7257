using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The plain numbers of a headline, to stand beside those of others.</summary>
internal static class HeadlineNumbers
{
    public static ImmutableArray<string> Names(Wording wording, double required) =>
    [
        wording.Say(SectionPhrases.WorstCountry),
        wording.Say(SectionPhrases.WorstLoss),
        wording.Say(SectionPhrases.FirstShortage),
        wording.Say(SectionPhrases.Critical, NumberText.Level(required)),
        wording.Say(SectionPhrases.SmallestChokeSet),
        wording.Capital(Terms.Breadth),
        wording.Say(SectionPhrases.ForeignLoss),
        wording.Say(SectionPhrases.ForeignLossBuild),
        wording.Say(SectionPhrases.ForeignLossOperate),
        wording.Say(SectionPhrases.HomeLoss),
        wording.Say(SectionPhrases.Estimates),
    ];

    /// <summary>The numbers, in the order of <see cref="Names"/>.</summary>
    public static ImmutableArray<Cell> Of(Wording wording, Bill bill, ProductExposure exposure)
    {
        Headline headline = exposure.Headline;
        return
        [
            WorstCountry(wording, headline),
            NumberText.Loss(headline.Loss),
            wording.After(headline.FirstShortageMonths, exposure.HorizonMonths),
            wording.After(headline.CriticalMonths, exposure.HorizonMonths),
            ChokeSet(wording, bill, headline.SmallestChokeSet),
            NumberText.Number((double)headline.Breadth),
            NumberText.Loss(headline.ForeignLoss),
            NumberText.Loss(headline.ForeignLossBuild),
            NumberText.Loss(headline.ForeignLossOperate),
            NumberText.Loss(headline.HomeLoss),
            NumberText.Percent(exposure.Evidence.EstimateShare),
        ];
    }

    public static string WorstCountry(Wording wording, Headline headline) =>
        headline.WorstCountry is { } worst ? wording.Country(worst) : wording.Say(SheetPhrases.None);

    public static string ChokeSet(Wording wording, Bill bill, ChokeSet? set) =>
        set is null ? wording.Say(SectionPhrases.NoChokeSet) : wording.Together(bill, set.Actors);
}
