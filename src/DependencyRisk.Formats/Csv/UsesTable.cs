namespace DependencyRisk;

/// <summary>Reads what parts need, and what single sources of theirs need, where the list of parts cannot say it.</summary>
internal static class UsesTable
{
    public static void Read(BillTables tables, TableCursor cursor, int file)
    {
        while (cursor.Read())
        {
            ReadOnlySpan<byte> parentCell = cursor.Cell(TableColumn.Parent);
            ReadOnlySpan<byte> partCell = cursor.Cell(TableColumn.Part);
            int parent = parentCell.IsEmpty ? -1 : tables.Parts.Find(cursor.Unescaped(parentCell), cursor);
            int part = partCell.IsEmpty ? -1 : tables.Parts.Find(cursor.Unescaped(partCell), cursor);
            if (parent < 0)
            {
                TableParts.Complain(cursor, TableColumn.Parent, parentCell, parent);
            }

            if (part < 0)
            {
                TableParts.Complain(cursor, TableColumn.Part, partCell, part);
            }

            if (parent >= 0 && part >= 0)
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
