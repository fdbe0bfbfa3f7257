namespace DependencyRisk;

/// <summary>Reads who supplies a part and from where, by part, or by maker for all that it makes.</summary>
internal sealed class SourcesTable(BillTables tables, TableCursor cursor, int file)
{
    private bool _hasPercent;

    public void Read()
    {
        (int parts, int makers) = (tables.Sources.Count, tables.MakerSources.Count);
        while (cursor.Read())
        {
            ReadOnlySpan<byte> part = cursor.Cell(TableColumn.Part);
            ReadOnlySpan<byte> maker = cursor.Cell(TableColumn.Maker);
            if (!part.IsEmpty)
            {
                int of = tables.Parts.Find(cursor.Unescaped(part), cursor);
                if (of >= 0)
                {
                    tables.Sources.Add(RowOf(of, maker));
                }
                else
                {
                    TableParts.Complain(cursor, TableColumn.Part, part, of);
                }
            }
            else if (!maker.IsEmpty)
            {
                tables.MakerSources.Add(RowOf(tables.Suppliers.Of(maker, cursor, file), maker));
            }
            else
            {
                cursor.Warn("no-part", TableColumn.Part, "The row names neither a part nor a maker, and is left out.");
            }
        }

        if (_hasPercent)
        {
            ToFractions(tables.Sources, parts);
            ToFractions(tables.MakerSources, makers);
        }
    }

    private SourceRow RowOf(int of, ReadOnlySpan<byte> maker)
    {
        ReadOnlySpan<byte> supplier = cursor.Cell(TableColumn.Supplier);
        supplier = supplier.IsEmpty ? maker : supplier;

        // When a source is ready cannot be read: then what it could add is not counted on.
        double? ready = cursor.Number(TableColumn.ReadyAfterMonths, CellRange.NotNegative);
        bool isReady = ready is not null || cursor.Cell(TableColumn.ReadyAfterMonths).IsEmpty;
        return new SourceRow
        {
            Of = of,
            Supplier = supplier.IsEmpty ? -1 : tables.Suppliers.Of(supplier, cursor, file),
            Origin = cursor.Country(TableColumn.Origin),
            Share = Share() ?? double.NaN,
            Capacity = isReady ? cursor.Number(TableColumn.Capacity, CellRange.NotNegative) ?? double.NaN : double.NaN,
            Ready = ready ?? 0,
            Recovery = cursor.Number(TableColumn.RecoveryMonths, CellRange.NotNegative) ?? double.NaN,
            File = file,
            Line = cursor.Line,
        };
    }

    // A table that gives one share above 1 gives them all in per cent.
    private double? Share()
    {
        double? share = cursor.Number(TableColumn.Share, CellRange.Percent);
        if (share > 1 && !_hasPercent)
        {
            _hasPercent = true;
            cursor.Warn("shares-in-percent", TableColumn.Share, "A share above 1 is given, so that all shares of this table are read as per cent; write fractions such as 0.6, or a per cent sign in the header, if that is wrong.");
        }

        return share;
    }

    private static void ToFractions(Rows<SourceRow> rows, int start)
    {
        for (int row = start; row < rows.Count; row++)
        {
            rows[row].Share /= 100;
        }
    }
}
