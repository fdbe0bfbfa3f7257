namespace DependencyRisk;

/// <summary>Reads for how many months the stock of a part lasts: as such, in weeks or days, or as a quantity and what a month uses up.</summary>
internal static class StockTable
{
    private const double WeeksInMonth = 365.25 / 12 / 7;
    private const double DaysInMonth = 365.25 / 12;

    public static void Read(BillTables tables, TableCursor cursor)
    {
        while (cursor.Read())
        {
            if (!TableParts.TryFind(tables, cursor, TableColumn.Part, out int part))
            {
                continue;
            }

            if (Months(cursor) is { } months)
            {
                Take(ref tables.Parts[part], months, cursor);
            }
        }
    }

    /// <summary>Adds stock to a part: in two rows it is stock in two places.</summary>
    public static void Take(ref PartRow part, double months, TableCursor cursor)
    {
        if (!double.IsNaN(part.StockMonths))
        {
            cursor.Warn("repeated-stock", TableColumn.Part, "The part has a row already; the months add up. Remove one if it is a copy.");
        }

        part.StockMonths = double.IsNaN(part.StockMonths) ? months : part.StockMonths + months;
    }

    /// <summary>The months that a row gives, in whatever way; null where it does not say.</summary>
    public static double? Months(TableCursor cursor)
    {
        double? months = cursor.Number(TableColumn.StockMonths, CellRange.NotNegative)
            ?? (cursor.Number(TableColumn.StockWeeks, CellRange.NotNegative) / WeeksInMonth)
            ?? (cursor.Number(TableColumn.StockDays, CellRange.NotNegative) / DaysInMonth);
        if (months is not null || cursor.Cell(TableColumn.StockQuantity).IsEmpty)
        {
            return months;
        }

        double? quantity = cursor.Number(TableColumn.StockQuantity, CellRange.NotNegative);
        double? use = cursor.Number(TableColumn.MonthlyUse, CellRange.Positive);
        if (use is null && quantity > 0)
        {
            cursor.Warn("no-monthly-use", TableColumn.StockQuantity, "How long the stock lasts is not known without what a month uses up; it counts as none. Give the months, or the use of a month.");
        }

        return quantity / use;
    }
}
