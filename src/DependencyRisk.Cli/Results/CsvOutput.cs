using System.Globalization;
using CsvHelper;

namespace DependencyRisk.Cli;

/// <summary>What all CSV of the tool has in common: RFC 4180, a header, every digit, and nothing that a spreadsheet would run.</summary>
internal static class CsvOutput
{
    // Text that starts like a formula gets an apostrophe in front, which spreadsheets take for "this is text".
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>Writes a header and one record for each row.</summary>
    public static void Write<T>(Stream output, string[] header, IEnumerable<T> rows, Action<CsvWriter, T> write)
    {
        using CsvWriter csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader(header);
        foreach (T row in rows)
        {
            write(csv, row);
            csv.EndRecord();
        }
    }

    public static void WriteBounds(CsvWriter csv, Bounds bounds)
    {
        WriteNumber(csv, bounds.Low);
        WriteNumber(csv, bounds.High);
    }

    /// <summary>A number with as many digits as bring it back exactly.</summary>
    public static void WriteNumber(CsvWriter csv, double value) => csv.WriteField(value, default, CultureInfo.InvariantCulture);

    /// <summary>A truth value as in JSON.</summary>
    public static string Truth(bool value) => value ? "true" : "false";
}
