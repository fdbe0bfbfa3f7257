namespace DependencyRisk;

/// <summary>Reads share, capacity and times of a source. A table that gives one share above 1 gives them all in per cent.</summary>
internal sealed class SourceAmounts(TableCursor cursor, int file)
{
    private bool _hasPercent;

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
            Share = Share() ?? double.NaN,
            Capacity = isReady ? cursor.Number(TableColumn.Capacity, CellRange.NotNegative) ?? double.NaN : double.NaN,
            Ready = ready ?? 0,
            Recovery = cursor.Number(TableColumn.RecoveryMonths, CellRange.NotNegative) ?? double.NaN,
            File = file,
            Line = cursor.Line,
        };
    }

    /// <summary>Turns the shares of rows into fractions, where the table gives them in per cent.</summary>
    public void ToFractions(Rows<SourceRow> rows, int start)
    {
        for (int row = _hasPercent ? start : rows.Count; row < rows.Count; row++)
        {
            rows[row].Share /= 100;
        }
    }

    private double? Share()
    {
        double? share = cursor.Number(TableColumn.Share, CellRange.Percent);
        if (share > 1 && !_hasPercent)
        {
            _hasPercent = true;
            cursor.Warn("shares-in-percent", TableColumn.Share, "A share above 1 is given, so that all shares of this table are read as per cent; write fractions such as 0.6, or a per cent sign in each cell, if that is wrong.");
        }

        return share;
    }
}
