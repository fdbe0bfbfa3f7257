namespace DependencyRisk;

/// <summary>Reads what parts need, and what single sources of theirs need, where the list of parts cannot say it.</summary>
internal static class UsesTable
{
    public static void Read(BillTables tables, TableCursor cursor, int file)
    {
        while (cursor.Read())
        {
            // Both are looked up, so that one reading tells of both.
            bool hasParent = TableParts.TryFind(tables, cursor, TableColumn.Parent, out int parent);
            bool hasPart = TableParts.TryFind(tables, cursor, TableColumn.Part, out int part);
            if (hasParent && hasPart)
            {
                tables.Uses.Add(new UseRow
                {
                    Parent = parent,
                    Child = part,
                    Quantity = cursor.Number(TableColumn.Quantity, CellRange.Positive) ?? 1,
                    Essentiality = cursor.Number(TableColumn.Essentiality, CellRange.Fraction) ?? 1,
                    Phase = Words.Read<Phase>(cursor, TableColumn.Phase) ?? Phase.Build,
                    Source = SourceOf(cursor),
                    File = file,
                    Line = cursor.Line,
                });
            }
        }
    }

    private static int SourceOf(TableCursor cursor)
    {
        double? number = cursor.Number(TableColumn.Source, CellRange.Positive);
        return number is { } whole && whole == Math.Floor(whole) && whole < int.MaxValue ? (int)whole : number is null ? 0 : -1;
    }
}
