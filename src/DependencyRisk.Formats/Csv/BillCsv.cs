using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>
/// Reads and writes bills as tables: CSV files or sheets of a workbook, as people keep them. Headers, country names, numbers and
/// encodings are taken in the usual English, Chinese and German ways; whatever cannot be is told with file, line and column.
/// </summary>
/// <remarks>
/// What is not given or cannot be read for sure is unknown, which widens the bounds of every result, and a warning says so. Only what
/// leaves the structure in doubt is an error. Tables written here are read back exactly. Safe for use by many threads at once.
/// </remarks>
public static class BillCsv
{
    /// <summary>The name of the file beside the tables that says what headers mean; see <see cref="BillCsvOptions.ReadJson"/>.</summary>
    public const string OptionsFile = "columns.json";

    /// <summary>Reads a bill from a folder of tables, a single table, or a workbook.</summary>
    /// <param name="path">The folder or file; see <see cref="TableFiles.Of"/> for what is read with it.</param>
    /// <param name="options">How to read; null (default) for <c>columns.json</c> beside the tables, or the defaults.</param>
    /// <returns>The bill; what looked wrong is in its <see cref="Bill.Warnings"/>.</returns>
    /// <exception cref="BillException">There is no valid bill; holds every problem.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Bill Read(string path, BillCsvOptions? options = null) =>
        TryRead(path, out Bill? bill, out ImmutableArray<BillProblem> problems, options) ? bill : throw new BillException(problems);

    /// <summary>Reads a bill from a folder of tables, a single table, or a workbook, or says everything that keeps it from being one.</summary>
    /// <param name="path">The folder or file; see <see cref="TableFiles.Of"/> for what is read with it.</param>
    /// <param name="bill">The bill, or null where there are errors.</param>
    /// <param name="problems">Every problem found, warnings included; empty where there are none.</param>
    /// <param name="options">How to read; null (default) for <c>columns.json</c> beside the tables, or the defaults.</param>
    /// <returns>Whether there is a bill.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static bool TryRead(string path, [NotNullWhen(true)] out Bill? bill, out ImmutableArray<BillProblem> problems, BillCsvOptions? options = null) =>
        TryRead(TableFiles.Of(path), TableFiles.NameOf(path), out bill, out problems, options);

    /// <summary>Reads a bill from tables, or says everything that keeps it from being one.</summary>
    /// <param name="files">The tables, in any order; <c>columns.json</c> may be among them.</param>
    /// <param name="name">The id of the bill, and of its product, where neither the tables nor the options give one.</param>
    /// <param name="bill">The bill, or null where there are errors.</param>
    /// <param name="problems">Every problem found, warnings included; empty where there are none.</param>
    /// <param name="options">How to read; null (default) for <c>columns.json</c> among the files, or the defaults.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Whether there is a bill.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static bool TryRead(
        IEnumerable<TableFile> files,
        string name,
        [NotNullWhen(true)] out Bill? bill,
        out ImmutableArray<BillProblem> problems,
        BillCsvOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var found = new ProblemList();
        TableFile[] all = [.. files];
        TableFile[] tables = [.. all.Where(file => !IsOptions(file)).SelectMany(file => Workbook.TablesOf(file, found, cancellation))];
        BillCsvOptions used = options ?? (Array.Find(all, IsOptions) is { } json ? ReadOptions(json, found) : BillCsvOptions.Default);
        bool isRead = new BillCsvReader(found, used, name, cancellation).TryRead(tables, out bill);
        problems = found.ToImmutable();
        return isRead;
    }

    /// <summary>Writes a bill as tables that are read back exactly.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="create">Makes the stream for a file of a name such as <c>bom.csv</c>; it is closed when the table is written.</param>
    /// <remarks>
    /// Texts that a spreadsheet would take for a formula get an apostrophe in front; an empty text is an apostrophe alone. Tables that would have
    /// no rows are not written.
    /// </remarks>
    public static void Write(Bill bill, Func<string, Stream> create)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(create);
        new BillCsvWriter(bill, create).Write();
    }

    private static bool IsOptions(TableFile file) => string.Equals(file.Name, OptionsFile, StringComparison.OrdinalIgnoreCase);

    private static BillCsvOptions ReadOptions(TableFile file, ProblemList problems)
    {
        using Stream stream = file.Open();
        return BillCsvOptions.ReadJson(stream, problems);
    }
}
