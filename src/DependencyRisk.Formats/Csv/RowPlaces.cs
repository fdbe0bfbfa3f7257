using System.Globalization;

namespace DependencyRisk;

/// <summary>Turns the place of a problem in a bill, such as <c>$.components[3].sources[0].share</c>, into that of the row it comes from.</summary>
internal sealed class RowPlaces(BillTables tables, int[] order, UseLists uses, SourceLists sources)
{
    public BillProblem Place(BillProblem problem)
    {
        if (Index(problem.Path, "$.components[") is { } component && component < order.Length)
        {
            return PlaceComponent(problem, order[component]);
        }

        if (Index(problem.Path, "$.suppliers[") is { } supplier && supplier < tables.Suppliers.Count)
        {
            return At(problem, tables.Suppliers[supplier].File, tables.Suppliers[supplier].Line);
        }

        return problem;
    }

    private BillProblem PlaceComponent(BillProblem problem, int part)
    {
        int? source = Index(problem.Path, ".sources[");
        int? use = Index(problem.Path, ".uses[");
        if (use is { } position)
        {
            foreach (UseRow row in uses.RowsOf(part))
            {
                if (row.Source == (source ?? -1) + 1 && row.Child >= 0 && position-- == 0)
                {
                    return At(problem, row.File, row.Line);
                }
            }
        }

        ReadOnlySpan<SourceRow> rows = source is null && !problem.Path.EndsWith(".sources", StringComparison.Ordinal) ? default : sources.RowsOf(part);
        return (source ?? 0) < rows.Length
            ? At(problem, rows[source ?? 0].File, rows[source ?? 0].Line)
            : At(problem, tables.Parts[part].File, tables.Parts[part].Line);
    }

    private BillProblem At(BillProblem problem, int file, int line) =>
        file < 0 ? problem : problem with { File = tables.Files[file].Name, Line = line, Column = Field(file, problem.Path) };

    // The column of the field that the path ends in, else the first.
    private int Field(int file, string path)
    {
        string field = path[(path.LastIndexOf('.') + 1)..];
        TableColumn? column = field switch
        {
            "component" => TableColumn.Part,
            "uses" => TableColumn.Parent,
            "sources" => TableColumn.Share,
            _ => HeaderNames.Find(TableKind.Sources, field),
        };
        return column is { } known && tables.Files[file].Profile is { } profile && profile.Has(known) ? profile.FieldOf(known) + 1 : 1;
    }

    private static int? Index(string path, string before)
    {
        int start = path.IndexOf(before, StringComparison.Ordinal);
        int end = start < 0 ? -1 : path.IndexOf(']', start);
        return end < 0 ? null : int.Parse(path.AsSpan(start + before.Length, end - start - before.Length), CultureInfo.InvariantCulture);
    }
}
