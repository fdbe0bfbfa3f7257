using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What measures achieve as a person reads it.</summary>
internal static class MitigationSheet
{
    public static Sheet Of(IReadOnlyCollection<MitigationEffect> effects, Bill? bill, Wording say, int maxRows)
    {
        var sheet = new Sheet();
        sheet.Heading(say.Say(MitigationPhrases.Title));
        sheet.Rows(
            say,
            [
                say.Text(SheetPhrases.Component), say.Text(MitigationPhrases.Measure), say.Text(MitigationPhrases.WorstThen), say.Number(MitigationPhrases.WorstLoss), say.Number(MitigationPhrases.LessBy),
                say.Number(MitigationPhrases.Foreign), say.Number(MitigationPhrases.LessBy), say.Number(MitigationPhrases.Sum),
            ],
            effects,
            maxRows,
            effect => ImmutableArray.Create<Cell>(
                say.Component(bill, effect.Component),
                Measure(effect.Measure, say),
                effect.WorstCountryAfter is { } country ? say.Country(country) : say.Say(SheetPhrases.None),
                NumberText.Loss(effect.WorstCountryLossAfter),
                say.LessBy(effect.WorstCountryLossBefore.High, effect.WorstCountryLossAfter.High),
                NumberText.Loss(effect.ForeignLossAfter),
                say.LessBy(effect.ForeignLossBefore.High, effect.ForeignLossAfter.High),
                NumberText.Number(effect.CountryLossesBefore.High - effect.CountryLossesAfter.High)));
        sheet.Paragraph(say.Say(MitigationPhrases.About));
        return sheet;
    }

    public static string Measure(MitigationMeasure measure, Wording say) => measure.Kind switch
    {
        MitigationKind.SecondSource => say.Say(MitigationPhrases.Backup, NumberText.Level(measure.Capacity), say.After(measure.ReadyAfterMonths, measure.ReadyAfterMonths)),
        MitigationKind.Stock => say.Say(MitigationPhrases.AddStock, say.Months(measure.StockMonths)),
        _ => measure.Bloc is { } bloc ? say.Say(MitigationPhrases.MoveTo, bloc.Name)
            : measure.Country is { } country ? say.Say(MitigationPhrases.MoveTo, say.Country(country))
            : say.Say(MitigationPhrases.MoveHome),
    };
}
