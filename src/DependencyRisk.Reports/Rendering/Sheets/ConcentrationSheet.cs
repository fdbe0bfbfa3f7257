using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The concentration of components as a person reads it.</summary>
internal static class ConcentrationSheet
{
    public static Sheet Of(IReadOnlyCollection<ComponentConcentration> results, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Say(ConcentrationPhrases.Title));
        sheet.Rows(
            say,
            [
                say.Text(SheetPhrases.Component), say.Text(ConcentrationPhrases.By), say.Number(ConcentrationPhrases.Index), say.Text(ConcentrationPhrases.Band),
                say.Number(ConcentrationPhrases.Effective), say.Text(ConcentrationPhrases.Largest), say.Number(ConcentrationPhrases.ItsShare), say.Number(ConcentrationPhrases.NotAllocated),
            ],
            results,
            maxRows,
            result => Row(result, bill, say));
        sheet.Paragraph(say.Say(ConcentrationPhrases.About));
        return sheet;
    }

    private static ImmutableArray<Cell> Row(ComponentConcentration result, Bill? bill, Wording say)
    {
        HhiInterval index = result.Shares.HerfindahlHirschman();
        Interval effective = result.Shares.EffectiveNumber();

        // A unit that is named without a share is not the largest of anything.
        bool isKnown = result.Units is [{ Share: > 0 }, ..];
        return
        [
            say.Component(bill, result.Component),
            say.Say(Unit(result.By)),
            SheetParts.Ends(index.Fraction, 3),
            Band(index, say),
            SheetParts.Ends(effective, 1),
            isKnown ? Name(result, bill, say) : say.Say(ContentPhrases.Unknown),
            NumberText.Percent(isKnown ? result.Units[0].Share : null),
            NumberText.Percent(result.Shares.Unallocated + result.Shares.Unattributed),
        ];
    }

    private static LocalizedText Unit(ConcentrationBy by) => by switch
    {
        ConcentrationBy.Headquarters => Terms.Headquarters,
        ConcentrationBy.Owner => Terms.Owner,
        ConcentrationBy.Supplier => Terms.Supplier,
        ConcentrationBy.Group => ConcentrationPhrases.Group,
        _ => Terms.Origin,
    };

    private static string Name(ComponentConcentration result, Bill? bill, Wording say) =>
        result.By is ConcentrationBy.Supplier or ConcentrationBy.Group ? say.Actor(bill, Actor.OfSupplier(result.Units[0].Name))
        : Country.TryParse(result.Units[0].Name, out Country country) ? say.Country(country)
        : result.Units[0].Name;

    private static Cell Band(HhiInterval index, Wording say)
    {
        ConcentrationBand low = MergerGuidelines.UnitedStates2023.Classify(index.Low);
        ConcentrationBand high = MergerGuidelines.UnitedStates2023.Classify(index.High);
        string text = low == high ? say.Say(Word(low)) : say.Say(ConcentrationPhrases.Between, say.Say(Word(low)), say.Say(Word(high)));
        return new Cell([text], high == ConcentrationBand.High ? low == high ? Tone.Alarm : Tone.Warning : Tone.Plain);
    }

    private static LocalizedText Word(ConcentrationBand band) => band switch
    {
        ConcentrationBand.High => ConcentrationPhrases.BandHigh,
        ConcentrationBand.Moderate => ConcentrationPhrases.BandModerate,
        _ => ConcentrationPhrases.BandLow,
    };
}
