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

        TellUnused(problems, file, kind, profile);
        if (profile.LooksIndented && !profile.Has(TableColumn.Level) && !profile.Has(TableColumn.Parent))
        {
            problems.Add(new BillProblem(ProblemSeverity.Warning, "looks-indented", "header", "The rows look indented or numbered as an outline, which is not read: all are taken for direct parts of one product. Add a column 'level', or say in columns.json which column is the level.", profile.HeaderLine, 1) { File = file });
        }

        foreach (IGrouping<TableColumn?, int> same in Enumerable.Range(0, profile.Columns.Length).GroupBy(field => profile.Columns[field]))
        {
            if (same.Key is { } column && column is not (TableColumn.Ignored or TableColumn.MakerPart or TableColumn.Position or TableColumn.SupplierPart or TableColumn.Designator or TableColumn.Description) && !(kind == TableKind.Bom && column is TableColumn.Maker or TableColumn.Supplier) && same.Count() > 1)
            {
                problems.Add(new BillProblem(ProblemSeverity.Warning, "repeated-column", TableCursor.Show(profile.Headers[same.ElementAt(1)]), $"'{TableCursor.Show(profile.Headers[same.First()])}' and '{TableCursor.Show(profile.Headers[same.ElementAt(1)])}' both mean {column.Word()}; only the first is read. Say in columns.json which to take.", profile.HeaderLine, same.ElementAt(1) + 1) { File = file });
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

    // A column that another table reads is no surprise, and lost all the same if nothing is said.
    private static void TellUnused(ProblemList problems, string file, TableKind kind, TableProfile profile)
    {
        string[] unused = [.. Enumerable.Range(0, profile.Headers.Length)
            .Where(field => profile.Columns[field] is { } column && !IsRead(kind, column, profile))
            .Select(field => $"'{TableCursor.Show(profile.Headers[field])}' ({profile.Columns[field]!.Value.Word()})")];
        if (unused.Length > 0)
        {
            problems.Add(new BillProblem(ProblemSeverity.Warning, "column-not-read", "header", $"These columns are not read in this table: {string.Join(", ", unused.Take(MostNamed))}. Give what they say in the table where it belongs, such as suppliers.csv, substitutes.csv or stock.csv.", profile.HeaderLine, 1) { File = file });
        }
    }

    private static bool IsRead(TableKind kind, TableColumn column, TableProfile profile) => column switch
    {
        TableColumn.Ignored or TableColumn.Position or TableColumn.Unit or TableColumn.Designator or TableColumn.SupplierPart or TableColumn.Description or TableColumn.Group => true,
        TableColumn.Part => kind != TableKind.Bill && kind != TableKind.Suppliers,
        TableColumn.Parent => kind is TableKind.Suppliers or TableKind.Uses || (kind == TableKind.Bom && !profile.Has(TableColumn.Level)),
        TableColumn.Name or TableColumn.NameChinese => kind is TableKind.Bom or TableKind.Suppliers or TableKind.Bill || profile.Has(TableColumn.Part),
        TableColumn.Maker => kind is TableKind.Bom or TableKind.Sources or TableKind.Substitutes,
        TableColumn.MakerPart => true,
        TableColumn.Supplier => kind is TableKind.Suppliers or TableKind.Sources or TableKind.Substitutes || (kind == TableKind.Bom && (profile.Makers.IsEmpty || profile.Suppliers.Length == 1)),
        TableColumn.Origin => kind is TableKind.Bom or TableKind.Sources or TableKind.Substitutes,
        TableColumn.Share or TableColumn.Capacity or TableColumn.ReadyAfterMonths or TableColumn.RecoveryMonths => kind is TableKind.Bom or TableKind.Sources,
        TableColumn.StockMonths or TableColumn.StockWeeks or TableColumn.StockDays or TableColumn.StockQuantity or TableColumn.MonthlyUse => kind is TableKind.Bom or TableKind.Stock,
        TableColumn.Headquarters or TableColumn.Owner => kind == TableKind.Suppliers,
        TableColumn.Alternative or TableColumn.Priority or TableColumn.Fraction or TableColumn.AfterMonths or TableColumn.Growth or TableColumn.BlockedBy => kind == TableKind.Substitutes,
        TableColumn.Quantity or TableColumn.Essentiality or TableColumn.Phase => kind is TableKind.Bom or TableKind.Uses,
        TableColumn.Source => kind is TableKind.Sources or TableKind.Uses or TableKind.Evidence,
        TableColumn.Field => kind is TableKind.Evidence or TableKind.Bill,
        TableColumn.Value or TableColumn.Id or TableColumn.Home or TableColumn.Product => kind == TableKind.Bill,
        TableColumn.Basis or TableColumn.AsOf => kind is TableKind.Evidence or TableKind.Bill,
        _ => kind == TableKind.Bom,
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
