using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace DependencyRisk;

/// <summary>Turns the sheets of a workbook (.xlsx) into tables, row for line, so that they are read as all others are.</summary>
internal static class Workbook
{
    // A workbook is packed; a small file can hold more than any memory.
    private const long MostUnpackedBytes = 1L << 30;
    private const long MostTimesPacked = 200;

    /// <summary>The sheets of a workbook, each as <c>book.xlsx!sheet</c>; any other file as it is.</summary>
    public static IReadOnlyList<TableFile> TablesOf(TableFile file, ProblemList problems)
    {
        if (!TableFiles.IsWorkbook(file.Name))
        {
            return [file];
        }

        try
        {
            using Stream packed = InMemory(file);
            if (IsTooLarge(packed))
            {
                problems.Add(new BillProblem(ProblemSeverity.Error, "too-large", "workbook", "Unpacked, the workbook is far larger than it should be; save its sheets as CSV.") { File = file.Name });
                return [];
            }

            // ExcelDataReader cannot be made without code page 1252, not even for workbooks in UTF-8. This only adds to what there is.
            System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
            packed.Position = 0;
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(packed, new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.UTF8 });
            return Sheets(file.Name, reader);
        }
#pragma warning disable CA1031 // Whatever the reader of workbooks throws on a broken file, the file is what is wrong.
        catch (Exception e) when (e is not (IOException or UnauthorizedAccessException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            string why = e is HeaderException or InvalidDataException ? "is no workbook" : "cannot be read as a workbook";
            problems.Add(new BillProblem(ProblemSeverity.Error, "workbook", "workbook", $"The file {why} (.xlsx); save it anew, or its sheets as CSV.") { File = file.Name });
            return [];
        }
    }

    private static MemoryStream InMemory(TableFile file)
    {
        using Stream stream = file.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy;
    }

    private static bool IsTooLarge(Stream packed)
    {
        using var archive = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        long unpacked = archive.Entries.Sum(entry => entry.Length);
        return unpacked > MostUnpackedBytes || unpacked > (packed.Length * MostTimesPacked) + (1 << 20);
    }

    private static List<TableFile> Sheets(string name, IExcelDataReader reader)
    {
        var sheets = new List<TableFile>();
        bool isOnly = reader.ResultsCount == 1;
        do
        {
            using var table = new MemoryStream();
            int rows = Write(reader, table);
            byte[] bytes = table.ToArray();
            if (rows > 0 && string.Equals(reader.VisibleState, "visible", StringComparison.Ordinal))
            {
                sheets.Add(new TableFile(isOnly ? name : $"{name}!{reader.Name}", () => new MemoryStream(bytes, writable: false)));
            }
        }
        while (reader.NextResult());
        return sheets;
    }

    // Each row is one line, so that the line of a problem is the row of the sheet.
    private static int Write(IExcelDataReader reader, Stream stream)
    {
        using CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions { ValidateFieldCount = false, NewLine = "\n" }, leaveOpen: true);
        int rows = 0;
        while (reader.Read())
        {
            rows++;
            for (int field = 0; field < Math.Max(1, reader.FieldCount); field++)
            {
                csv.WriteField(field < reader.FieldCount ? Text(reader.GetValue(field)) : null);
            }

            csv.EndRecord();
        }

        return rows;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()?.ReplaceLineEndings(" "),
    };
}
