namespace DependencyRisk;

/// <summary>Parts that a table names.</summary>
internal static class TableParts
{
    /// <summary>Finds the part that a cell names; a row whose part is not known is left out, which is told.</summary>
    public static bool TryFind(BillTables tables, TableCursor cursor, TableColumn column, out int part)
    {
        ReadOnlySpan<byte> cell = cursor.Cell(column);
        part = cell.IsEmpty ? -1 : tables.Parts.Find(cursor.Unescaped(cell), cursor);
        if (part < 0)
        {
            Complain(cursor, column, cell, part);
        }

        return part >= 0;
    }

    /// <summary>Tells of a row that is left out because its part is not known, or not for sure.</summary>
    public static void Complain(TableCursor cursor, TableColumn column, ReadOnlySpan<byte> cell, int found) =>
        cursor.Warn(
            found == -2 ? "ambiguous-part" : "unknown-part",
            column,
            found == -2
                ? $"Several parts are called '{TableCursor.Show(cell)}', and the row is left out; give the part number."
                : $"'{TableCursor.Show(cell)}' is no part of the bill, and the row is left out; correct it, or add the part to the list of parts.");
}
