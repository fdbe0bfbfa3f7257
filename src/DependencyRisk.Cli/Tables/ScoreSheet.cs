using System.Collections.Immutable;

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
                sheet.Heading(Distinct(results, result, Show.Product(result.Bill, result.Exposure.Product)));
                AddLists(sheet, result, top ?? UsualRows);
            }
        }

        AddFootnotes(sheet, results, top ?? (results.Count == 1 ? UsualRows : 0));
        return sheet;
    }

    private static void AddBeside(Sheet sheet, IReadOnlyList<ScoreResult> results)
    {
        double required = results[0].Exposure.Required;
        ImmutableArray<Cell>[] values = [.. results.Select(HeadlineFacts.Short)];

        int[] told = [.. Enumerable.Range(0, values[0].Length).Where(i => IsTold(i, [.. values.Select(value => value[i].Lines[0])]))];
        if (results.Count <= MostBeside)
        {
            ImmutableArray<string> names = HeadlineFacts.ShortNames(required);
            sheet.Table(
                ["", .. results.Select(result => Column.Number(Distinct(results, result, Show.ShortProduct(result.Bill, result.Exposure.Product))))],
                [.. told.Select(i => ImmutableArray.Create<Cell>([names[i], .. values.Select(value => value[i])]))]);
            return;
        }

        AddRanking(sheet, results, values, told);
    }

    // A row or column without any content says nothing, and what is given and the same for all is told below.
    private static bool IsTold(int fact, string[] values) =>
        fact < HeadlineFacts.Givens
            ? values.Distinct(StringComparer.Ordinal).Count() > 1
            : values.Any(value => !string.Equals(value, Show.Number(null), StringComparison.Ordinal));

    private static string Distinct(IReadOnlyList<ScoreResult> results, ScoreResult result, string name) =>
        Show.Distinct(results.Select(other => other.Exposure.Product), result.Exposure.Product, result.Source, name);

    private static void AddRanking(Sheet sheet, IReadOnlyList<ScoreResult> results, ImmutableArray<Cell>[] values, int[] told)
    {
        double required = results[0].Exposure.Required;
        ImmutableArray<string> names = HeadlineFacts.ColumnNames(required);
        int[] order =
        [
            .. Enumerable.Range(0, results.Count)
                .OrderByDescending(row => results[row].Exposure.Headline.Loss.High)
                .ThenByDescending(row => results[row].Exposure.Headline.Loss.Low)
                .ThenBy(row => results[row].Exposure.Product, StringComparer.Ordinal),
        ];
        sheet.Table(
            [Column.Whole("Product"), .. told.Select(i => Column.Number(names[i]))],
            [.. order.Select(row => ImmutableArray.Create<Cell>([Distinct(results, results[row], results[row].Exposure.Product), .. told.Select(i => values[row][i])]))]);
        sheet.Paragraph(
            "The worst first. Worst: the foreign country whose cut costs most; Loss: what its cut costs; "
            + $"First, Below {Show.Level(required)}: months until output is short, and that low, under it; Breadth: components whose foreign supply alone, "
            + "when it stops, costs half the output or more; No foreign, No home: loss when all of that supply stops, of the foreign also to build and to operate alone; "
            + "Estimates: how far the choke points rest on estimates.");
    }

    private static void AddLists(Sheet sheet, ScoreResult result, int rows)
    {
        ProductExposure exposure = result.Exposure;
        if (rows > 0 && exposure.Exposures.Length > 0)
        {
            sheet.Heading("Who can cost how much: exposures", level: 2);
            sheet.Table(
                [Column.Whole("Actor"), Column.Number("Loss"), Column.Number("First\nshortage\n(months)"), Column.Number("Critical\n(months)"), Column.Number("Worst\noutput"), "Where it starts"],
                exposure.Exposures.Take(rows).Select(row => ExposureRow(result.Bill, row)));
            sheet.Rest(exposure.Exposures.Length - rows);
        }

        if (rows > 0 && exposure.ChokePoints.Length > 0)
        {
            sheet.Heading("Where: choke points, one component and one actor at a time", level: 2);
            sheet.Table(
                ["Component", Column.Whole("Actor"), Column.Number("Share"), Column.Number("Loss"), Column.Number("First\nshortage\n(months)")],
                exposure.ChokePoints.Take(rows).Select(row => ChokePointRow(result.Bill, row)));
            sheet.Rest(exposure.ChokePoints.Length - rows);
        }
    }

    private static bool ShowsUnknown(ProductExposure exposure, int rows)
    {
        var unknown = Actor.Of(Country.Unknown);
        return exposure.Headline.WorstCountry == Country.Unknown
            || exposure.Exposures.Take(rows).Any(row => row.Actor == unknown)
            || exposure.ChokePoints.Take(rows).Any(row => row.Actor == unknown);
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

    private static void AddFootnotes(Sheet sheet, IReadOnlyList<ScoreResult> results, int rows)
    {
        ProductExposure first = results[0].Exposure;
        sheet.Paragraph(
            $"Home {string.Join(", ", results.Select(result => result.Exposure.Home).Distinct())}; {Footnote.Basis(results.Select(result => result.Bill))}; "
            + $"horizon {Show.Months(first.HorizonMonths)}; {Footnote.Control(first.Control)}; {Footnote.Phase(first.Phase)}.");
        sheet.Paragraph(Footnote.Bounds);
        sheet.Paragraph(
            $"The smallest choke set is about cuts for good: the fewest foreign countries that, cutting together, keep output below {Show.Level(first.Required)} in the long run, with the "
            + "substitution and the extra capacity that the bill knows of (sustained), what is unknown being cut too (pessimistic). The other numbers are about the horizon: "
            + "a country may bring output below that level for months, until others make up for it, without being a choke set.");
        if (results.Any(result => ShowsUnknown(result.Exposure, rows)))
        {
            sheet.Paragraph("country:ZZ is a country we cannot name: what the bill does not say, all in one hand.");
        }
    }
}
