using System.Globalization;

namespace DependencyRisk;

/// <summary>What is to be said of a table as a whole: how it was read, and what of it was not.</summary>
internal static class TableNotes
{
    private const int MostNamed = 12;

    public static void Tell(ProblemList problems, string file, TableKind kind, TableProfile profile, bool isEncodingGuess)
    {
        if (isEncodingGuess)
        {
            problems.Add(new BillProblem(ProblemSeverity.Warning, "encoding-guessed", "encoding", $"The text is read as {profile.Encoding?.WebName ?? "utf-8"}, for it is no UTF-8; name the encoding in columns.json if names look wrong.", 1, 1) { File = file });
        }

        string[] unread = [.. profile.Headers.Where((header, field) => profile.Columns[field] is null && header.Length > 0)];
        if (unread.Length > 0)
        {
            string more = unread.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {unread.Length - MostNamed} more") : string.Empty;
            string names = string.Join(", ", unread.Take(MostNamed).Select(name => $"'{(name.Length <= 40 ? name : name[..37] + "...")}'"));
            problems.Add(new BillProblem(ProblemSeverity.Warning, "unknown-column", "header", $"These columns are not known and not read: {names}{more}. Say what they mean in columns.json, or \"ignored\".", profile.HeaderLine, 1) { File = file });
        }

        foreach (IGrouping<TableColumn?, int> same in Enumerable.Range(0, profile.Columns.Length).GroupBy(field => profile.Columns[field]))
        {
            if (same.Key is { } column && column is not (TableColumn.Ignored or TableColumn.Maker or TableColumn.MakerPart or TableColumn.Position or TableColumn.Supplier or TableColumn.SupplierPart or TableColumn.Designator) && same.Count() > 1)
            {
                problems.Add(new BillProblem(ProblemSeverity.Warning, "repeated-column", profile.Headers[same.ElementAt(1)], $"'{profile.Headers[same.First()]}' and '{profile.Headers[same.ElementAt(1)]}' both mean {column.Word()}; only the first is read. Say in columns.json which to take.", profile.HeaderLine, same.ElementAt(1) + 1) { File = file });
            }
        }

        if (Missing(kind, profile) is { } missing)
        {
            problems.Add(new BillProblem(ProblemSeverity.Error, "missing-column", "header", missing, profile.HeaderLine, 1) { File = file });
        }
    }

    public static string Examples(TableKind kind) => kind switch
    {
        TableKind.Bill => "field, value",
        TableKind.Bom => "part, parent or level, quantity, maker",
        TableKind.Suppliers => "supplier, headquarters, owner",
        TableKind.Sources => "part, supplier, origin, share",
        TableKind.Uses => "parent, part, quantity",
        TableKind.Substitutes => "part, alternative, fraction, after_months",
        TableKind.Stock => "part, stock_months",
        _ => "part, field, basis, source",
    };

    private static string? Missing(TableKind kind, TableProfile profile)
    {
        bool isThere = kind switch
        {
            TableKind.Bom => profile.Has(TableColumn.Part) || profile.Has(TableColumn.Name) || profile.Has(TableColumn.MakerPart) || profile.Has(TableColumn.Description) || profile.Has(TableColumn.Designator) || profile.Has(TableColumn.SupplierPart),
            TableKind.Suppliers => profile.Has(TableColumn.Supplier) || profile.Has(TableColumn.Name),
            TableKind.Sources => profile.Has(TableColumn.Part) || profile.Has(TableColumn.Maker),
            TableKind.Uses => profile.Has(TableColumn.Parent) && profile.Has(TableColumn.Part),
            TableKind.Substitutes or TableKind.Stock or TableKind.Evidence => profile.Has(TableColumn.Part),
            _ => true,
        };
        return isThere ? null : $"The table lacks a column that it cannot do without; it needs {Examples(kind)}. If it is there by another name, say so in columns.json.";
    }
}
