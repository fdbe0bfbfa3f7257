using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A result as a data frame takes it: one row for each thing, one column for each of its values.</summary>
/// <remarks>
/// Rows are made when they are asked for, one after the other, each time anew, so that a table of millions is written in the memory of
/// a few rows. Safe for use by many threads.
/// </remarks>
public sealed class TidyTable
{
    private readonly IEnumerable<TidyCell[]> _rows;

    /// <summary>Makes a table.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="rowOf">What there is a row for.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">One array for all rows of an enumeration, filled anew for each; as long as there are columns.</param>
    internal TidyTable(string name, string rowOf, ImmutableArray<TidyColumn> columns, IEnumerable<TidyCell[]> rows) =>
        (Name, RowOf, Columns, _rows) = (name, rowOf, columns, rows);

    /// <summary>The name, in lower case with hyphens, such as <c>choke-points</c>.</summary>
    public string Name { get; }

    /// <summary>What there is one row for, such as <c>component and actor</c>.</summary>
    public string RowOf { get; }

    /// <summary>The columns, in the order of the cells of each row. New ones come last.</summary>
    public ImmutableArray<TidyColumn> Columns { get; }

    /// <summary>The rows, each with as many cells as there are columns.</summary>
    public IEnumerable<ImmutableArray<TidyCell>> Rows => _rows.Select(static row => ImmutableArray.Create(row));

    /// <summary>
    /// Writes the table as CSV: RFC 4180, UTF-8 without a mark, a header, CR LF at the end of each line, numbers with as many digits as
    /// bring them back exactly, blanks as nothing, and an apostrophe before text that a spreadsheet would run as a formula.
    /// </summary>
    /// <param name="output">The stream to write to; it stays open.</param>
    /// <param name="cancellation">Stops the work between two rows.</param>
    /// <exception cref="OperationCanceledException">The work was stopped; what has been written stays.</exception>
    public void WriteCsv(Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        TidyCsv.Write(output, Columns, _rows, cancellation);
    }

    /// <summary>
    /// Writes the table as JSON lines: UTF-8, one object for each row with all columns as members, LF at the end of each line, numbers
    /// that come back exactly, blanks as null. Text stays as it is.
    /// </summary>
    /// <param name="output">The stream to write to; it stays open.</param>
    /// <param name="cancellation">Stops the work between two rows.</param>
    /// <exception cref="OperationCanceledException">The work was stopped; what has been written stays.</exception>
    public void WriteJsonLines(Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        TidyJsonLines.Write(output, Columns, _rows, cancellation);
    }
}
