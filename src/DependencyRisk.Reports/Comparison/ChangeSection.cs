using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What changed in the exposures of one product, as tables.</summary>
internal static class ChangeSection
{
    /// <summary>The headline before and after, number by number.</summary>
    public static Sheet Headline(BillComparison comparison, ProductComparison product, Wording wording)
    {
        ImmutableArray<string> names = HeadlineNumbers.Names(wording, product.After.Required);
        ImmutableArray<Cell> before = HeadlineNumbers.Of(wording, comparison.Before, product.Before);
        ImmutableArray<Cell> after = HeadlineNumbers.Of(wording, comparison.After, product.After);
        ImmutableArray<(string Difference, string Verdict)> changes =
        [
            Whether(wording, product.Before.Headline.WorstCountry == product.After.Headline.WorstCountry),
            Of(wording, product.Loss),
            Of(wording, product.FirstShortage),
            Of(wording, product.Critical),
            Whether(wording, Equals(product.Before.Headline.SmallestChokeSet, product.After.Headline.SmallestChokeSet)),
            (product.Breadth.ToString("+0;-0;0", System.Globalization.CultureInfo.InvariantCulture), NumberText.Nothing),
            Of(wording, product.ForeignLoss),
            Of(wording, product.ForeignLossBuild),
            Of(wording, product.ForeignLossOperate),
            Of(wording, product.HomeLoss),
            (product.Before.Evidence.EstimateShare is { } old && product.After.Evidence.EstimateShare is { } now ? wording.Points(now - old) : NumberText.Nothing, NumberText.Nothing),
        ];
        var sheet = new Sheet();
        sheet.Table(
            [
                wording.Say(ComparisonPhrases.Number), wording.Number(ComparisonPhrases.Before), wording.Number(ComparisonPhrases.After),
                wording.Number(ComparisonPhrases.Difference), wording.Say(ComparisonPhrases.Verdict),
            ],
            names.Select((name, i) => ImmutableArray.Create<Cell>(name, before[i], after[i], changes[i].Difference, changes[i].Verdict)));
        return sheet;
    }

    public static Sheet Exposures(BillComparison comparison, ProductComparison product, Wording wording) => Changes(
        comparison,
        wording,
        ComparisonPhrases.NoExposures,
        [],
        product.Exposures,
        row => Cells(comparison, product, wording, row.Kind, row.Actor, row.Loss, row.FirstShortage));

    public static Sheet ChokePoints(BillComparison comparison, ProductComparison product, Wording wording) => Changes(
        comparison,
        wording,
        ComparisonPhrases.NoChokePoints,
        [wording.Text(SheetPhrases.Component)],
        product.ChokePoints,
        row =>
        [
            wording.Component(BillOf(comparison, row.Kind), row.Kind == ChangeKind.Removed ? row.Before.Component : row.After.Component),
            .. Cells(comparison, product, wording, row.Kind, row.Actor, row.Loss, row.FirstShortage),
        ]);

    public static string Verdict(Wording wording, LossChange loss) => wording.Say(ValuePhrases.Directions[(int)loss.Direction]);

    private static Sheet Changes<T>(
        BillComparison comparison, Wording wording, LocalizedText none, ImmutableArray<Column> first, ImmutableArray<T> changes, Func<T, ImmutableArray<Cell>> row)
    {
        var sheet = new Sheet();
        if (changes.IsEmpty)
        {
            sheet.Paragraph(wording.Say(none));
        }

        sheet.Rows(
            wording,
            [
                .. first, wording.Text(SheetPhrases.Actor), wording.Text(LeveragePhrases.Kind), wording.Number(ComparisonPhrases.LossBefore), wording.Number(ComparisonPhrases.LossAfter),
                wording.Text(SheetPhrases.FirstShortage), wording.Text(ComparisonPhrases.Verdict),
            ],
            changes,
            comparison.Options.MaxRows,
            row);
        return sheet;
    }

    private static ImmutableArray<Cell> Cells(
        BillComparison comparison, ProductComparison product, Wording wording, ChangeKind kind, Actor actor, LossChange loss, MonthsChange firstShortage) =>
    [
        wording.Actor(BillOf(comparison, kind), actor),
        wording.Say(ValuePhrases.ActorKinds[(int)actor.Kind]),
        NumberText.Loss(loss.Before),
        NumberText.Loss(loss.After),
        Months(wording, product, firstShortage),
        Verdict(wording, kind, loss),
    ];

    private static Cell Verdict(Wording wording, ChangeKind kind, LossChange loss) => kind switch
    {
        ChangeKind.Added => Cell.Of([wording.Say(ComparisonPhrases.Appeared), Verdict(wording, loss)]),
        ChangeKind.Removed => Cell.Of([wording.Say(ComparisonPhrases.Gone), Verdict(wording, loss)]),
        _ => Verdict(wording, loss),
    };

    private static Cell Months(Wording wording, ProductComparison product, MonthsChange months)
    {
        string now = wording.After(months.After, product.After.HorizonMonths);
        return months.Direction == MonthsDirection.Same ? now : Cell.Of([now, Of(wording, months).Difference]);
    }

    private static (string Difference, string Verdict) Of(Wording wording, LossChange loss) =>
        (wording.Points(loss.Difference), Verdict(wording, loss));

    private static (string Difference, string Verdict) Of(Wording wording, MonthsChange months)
    {
        bool isEarlier = months.Direction == MonthsDirection.Earlier;
        string verdict = wording.Say(months.Direction == MonthsDirection.Same ? ComparisonPhrases.Same : isEarlier ? ComparisonPhrases.Earlier : ComparisonPhrases.Later);
        return months.Direction == MonthsDirection.Same ? (NumberText.Nothing, verdict)
            : months is { Before: { } before, After: { } after }
                ? (wording.Say(isEarlier ? ComparisonPhrases.EarlierBy : ComparisonPhrases.LaterBy, wording.Months(Math.Abs(after - before))), verdict)
            : (verdict, verdict);
    }

    private static (string Difference, string Verdict) Whether(Wording wording, bool isSame) =>
        (NumberText.Nothing, wording.Say(isSame ? ComparisonPhrases.Same : ComparisonPhrases.Other));

    private static Bill BillOf(BillComparison comparison, ChangeKind kind) => kind == ChangeKind.Removed ? comparison.Before : comparison.After;
}
