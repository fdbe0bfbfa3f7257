using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DependencyRisk;

public static partial class Concentration
{
    // Columns at a time: their sums stay in the first-level cache while the rows pass by.
    private const int ColumnsAtOnce = 512;

    // Squares of amounts in this range neither overflow nor vanish beside the greatest; other columns are scaled one by one.
    private const double LeastSquares = 1e-200;
    private const double MostSquares = 1e200;

    /// <summary>The Herfindahl-Hirschman index of each row of a table, such as products by countries.</summary>
    /// <param name="table">The amounts, row after row.</param>
    /// <param name="columns">How many columns the table has, at least 1.</param>
    /// <param name="indices">Where to put one index for each row; null for a row without amounts, which has no concentration.</param>
    /// <exception cref="ArgumentException">The table is not whole rows, or there is no place for each index.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN, named by its place in the row, or there are no columns.</exception>
    public static void HerfindahlHirschmanOfRows(ReadOnlySpan<double> table, int columns, Span<Hhi?> indices)
    {
        int rows = RowsOf(table, columns);
        CheckPlaces(indices, rows);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<double> amounts = table.Slice(row * columns, columns);
            indices[row] = amounts.ContainsAnyExcept(0) ? HerfindahlHirschman(amounts) : null;
        }
    }

    /// <summary>The Herfindahl-Hirschman index of each column of a table, such as countries by products.</summary>
    /// <param name="table">The amounts, row after row.</param>
    /// <param name="columns">How many columns the table has, at least 1.</param>
    /// <param name="indices">Where to put one index for each column; null for a column without amounts.</param>
    /// <exception cref="ArgumentException">The table is not whole rows, or there is no place for each index.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, infinite or NaN, named by its place in the column, or there are no columns.</exception>
    public static void HerfindahlHirschmanOfColumns(ReadOnlySpan<double> table, int columns, Span<Hhi?> indices)
    {
        int rows = RowsOf(table, columns);
        CheckPlaces(indices, columns);
        if (rows == 0)
        {
            indices[..columns].Clear();
            return;
        }

        Span<double> totals = stackalloc double[ColumnsAtOnce];
        Span<double> squares = stackalloc double[ColumnsAtOnce];
        for (int first = 0; first < columns; first += ColumnsAtOnce)
        {
            int count = Math.Min(ColumnsAtOnce, columns - first);
            AddRows(table[first..], rows, columns, totals[..count], squares[..count]);
            for (int i = 0; i < count; i++)
            {
                indices[first + i] = totals[i] > 0 && squares[i] is >= LeastSquares and <= MostSquares
                    ? Hhi.FromFraction(Fraction(totals[i], squares[i], rows))
                    : OfColumn(table[(first + i)..], rows, columns);
            }
        }
    }

    // A negative amount makes its column's total NaN, so that one check a column finds it.
    private static void AddRows(ReadOnlySpan<double> table, int rows, int columns, Span<double> totals, Span<double> squares)
    {
        totals.Clear();
        squares.Clear();
        Span<Vector256<double>> totalLanes = MemoryMarshal.Cast<double, Vector256<double>>(totals);
        Span<Vector256<double>> squareLanes = MemoryMarshal.Cast<double, Vector256<double>>(squares)[..totalLanes.Length];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<double> amounts = table.Slice(row * columns, totals.Length);
            ReadOnlySpan<Vector256<double>> lanes = MemoryMarshal.Cast<double, Vector256<double>>(amounts)[..totalLanes.Length];
            for (int i = 0; i < lanes.Length; i++)
            {
                totalLanes[i] += NaNWhereNegative(lanes[i]);
                squareLanes[i] += lanes[i] * lanes[i];
            }

            for (int i = totalLanes.Length * Vector256<double>.Count; i < totals.Length; i++)
            {
                totals[i] += amounts[i] < 0 ? double.NaN : amounts[i];
                squares[i] += amounts[i] * amounts[i];
            }
        }
    }

    private static Vector256<double> NaNWhereNegative(Vector256<double> amounts) =>
        amounts | Vector256.LessThan(amounts, Vector256<double>.Zero);

    private static Hhi? OfColumn(ReadOnlySpan<double> table, int rows, int columns)
    {
        double[] amounts = new double[rows];
        for (int row = 0; row < rows; row++)
        {
            amounts[row] = table[row * columns];
        }

        return amounts.AsSpan().ContainsAnyExcept(0) ? HerfindahlHirschman(amounts) : null;
    }

    private static int RowsOf(ReadOnlySpan<double> table, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        return table.Length % columns == 0
            ? table.Length / columns
            : throw new ArgumentException($"A table of {table.Length} amounts is not whole rows of {columns}.", nameof(table));
    }

    private static void CheckPlaces(Span<Hhi?> indices, int count)
    {
        if (indices.Length < count)
        {
            throw new ArgumentException($"There are {indices.Length} places for {count} indices.", nameof(indices));
        }
    }
}
