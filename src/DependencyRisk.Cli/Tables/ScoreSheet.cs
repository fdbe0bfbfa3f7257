using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>Scores as a person reads them: one product in full, several side by side.</summary>
internal static class ScoreSheet
{
    private const int UsualRows = 10;

    // More columns than this do not fit beside each other; then products are rows.
    private const int MostBeside = 6;

    public static Sheet Of(IReadOnlyList<ScoreResult> results, int? top)
    {
        var sheet = new Sheet();
        if (results.Count == 1)
        {
            sheet.Heading(Show.Product(results[0].Bill, results[0].Exposure.Product));
            sheet.Facts(HeadlineFacts.Of(results[0].Exposure));
            AddLists(sheet, results[0], top ?? UsualRows);
        }
        else
        {
            AddBeside(sheet, results);
            foreach (ScoreResult result in top is null ? [] : results)
            {
                sheet.Heading(Show.Product(result.Bill, result.Exposure.Product));
                AddLists(sheet, result, top ?? UsualRows);
            }
        }

        AddFootnotes(sheet, results);
        return sheet;
    }

    private static void AddBeside(Sheet sheet, IReadOnlyList<ScoreResult> results)
    {
        ImmutableArray<string> names = HeadlineFacts.ShortNames(results[0].Exposure.Required);
        ImmutableArray<Cell>[] values = [.. results.Select(result => HeadlineFacts.Short(result.Exposure))];

        // A row or column without any content says nothing.
        int[] told = [.. Enumerable.Range(0, names.Length).Where(i => values.Any(value => !string.Equals(value[i].Lines[0], Show.Number(null), StringComparison.Ordinal)))];
        if (results.Count <= MostBeside)
        {
            sheet.Table(
                ["", .. results.Select(result => Column.Number(Show.ShortProduct(result.Bill, result.Exposure.Product)))],
                [.. told.Select(i => ImmutableArray.Create<Cell>([names[i], .. values.Select(value => value[i])]))]);
            return;
        }

        sheet.Table(
            ["Product", .. told.Select(i => Column.Number(names[i].Trim()))],
            [.. values.Select((value, row) => ImmutableArray.Create<Cell>([results[row].Exposure.Product, .. told.Select(i => value[i])]))]);
    }

    private static void AddLists(Sheet sheet, ScoreResult result, int rows)
    {
        ProductExposure exposure = result.Exposure;
        if (rows > 0 && exposure.Exposures.Length > 0)
        {
            sheet.Heading("Who can cost how much: exposures", level: 2);
            sheet.Table(
                ["Actor", Column.Number("Loss"), Column.Number("First shortage (months)"), Column.Number("Critical (months)"), Column.Number("Worst output"), "Where it starts"],
                exposure.Exposures.Take(rows).Select(row => ExposureRow(result.Bill, row)));
            AddRest(sheet, exposure.Exposures.Length - rows);
        }

        if (rows > 0 && exposure.ChokePoints.Length > 0)
        {
            sheet.Heading("Where: choke points, one component and one actor at a time", level: 2);
            sheet.Table(
                ["Component", "Actor", Column.Number("Share"), Column.Number("Loss"), Column.Number("First shortage (months)")],
                exposure.ChokePoints.Take(rows).Select(row => ChokePointRow(result.Bill, row)));
            AddRest(sheet, exposure.ChokePoints.Length - rows);
        }
    }

    private static ImmutableArray<Cell> ExposureRow(Bill bill, ActorExposure row) =>
    [
        row.Actor.ToString(),
        Show.Loss(row.Loss),
        Show.Number(row.FirstShortageMonths),
        Show.Number(row.CriticalMonths),
        Show.Percent(row.WorstOutput),
        Show.Component(bill, row.Binding),
    ];

    private static ImmutableArray<Cell> ChokePointRow(Bill bill, ChokePoint row) =>
    [
        Show.Component(bill, row.Component),
        row.Actor.ToString(),
        Show.Percent(row.Share),
        Show.Loss(row.Loss),
        Show.Number(row.FirstShortageMonths),
    ];

    private static void AddRest(Sheet sheet, int left)
    {
        if (left > 0)
        {
            sheet.Paragraph(string.Create(CultureInfo.InvariantCulture, $"… and {left} more; --top N shows more of them."));
        }
    }

    private static void AddFootnotes(Sheet sheet, IReadOnlyList<ScoreResult> results)
    {
        ProductExposure first = results[0].Exposure;
        sheet.Paragraph(
            $"Home {string.Join(", ", results.Select(result => result.Exposure.Home).Distinct())}; {Footnote.Basis(results.Select(result => result.Bill))}; "
            + $"horizon {Show.Months(first.HorizonMonths)}; {Footnote.Control(first.Control)}; {Footnote.Phase(first.Phase)}.");
        sheet.Paragraph(Footnote.Bounds);
        if (results.Any(result => result.Exposure.Exposures.Any(row => row.Actor == Actor.Of(Country.Unknown))))
        {
            sheet.Paragraph("country:ZZ is a country we cannot name: what the bill does not say, all in one hand.");
        }
    }
}
