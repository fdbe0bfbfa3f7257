using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>The problems of a bill as a person reads them.</summary>
internal static class ProblemSheet
{
    // From more than these on, a list is no help any more.
    private const int Many = 60;

    public static Sheet Of(string source, Bill? bill, IReadOnlyList<BillProblem> problems)
    {
        var sheet = new Sheet();
        sheet.Heading($"{source}: {Summary(bill, problems)}");
        if (problems.Count > 0)
        {
            // Of a bill kept in several files, each problem says in which it is.
            bool hasFiles = problems.Any(problem => problem.File is not null);
            sheet.Table(
                [.. hasFiles ? (Column[])["File"] : [], Column.Number("Line"), Column.Number("Column"), "Severity", "Code", hasFiles ? "Header" : "Path", "Message"],
                problems.Select(problem => hasFiles ? Row(problem).Insert(0, problem.File ?? string.Empty) : Row(problem)));
        }

        if (problems.Sum(problem => problem.Count) > Many)
        {
            sheet.Paragraph("'deprisk validate --report' groups them.");
        }

        return sheet;
    }

    /// <summary>How many of each sort, and what that means.</summary>
    public static string Summary(Bill? bill, IReadOnlyList<BillProblem> problems)
    {
        int errors = problems.Where(problem => problem.Severity == ProblemSeverity.Error).Sum(problem => problem.Count);
        int warnings = problems.Sum(problem => problem.Count) - errors;
        string counts = $"{Show.Count(errors, "error", "errors")}, {Show.Count(warnings, "warning", "warnings")}";
        return bill is null
            ? $"{counts}; the bill cannot be used"
            : $"{counts}; a valid bill of {Show.Count(bill.Products.Length, "product", "products")}, {Show.Count(bill.Components.Length, "component", "components")} and {Show.Count(bill.Suppliers.Length, "supplier", "suppliers")}";
    }

    private static ImmutableArray<Cell> Row(BillProblem problem) =>
    [
        problem.Line?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        problem.Column?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        new Cell([Words.Severities.Of(problem.Severity)], problem.Severity == ProblemSeverity.Error ? Tone.Alarm : Tone.Warning),
        problem.Code,
        problem.Path,
        problem.Message,
    ];
}
