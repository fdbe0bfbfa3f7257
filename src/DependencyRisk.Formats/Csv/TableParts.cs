namespace DependencyRisk;

/// <summary>Parts that a table names and the bill does not have.</summary>
internal static class TableParts
{
    /// <summary>Tells of a row that is left out because its part is not known, or not for sure.</summary>
    public static void Complain(TableCursor cursor, TableColumn column, ReadOnlySpan<byte> cell, int found) =>
        cursor.Warn(
            found == -2 ? "ambiguous-part" : "unknown-part",
            column,
            found == -2
                ? $"Several parts are called '{TableCursor.Show(cell)}', and the row is left out; give the part number."
                : $"'{TableCursor.Show(cell)}' is no part of the bill, and the row is left out; correct it, or add the part to the list of parts.");
}
