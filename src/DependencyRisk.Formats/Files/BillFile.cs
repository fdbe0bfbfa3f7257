using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>Reads and writes bills in any format that is known: JSON, CycloneDX, tables.</summary>
/// <remarks>Safe for use by many threads.</remarks>
public static class BillFile
{
    // Who asks for one of these wants a file, not a folder of that name.
    private static readonly string[] OtherEnds = [".csv", ".tsv", ".xlsx", ".xls", ".ods", ".xml", ".txt", ".pdf", ".yaml", ".yml"];

    /// <summary>Reads a bill, whatever its format.</summary>
    /// <param name="path">A file or a folder of tables. Tables are told by their ends (<c>.csv</c>, <c>.tsv</c>, <c>.xlsx</c>), the rest by what it holds.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <returns>The bill; what looked wrong is in its <see cref="Bill.Warnings"/>.</returns>
    /// <exception cref="BillException">There is no valid bill; holds every problem.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Bill Read(string path, BillFileOptions? options = null) =>
        TryRead(path, out Bill? bill, out ImmutableArray<BillProblem> problems, options) ? bill : throw new BillException(problems);

    /// <summary>Reads a bill, whatever its format, or says everything that keeps it from being one.</summary>
    /// <param name="path">A file or a folder of tables. Tables are told by their ends (<c>.csv</c>, <c>.tsv</c>, <c>.xlsx</c>), the rest by what it holds.</param>
    /// <param name="bill">The bill, or null where there are errors.</param>
    /// <param name="problems">Every problem found, warnings included; empty where there are none.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether there is a bill.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static bool TryRead(string path, [NotNullWhen(true)] out Bill? bill, out ImmutableArray<BillProblem> problems, BillFileOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new BillFileOptions();
        if (Directory.Exists(path) || TableFiles.IsTable(path))
        {
            IEnumerable<TableFile> files = TableFiles.Of(path).Select(file => file with { Open = () => Watched(file.Open(), options) });
            return BillCsv.TryRead(files, TableFiles.NameOf(path), out bill, out problems, options.Tables, cancellation);
        }

        using Stream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        return TryRead(Watched(stream, options), Path.GetFileName(path), TableFiles.NameOf(path), out bill, out problems, options, cancellation);
    }

    /// <summary>Reads a bill from a stream, whatever its format; a text that is no JSON is taken for a table of parts.</summary>
    /// <param name="stream">What to read, to its end; not closed.</param>
    /// <param name="name">The id of the bill, and of its product, where a table of parts gives none.</param>
    /// <param name="bill">The bill, or null where there are errors.</param>
    /// <param name="problems">Every problem found, warnings included; empty where there are none.</param>
    /// <param name="options">How to read, or null for the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether there is a bill.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static bool TryRead(Stream stream, string name, [NotNullWhen(true)] out Bill? bill, out ImmutableArray<BillProblem> problems, BillFileOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return TryRead(stream, name, name, out bill, out problems, options, cancellation);
    }

    /// <summary>The format that the name of a file to be written calls for.</summary>
    /// <param name="path">
    /// A name that ends in <c>.cdx.json</c> or <c>.cyclonedx.json</c> calls for CycloneDX, any other in <c>.json</c> for JSON; a folder, or a
    /// name without an end or with one that is no end of files, such as <c>scanner-v1.0</c>, for tables.
    /// </param>
    /// <returns>The format, or null where the name calls for none that can be written.</returns>
    public static BillFormat? FormatOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return path.EndsWith(".cdx.json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cyclonedx.json", StringComparison.OrdinalIgnoreCase) ? BillFormat.CycloneDx
            : path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? BillFormat.Json
            : Directory.Exists(path) || Path.EndsInDirectorySeparator(path) || !OtherEnds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? BillFormat.Tables
            : null;
    }

    /// <summary>Writes a bill to a stream.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="stream">Where to; flushed, not closed.</param>
    /// <param name="format">JSON or CycloneDX.</param>
    /// <exception cref="ArgumentException">The format is that of tables, which take more than one stream; see <see cref="BillCsv.Write"/>.</exception>
    public static void Write(Bill bill, Stream stream, BillFormat format)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(stream);
        switch (format)
        {
            case BillFormat.Json:
                BillJson.Write(bill, stream);
                break;
            case BillFormat.CycloneDx:
                CycloneDxJson.Write(bill, stream);
                break;
            default:
                throw new ArgumentException("Tables take a stream each; use BillCsv.Write or BillFile.WriteTables.", nameof(format));
        }
    }

    /// <summary>Writes a bill as tables into a folder, all of them or none.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="folder">The folder; made where there is none.</param>
    /// <exception cref="IOException">There are files in the folder already, or it cannot be written.</exception>
    public static void WriteTables(Bill bill, string folder)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"There are files in '{folder}' already; name a new or an empty folder, so that no table of another bill is left among those of this one.");
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string unfinished = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(unfinished);
            BillCsv.Write(bill, name => File.Create(Path.Combine(unfinished, name)));
            if (Directory.Exists(full))
            {
                Directory.Delete(full);
            }

            Directory.Move(unfinished, full);
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private static bool TryRead(Stream stream, string file, string name, [NotNullWhen(true)] out Bill? bill, out ImmutableArray<BillProblem> problems, BillFileOptions? options, CancellationToken cancellation)
    {
        file = string.Equals(file, BillCsv.OptionsFile, StringComparison.OrdinalIgnoreCase) ? $"{TableKind.Bom.Word()}.csv" : file;
        Stream stopped = CancellableStream.Of(stream, cancellation);
        byte[] head = new byte[FormatSniffer.HeadBytes];
        int length = stopped.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        ReadOnlyMemory<byte> begun = head.AsMemory(0, length);
        var whole = new HeadedStream(begun, stopped, leaveOpen: true);
        switch (FormatSniffer.Of(begun.Span))
        {
            case BillFormat.CycloneDx:
                return CycloneDxJson.TryRead(whole, out bill, out problems);
            case BillFormat.Tables:
                return BillCsv.TryRead([new TableFile(file, () => whole) { HoldsWorkbook = FormatSniffer.IsWorkbook(begun.Span) }], name, out bill, out problems, AsParts(options?.Tables, file), cancellation);
            default:
                return BillJson.TryRead(whole, out bill, out problems);
        }
    }

    // A table that comes alone lists parts, whatever it is called.
    private static BillCsvOptions AsParts(BillCsvOptions? options, string file)
    {
        options ??= BillCsvOptions.Default;
        return options.Tables.ContainsKey(file) ? options : options with { Tables = options.Tables.Add(file, TableKind.Bom.Word()) };
    }

    private static Stream Watched(Stream stream, BillFileOptions options) => options.Watch is { } watch ? watch(stream) : stream;
}
