using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>All that is wrong with a bill and missing in it, as a person reads it.</summary>
internal static class ReportSheet
{
    private const int UsualRows = 10;

    private const string AboutFields =
        "Filled: the field is given, where sources have it for every source; in part: for some. What is made in house has no sources to describe. "
        + "No stock and no substitution cannot be told from ones that were not given. Value is the components' own value, build uses only.";

    public static Sheet Of(ValidationReport report, int? top)
    {
        var sheet = new Sheet();
        sheet.Heading($"{report.Source}: {ProblemSheet.Summary(report.Bill, report.Problems)}");
        if (!report.Groups.IsEmpty)
        {
            sheet.Table([Column.Number("Count"), "Severity", "Code", "In", "First at", "What to do"], report.Groups.Select(Row));
        }

        foreach (BillCompleteness product in report.Products)
        {
            Add(sheet, report.Bill!, product, top ?? UsualRows);
        }

        foreach ((string product, ImmutableArray<FieldCompleteness> fields) in report.Homeless)
        {
            sheet.Heading($"{Show.Product(report.Bill!, product)}: what is filled");
            AddFields(sheet, fields);
        }

        if (!report.Homeless.IsEmpty)
        {
            sheet.Paragraph(ValidationReport.SayHome);
            sheet.Paragraph(AboutFields);
            sheet.Paragraph($"{Footnote.Basis([report.Bill!])}; {Footnote.Phase(report.Options.Phase)}.");
        }

        if (!report.Products.IsEmpty)
        {
            AddFootnotes(sheet, report);
        }

        return sheet;
    }

    private static ImmutableArray<Cell> Row(ProblemGroup group) =>
    [
        group.Count.ToString(CultureInfo.InvariantCulture),
        new Cell([Words.Severities.Of(group.Severity)], group.Severity == ProblemSeverity.Error ? Tone.Alarm : Tone.Warning),
        group.Code,
        group.File is null ? Show.Nothing : $"{group.File}: {group.Field}",
        Cell.Of(group.First.Select(Place)),
        group.First[0].Message,
    ];

    private static string Place(BillProblem problem) =>
        problem.Line is not { } line ? problem.Path : string.Create(CultureInfo.InvariantCulture, $"line {line}, {(problem.File is null ? "byte" : "field")} {problem.Column ?? 1}");

    private static void Add(Sheet sheet, Bill bill, BillCompleteness product, int rows)
    {
        sheet.Heading($"{Show.Product(bill, product.Product)}: what is filled, and what to fill first");
        AddFields(sheet, product.Fields);
        if (product.Gaps.IsEmpty)
        {
            sheet.Paragraph("No cell is empty that would make a bound less certain.");
            return;
        }

        sheet.Facts(
        [
            ("Empty cells that count", product.Gaps.Length.ToString(CultureInfo.InvariantCulture)),
            ("Loss to a country we cannot name", Show.Loss(new Bounds(0, product.UnknownLoss))),
            ("Widest bounds", product.WidestCountry is { } country ? $"{Show.Actor(bill, Actor.Of(country))}, {Show.Percent(product.WidestLoss)}" : "all are exact"),
        ]);
        AddGaps(sheet, bill, product, rows);
    }

    private static void AddFields(Sheet sheet, ImmutableArray<FieldCompleteness> fields) => sheet.Table(
        ["Field", Column.Number("Filled"), Column.Number("In part"), Column.Number("Of"), Column.Number("Of components"), Column.Number("Of value")],
        fields.Select(Row));

    // Those that cost nothing would fill the list; they come last.
    private static void AddGaps(Sheet sheet, Bill bill, BillCompleteness product, int rows)
    {
        CompletenessGap[] costly = [.. product.Gaps.Where(gap => gap.Cost > 0)];
        if (rows > 0 && costly.Length > 0)
        {
            sheet.Table(
                ["Component", "Empty cell", Column.Number("Costs\n(points)"), Column.Whole("When cut\nby"), Column.Number("Loss to the\nunknown then")],
                costly.Take(rows).Select(gap => Row(bill, gap)));
        }

        sheet.Rest(costly.Length - rows);
        int idle = product.Gaps.Length - costly.Length;
        if (idle > 0)
        {
            sheet.Paragraph($"{Show.Count(idle, "empty cell costs", "empty cells cost")} 0 and {(idle == 1 ? "is" : "are")} not listed; json and csv have every cell.");
        }
    }

    private static ImmutableArray<Cell> Row(FieldCompleteness field) =>
    [
        Words.CompletenessFields.Of(field.Field),
        field.Complete.ToString(CultureInfo.InvariantCulture),
        field.Partial.ToString(CultureInfo.InvariantCulture),
        field.Applicable.ToString(CultureInfo.InvariantCulture),
        Show.Percent(field.Share),
        Show.Percent(field.ValueShare),
    ];

    private static ImmutableArray<Cell> Row(Bill bill, CompletenessGap gap) =>
    [
        GapWords.Subject(bill, gap),
        GapWords.Cell(bill, gap),
        Show.Percent(gap.Cost).Replace("%", string.Empty, StringComparison.Ordinal),
        gap.Country.Code,
        Show.Percent(gap.UnknownLossLeft),
    ];

    private static void AddFootnotes(Sheet sheet, ValidationReport report)
    {
        BillCompleteness any = report.Products[0];
        sheet.Paragraph(AboutFields);
        sheet.Paragraph(
            "A cell costs the points of loss by which bounds can be wide for not knowing it, when one country cuts this component alone, or all sources of the supplier are cut. "
            + "Costs do not add up; of cells that cost the same, those of components with more own value come first. The last column is what a country we cannot name can still take once this cell and all above it are filled, whatever with.");
        sheet.Paragraph(
            $"Home {any.Home}; {Footnote.Basis([report.Bill!])}; horizon {Show.Months(any.HorizonMonths)}; {Footnote.Control(any.Control)}; {Footnote.Phase(any.Phase)}.");
    }
}
