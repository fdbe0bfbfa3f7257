using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The columns of a table, each with where its value comes from, so that a row has as many cells as there are columns.</summary>
/// <typeparam name="T">What there is a row for.</typeparam>
/// <param name="name">The name of the table.</param>
/// <param name="rowOf">What there is a row for, in words.</param>
/// <remarks>Immutable: each method returns the columns with one or two more.</remarks>
internal sealed class TidySchema<T>(string name, string rowOf)
{
    private ImmutableArray<(TidyColumn Column, Func<T, TidyCell> Cell)> _columns = [];

    public TidySchema<T> Text(string column, string range, string description, Func<T, string?> value) =>
        With(column, TidyType.Text, range, description, row => TidyCell.Of(value(row)));

    public TidySchema<T> Number(string column, string range, string description, Func<T, double?> value) =>
        With(column, TidyType.Number, range, description, row => TidyCell.Of(value(row)));

    public TidySchema<T> Truth(string column, string description, Func<T, bool?> value) =>
        With(column, TidyType.Truth, "true or false", description, row => TidyCell.Of(value(row)));

    /// <summary>A whole number of at least 0.</summary>
    public TidySchema<T> Whole(string column, string range, string description, Func<T, long?> value) =>
        With(column, TidyType.Whole, range, description, row => value(row) is { } known ? TidyCell.OfWhole((UInt128)known) : default);

    /// <summary>A whole number of at least 0, of up to 39 digits.</summary>
    public TidySchema<T> Count(string column, string range, string description, Func<T, UInt128?> value) =>
        With(column, TidyType.Whole, range, description, row => TidyCell.OfWhole(value(row)));

    /// <summary>Two columns: the least and the most that it can be.</summary>
    public TidySchema<T> Bounds(string column, string range, string description, Func<T, Interval?> value) =>
        Number($"{column}Low", range, $"{description}, at least.", row => value(row)?.Low)
            .Number($"{column}High", range, $"{description}, at most.", row => value(row)?.High);

    /// <inheritdoc cref="Bounds(string, string, string, Func{T, Interval?})"/>
    public TidySchema<T> Bounds(string column, string range, string description, Func<T, Bounds> value) =>
        Bounds(column, range, description, row => (Interval?)new Interval(value(row).Low, value(row).High));

    /// <summary>Two columns: the bill's id and the product's.</summary>
    public TidySchema<T> Product(Func<T, Bill> bill, Func<T, string> product) =>
        Text("bill", "id", "The bill.", row => bill(row).Id)
            .Text("product", "id", "The product; `*` for all products of the bill together.", product);

    /// <summary>Two columns: a component's id and its name.</summary>
    public TidySchema<T> Component(string column, string description, Func<T, Bill> bill, Func<T, string?> component) =>
        Text(column, "component id", description, component)
            .Text($"{column}Name", "text", "Its name in English, in Chinese where there is no other; blank without a name.", row => component(row) is { } id ? bill(row).Find(id)?.Name.In("en") : null);

    /// <summary>The table of these columns.</summary>
    /// <param name="rows">What there is a row for each; gone through whenever the table is.</param>
    public TidyTable Of(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new TidyTable(name, rowOf, [.. _columns.Select(column => column.Column)], Cells(rows));
    }

    private TidySchema<T> With(string column, TidyType type, string range, string description, Func<T, TidyCell> cell) =>
        new(name, rowOf) { _columns = _columns.Add((new TidyColumn(column, type, range, description), cell)) };

    private IEnumerable<TidyCell[]> Cells(IEnumerable<T> rows)
    {
        var cells = new TidyCell[_columns.Length];
        foreach (T row in rows)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = _columns[i].Cell(row);
            }

            yield return cells;
        }
    }
}
