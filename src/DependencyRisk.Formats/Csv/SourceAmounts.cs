namespace DependencyRisk;

/// <summary>Reads share, capacity and times of a source; shares above 1 are settled when all of a part are known.</summary>
internal sealed class SourceAmounts(TableCursor cursor, int file)
{
    /// <summary>The row of a source.</summary>
    public SourceRow RowOf(int of, int supplier, Country origin)
    {
        // When a source is ready cannot be read: then what it could add is not counted on.
        double? ready = cursor.Number(TableColumn.ReadyAfterMonths, CellRange.NotNegative);
        bool isReady = ready is not null || cursor.Cell(TableColumn.ReadyAfterMonths).IsEmpty;
        return new SourceRow
        {
            Of = of,
            Supplier = supplier,
            Origin = origin,
            Share = cursor.Number(TableColumn.Share, CellRange.Percent) ?? double.NaN,
            Capacity = isReady ? cursor.Number(TableColumn.Capacity, CellRange.NotNegative) ?? double.NaN : double.NaN,
            Ready = ready ?? 0,
            Recovery = cursor.Number(TableColumn.RecoveryMonths, CellRange.NotNegative) ?? double.NaN,
            File = file,
            Line = cursor.Line,
            Number = (int)(cursor.Number(TableColumn.Source, CellRange.Whole) ?? 0),
        };
    }
}
