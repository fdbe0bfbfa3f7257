namespace DependencyRisk;

/// <summary>Reads who supplies a part and from where, by part, or by maker for all that it makes.</summary>
internal sealed class SourcesTable(BillTables tables, TableCursor cursor, int file)
{
    private readonly SourceAmounts _amounts = new(cursor, file);

    public void Read()
    {
        while (cursor.Read())
        {
            ReadOnlySpan<byte> part = cursor.Cell(TableColumn.Part);
            ReadOnlySpan<byte> maker = cursor.Cell(TableColumn.Maker);
            if (!part.IsEmpty)
            {
                if (TableParts.TryFind(tables, cursor, TableColumn.Part, out int of))
                {
                    tables.Sources.Add(RowOf(of, maker));
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

    }

    private SourceRow RowOf(int of, ReadOnlySpan<byte> maker)
    {
        ReadOnlySpan<byte> supplier = cursor.Cell(TableColumn.Supplier);
        supplier = supplier.IsEmpty ? maker : supplier;
        return _amounts.RowOf(of, supplier.IsEmpty ? -1 : tables.Suppliers.Of(supplier, cursor, file), cursor.Country(TableColumn.Origin));
    }
}
