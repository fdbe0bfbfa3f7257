using System.Globalization;

namespace DependencyRisk;

/// <summary>Reads the cells of numbers of a table, with the units that its headers and cells give; what cannot be read for sure is told.</summary>
internal sealed class NumberCells(TableCursor cursor)
{
    /// <summary>The currency that stood beside the number that was read last, or null.</summary>
    public string? Currency { get; private set; }

    /// <summary>A number in its range; null where the cell says nothing, or nothing that can be read for sure, which is told.</summary>
    public double? Read(TableColumn column, CellRange range)
    {
        ReadOnlySpan<byte> cell = cursor.Cell(column);
        if (cell.IsEmpty)
        {
            return null;
        }

        WrittenNumber number = WrittenNumber.Read(cell, cursor.Profile.Mark);
        Currency = number.Currency;
        if (number.Reading == NumberReading.Plain && number.Unit is null)
        {
            return InRange(column, cell, Scaled(column, number), range);
        }

        // A misread quantity or value does no harm to exposure; any other number would.
        bool isHarmless = column is TableColumn.Quantity or TableColumn.UnitValue or TableColumn.TotalValue;
        double? factor = number.Unit is null ? 1 : FactorOf(column, number.Unit);
        if (number.Reading == NumberReading.Unreadable || factor is null)
        {
            cursor.Warn("unreadable-number", column, $"'{TableCursor.Show(cell)}' is no number that can be read for sure; it counts as not given. Write digits, such as 1.5.");
            return null;
        }

        double value = Scaled(column, number) * factor.Value;
        if (number.Reading == NumberReading.Ambiguous)
        {
            cursor.Warn("ambiguous-number", column, $"'{TableCursor.Show(cell)}' {(isHarmless ? $"is read as {Show(value)}" : "may mean two numbers a thousandfold apart, and counts as not given")}; say which the decimal mark is in columns.json: \"decimal\": \",\" or \".\".");
            return isHarmless ? InRange(column, cell, value, range) : null;
        }

        if (number.Unit is null || IsCounted(column))
        {
            cursor.Warn("loose-number", column, $"'{TableCursor.Show(cell)}' is read as {Show(value)}; what else stands there is left out.");
        }

        return InRange(column, cell, value, range);
    }

    private static bool IsCounted(TableColumn column) => column is TableColumn.Quantity or TableColumn.StockQuantity or TableColumn.MonthlyUse;

    // A unit beside a number: of time where months are asked, any where things are counted; elsewhere it makes the number another one.
    private double? FactorOf(TableColumn column, string unit) => column switch
    {
        TableColumn.Quantity => 1,
        TableColumn.ReadyAfterMonths or TableColumn.RecoveryMonths or TableColumn.AfterMonths or TableColumn.StockMonths => TimeUnit.Months(unit) / cursor.Profile.Factors[cursor.Profile.FieldOf(column)],
        TableColumn.StockQuantity or TableColumn.MonthlyUse => unit.TrimEnd('.') is "pcs" or "pc" or "ea" or "Stk" or "Stück" or "个" or "件" or "只" ? 1 : null,
        _ => null,
    };

    // A per cent sign in the cell says the same as one in the header.
    private double Scaled(TableColumn column, in WrittenNumber number)
    {
        double factor = cursor.Profile.Factors[cursor.Profile.FieldOf(column)];
        return number.IsPercent ? number.Value / 100 : factor == 1 ? number.Value : factor == 0.01 ? number.Value / 100 : number.Value * factor;
    }

    private double? InRange(TableColumn column, ReadOnlySpan<byte> cell, double value, CellRange range)
    {
        if (range.Holds(value))
        {
            return value;
        }

        cursor.Warn("out-of-range", column, $"'{TableCursor.Show(cell)}' is not {range.Words}; it counts as not given.");
        return null;
    }

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
