using System.IO.Compression;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace DependencyRisk;

/// <summary>Turns the sheets of a workbook (.xlsx) into tables, row for line, so that they are read as all others are.</summary>
internal static class Workbook
{
    // A workbook is packed; a small file can hold more than any memory.
    private const long MostUnpackedBytes = 1L << 30;
    private const long MostTimesPacked = 200;

    // Texts are kept once, however often they are used.
    private const long MostTimesUnpacked = 20;
    private const long AlwaysEnoughBytes = 1L << 24;

    /// <summary>The sheets of a workbook, each as <c>book.xlsx!sheet</c>; any other file as it is.</summary>
    public static IReadOnlyList<TableFile> TablesOf(TableFile file, ProblemList problems, CancellationToken cancellation)
    {
        if (!file.IsWorkbook)
        {
            return [file];
        }

        try
        {
            using Stream packed = InMemory(file, cancellation);
            long unpacked = UnpackedBytes(packed);
            if (unpacked > MostUnpackedBytes || unpacked > (packed.Length * MostTimesPacked) + (1 << 20))
            {
                return TooLarge(file, problems);
            }

            // ExcelDataReader cannot be made without code page 1252, not even for workbooks in UTF-8. This only adds to what there is.
            System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
            packed.Position = 0;
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(packed, new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.UTF8 });
            long mostBytes = Math.Min(MostUnpackedBytes, (unpacked * MostTimesUnpacked) + AlwaysEnoughBytes);
            return new WorkbookSheets(reader, mostBytes, cancellation).TryRead(file.Name, out List<TableFile> sheets) ? sheets : TooLarge(file, problems);
        }
#pragma warning disable CA1031 // Whatever the reader of workbooks throws on a broken file, the file is what is wrong.
        catch (Exception e) when (e is not (IOException or UnauthorizedAccessException or OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            string why = e is HeaderException or InvalidDataException ? "is no workbook" : "cannot be read as a workbook";
            problems.Add(new BillProblem(ProblemSeverity.Error, "workbook", "workbook", $"The file {why} (.xlsx); save it anew, or its sheets as CSV.") { File = file.Name });
            return [];
        }
    }

    private static TableFile[] TooLarge(TableFile file, ProblemList problems)
    {
        problems.Add(new BillProblem(ProblemSeverity.Error, "too-large", "workbook", "Unpacked, the workbook is far larger than it should be; save its sheets as CSV.") { File = file.Name });
        return [];
    }

    private static Stream InMemory(TableFile file, CancellationToken cancellation)
    {
        using Stream stream = file.Open();
        var copy = new MemoryStream();
        CancellableStream.Of(stream, cancellation).CopyTo(copy);
        return CancellableStream.Of(copy, cancellation);
    }

    private static long UnpackedBytes(Stream packed)
    {
        using var archive = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        return archive.Entries.Sum(entry => entry.Length);
    }
}
