using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>What measures achieve as a person reads it: one ranked table each.</summary>
internal static class LocaliseSheet
{
    private const int UsualRows = 10;

    // Less than this is rounding.
    private const double Nothing = 1e-12;

    public static Sheet Of(IReadOnlyList<LocaliseResult> results, int? top)
    {
        var sheet = new Sheet();
        foreach (LocaliseResult result in results)
        {
            sheet.Heading($"{Show.Product(result.Bill, result.Product)}: {Title(result)}");
            if (result.Effects.IsEmpty)
            {
                sheet.Paragraph("There is no part at which this could be done: all sourcing is there already.");
                continue;
            }

            AddToday(sheet, result);
            AddTable(sheet, result, top ?? UsualRows);
        }

        AddFootnotes(sheet, results);
        return sheet;
    }

    private static string Title(LocaliseResult result)
    {
        MitigationMeasure measure = result.Measure;
        return measure.Kind switch
        {
            MitigationKind.SecondSource => $"one backup at home, {Show.Level(measure.Capacity)} of the need, {(measure.ReadyAfterMonths > 0 ? $"ready after {Show.Months(measure.ReadyAfterMonths)}" : "ready at once")}",
            MitigationKind.Stock => $"{Show.Months(measure.StockMonths)} of stock more",
            _ => measure.Bloc is { } bloc ? $"move sourcing to {bloc}" : $"move sourcing {(measure.Country is { } country ? $"to {country}" : $"home ({result.Analysis.Home})")}",
        };
    }

    private static void AddToday(Sheet sheet, LocaliseResult result)
    {
        MitigationEffect any = result.Effects[0];
        string worst = any.WorstCountryBefore is { } country ? $"{Show.Actor(result.Bill, Actor.Of(country))}, {Show.Percent(any.WorstCountryLossBefore)}" : "none costs anything";
        sheet.Facts(
        [
            ("Worst country today", worst),
            ("No foreign supply", Show.Loss(any.ForeignLossBefore)),
            ("Sum over countries", Show.Interval(any.CountryLossesBefore, 2)),
        ]);
        if (any.WorstCountryBefore is not null && result.Effects.All(effect => effect.WorstCountryLossBefore.High - effect.WorstCountryLossAfter.High <= Nothing))
        {
            sheet.Paragraph(
                "No single part lowers what the worst country's cut costs: where one part is helped, the next one binds, or another country is as bad. "
                + "The parts are ranked by what they take off the loss without foreign supply, then off the sum over countries.");
        }
    }

    private static void AddTable(Sheet sheet, LocaliseResult result, int rows)
    {
        MitigationEffect[] told = [.. result.Effects.Where(effect => effect.HasEffect)];
        if (told.Length > 0 && rows > 0)
        {
            sheet.Table(
                [
                    "Part", Column.Whole("Worst\ncountry\nthen"), Column.Number("Its loss\nthen"), Column.Number("Less by\n(points)"),
                    Column.Number("No foreign\nsupply then"), Column.Number("Less by\n(points)"), Column.Number("Sum over\ncountries\nless by"),
                ],
                told.Take(rows).Select(effect => Row(result.Bill, effect)));
        }

        string more = told.Length > rows ? string.Create(CultureInfo.InvariantCulture, $"… and {told.Length - rows} more; --top N shows more of them. ") : string.Empty;
        int idle = result.Effects.Length - told.Length;
        string none = idle > 0 ? $"At {Show.Count(idle, told.Length > 0 ? "other part" : "part", told.Length > 0 ? "other parts" : "parts")} it changes none of these numbers." : string.Empty;
        if (more.Length + none.Length > 0)
        {
            sheet.Paragraph((more + none).TrimEnd());
        }
    }

    private static ImmutableArray<Cell> Row(Bill bill, MitigationEffect effect) =>
    [
        Show.Component(bill, effect.Component),
        effect.WorstCountryAfter?.Code ?? "none",
        Show.Loss(effect.WorstCountryLossAfter),
        Points(effect.WorstCountryLossBefore.High - effect.WorstCountryLossAfter.High),
        Show.Loss(effect.ForeignLossAfter),
        Points(effect.ForeignLossBefore.High - effect.ForeignLossAfter.High),
        Less(effect.CountryLossesBefore.High - effect.CountryLossesAfter.High, 3),
    ];

    private static string Points(double less) => Less(less * 100, 1);

    // What rounds to nothing, but is not, must not look like it.
    private static string Less(double less, int digits)
    {
        string text = Show.Fixed(less, digits);
        string least = Show.Fixed(Math.Pow(10, -digits), digits);
        return Math.Abs(less) <= Nothing * 100 ? Show.Number(null)
            : double.Parse(text, CultureInfo.InvariantCulture) != 0 ? text
            : less > 0 ? $"<{least}" : $">-{least}";
    }

    private static void AddFootnotes(Sheet sheet, IReadOnlyList<LocaliseResult> results)
    {
        ExposureOptions options = results[0].Analysis.Options;
        sheet.Paragraph(
            "Each row is done alone, everything else staying as it is. Moving takes all sources of the part, and what is unallocated, not what goes into it; "
            + "a backup comes on top of its sources. Ranked by the worst country's loss, then by the loss without foreign supply, then by the sum of what each country's cut costs; "
            + "all by what they may be (high).");
        sheet.Paragraph(
            "The list is no plan: several parts together may take off more or less than their rows add up to. Make the first change in the bill, and ask again. "
            + "The sum takes one country after the other, each alone, and what is unknown with every one of them: it may be above 1.");
        sheet.Paragraph(
            $"Home {results[0].Analysis.Home}; {Footnote.Basis(results.Select(result => result.Bill))}; horizon {Show.Months(options.HorizonMonths)}; "
            + $"{Footnote.Control(options.Control)}; {Footnote.Phase(options.Phase)}.");
        sheet.Paragraph(Footnote.Bounds);
    }
}
