namespace DependencyRisk;

/// <summary>Reads where the values of parts come from.</summary>
internal static class EvidenceTable
{
    public static void Read(BillTables tables, TableCursor cursor)
    {
        while (cursor.Read())
        {
            if (!TableParts.TryFind(tables, cursor, TableColumn.Part, out int part))
            {
                continue;
            }

            string? field = cursor.Text(TableColumn.Field);
            if (field is null)
            {
                cursor.Warn("no-field", TableColumn.Field, "The row does not say which field it is about, and is left out; write 'sources', say.");
            }
            else
            {
                EvidenceBasis basis = Words.Read<EvidenceBasis>(cursor, TableColumn.Basis) ?? EvidenceBasis.Estimate;
                tables.Evidence.Add((part, new FieldEvidence(field, basis, cursor.Text(TableColumn.Source), cursor.Text(TableColumn.AsOf))));
            }
        }
    }
}
