namespace DependencyRisk;

/// <summary>Reads the firms: their names, countries and parents.</summary>
internal static class SuppliersTable
{
    public static void Read(BillTables tables, TableCursor cursor, int file)
    {
        TableColumn key = cursor.Has(TableColumn.Supplier) ? TableColumn.Supplier : TableColumn.Name;
        while (cursor.Read())
        {
            ReadOnlySpan<byte> cell = cursor.Cell(key);
            if (cell.IsEmpty)
            {
                cursor.Warn("no-supplier", key, "The row names no supplier, and is left out; give its id or its name.");
                continue;
            }

            int added = tables.Suppliers.AddRow(cell, RowOf(cursor, cell, key, file));
            if (added < 0)
            {
                cursor.Warn("repeated-supplier", key, $"'{TableCursor.Show(cell)}' has a row already, which holds; keep one.");
            }
        }
    }

    private static SupplierRow RowOf(TableCursor cursor, ReadOnlySpan<byte> cell, TableColumn key, int file)
    {
        string text = cursor.Decode(cursor.Unescaped(cell));
        LocalizedText name = cursor.IsVerbatim ? default : SupplierTable.Split(text);
        string id = cursor.IsVerbatim ? text : name.In("en") ?? text;
        if (key == TableColumn.Supplier && (cursor.Has(TableColumn.Name) || cursor.Has(TableColumn.NameChinese)))
        {
            (id, name) = (text, NameOf(cursor));
        }

        return new SupplierRow
        {
            Id = id,
            Name = name,
            Headquarters = cursor.Country(TableColumn.Headquarters),
            Owner = cursor.Country(TableColumn.Owner),
            Parent = cursor.Text(TableColumn.Parent),
            File = file,
            Line = cursor.Line,
        };
    }

    private static LocalizedText NameOf(TableCursor cursor)
    {
        string? name = cursor.Text(TableColumn.Name);
        string? chinese = cursor.Text(TableColumn.NameChinese);
        return cursor.IsVerbatim || chinese is not null || name is null ? new LocalizedText(name, chinese) : SupplierTable.Split(name);
    }
}
