using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace DependencyRisk;

/// <summary>Writes the rows of a tidy table as CSV.</summary>
internal static class TidyCsv
{
    // Of what it sees by itself, CsvHelper quotes the cell as well.
    private const string SeenByCsvHelper = "=+-@\t\r";
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    public static void Write(Stream output, ImmutableArray<TidyColumn> columns, IEnumerable<TidyCell[]> rows, CancellationToken cancellation)
    {
        using CsvWriter csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(column => column.Name)]);
        foreach (TidyCell[] row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (TidyCell cell in row)
            {
                Write(csv, cell);
            }

            csv.EndRecord();
        }
    }

    private static void Write(CsvWriter csv, TidyCell cell)
    {
        switch (cell.Type)
        {
            case TidyType.Number or TidyType.Whole when cell.Digits is null:
                csv.WriteField(cell.Number!.Value, default, CultureInfo.InvariantCulture);
                break;
            case TidyType.Text when !SeenByCsvHelper.Contains(cell.Text![0], StringComparison.Ordinal):
                csv.WriteField(FormulaText.Guard(cell.Text));
                break;
            default:
                csv.WriteField(cell.ToString());
                break;
        }
    }
}
