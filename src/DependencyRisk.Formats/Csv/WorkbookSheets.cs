using System.Globalization;
using System.Text;
using CsvHelper;
using ExcelDataReader;

namespace DependencyRisk;

/// <summary>Writes the sheets of a workbook as tables, as long as all of them together stay within bounds.</summary>
/// <param name="reader">The workbook.</param>
/// <param name="mostBytes">How much may be written; a few cells can stand for more than any memory.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class WorkbookSheets(IExcelDataReader reader, long mostBytes, CancellationToken cancellation)
{
    // A mark that was set far below by mistake is no row of the table above it.
    private const int MostBlankRows = 100_000;
    private const long MostBlankCells = 1L << 26;
    private const long MostCells = 1L << 30;

    private long _bytes;
    private long _cells;

    /// <summary>The sheets that can be seen and hold anything.</summary>
    /// <param name="name">The name of the workbook.</param>
    /// <param name="sheets">The sheets, each as <c>book.xlsx!sheet</c>.</param>
    /// <returns>False where they are out of bounds.</returns>
    public bool TryRead(string name, out List<TableFile> sheets)
    {
        sheets = [];
        bool isOnly = reader.ResultsCount == 1;
        do
        {
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.Ordinal))
            {
                continue;
            }

            using var table = new MemoryStream();
            if (!TryWrite(table))
            {
                return false;
            }

            if (table.Length > 0)
            {
                (byte[] bytes, int length) = (table.GetBuffer(), (int)table.Length);
                sheets.Add(new TableFile(isOnly ? name : $"{name}!{reader.Name}", () => new MemoryStream(bytes, 0, length, writable: false)) { HoldsWorkbook = false });
            }
        }
        while (reader.NextResult());
        return true;
    }

    // Each row is one line, so that the line of a problem is the row of the sheet; blank ones wait for a row that needs them.
    private bool TryWrite(Stream stream)
    {
        using CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions { ValidateFieldCount = false, NewLine = "\n" }, leaveOpen: true);
        int blanks = 0;
        while (blanks <= MostBlankRows && (long)blanks * reader.FieldCount <= MostBlankCells && reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _cells += reader.FieldCount;
            int end = EndOfRow();
            if (end == 0)
            {
                blanks++;
                continue;
            }

            _bytes += blanks;
            for (; blanks > 0; blanks--)
            {
                csv.WriteField((string?)null);
                csv.EndRecord();
            }

            if (_cells > MostCells || !TryWriteRow(csv, end))
            {
                return false;
            }
        }

        return _cells <= MostCells;
    }

    private bool TryWriteRow(CsvWriter csv, int end)
    {
        for (int field = 0; field < end; field++)
        {
            string? text = TextOf(field);
            _bytes += text is null ? 1 : 3 + Encoding.UTF8.GetByteCount(text) + text.AsSpan().Count('"');
            if (_bytes > mostBytes)
            {
                return false;
            }

            csv.WriteField(text);
        }

        csv.EndRecord();
        return true;
    }

    private int EndOfRow()
    {
        int end = reader.FieldCount;
        while (end > 0 && (reader.GetValue(end - 1) is not { } value || (value is string text && string.IsNullOrWhiteSpace(text))))
        {
            end--;
        }

        return end;
    }

    private string? TextOf(int field) => reader.GetValue(field) switch
    {
        null => null,
        double number => TextOf(number, reader.GetNumberFormatString(field)),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        object other => other.ToString()?.ReplaceLineEndings(" "),
    };

    private static string TextOf(double number, string? format)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);

        // A number that is shown with zeros in front is a text, such as a part number.
        if (format is { Length: > 1 } && format.AsSpan().IndexOfAnyExcept('0') < 0 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return text.PadLeft(format.Length, '0');
        }

        // Three digits behind a point might be taken for thousands where the texts of the table have commas; four never are.
        return text.Length > 4 && text[^4] == '.' ? text + '0' : text;
    }
}
