using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>The uses of the tables by parent, each assembly of an indented list but once.</summary>
internal sealed class UseLists
{
    private readonly BillTables _tables;
    private readonly TableContext _context;
    private readonly UseRow[] _rows;
    private readonly int[] _start;

    public UseLists(BillTables tables, TableContext context)
    {
        (_tables, _context) = (tables, context);
        (_rows, _start) = Group(tables.Uses, tables.Parts.Count);
        MergeOccurrences();
    }

    /// <summary>The rows of a part's own uses, in order; those of its sources are among them.</summary>
    public ReadOnlySpan<UseRow> RowsOf(int part) => _rows.AsSpan(_start[part].._start[part + 1]);

    /// <summary>What the part itself needs.</summary>
    public ImmutableArray<Use> Of(int part) => Of(part, source: 0);

    /// <summary>What one source of a part needs, by its number from 1 on; 0 for the part itself.</summary>
    public ImmutableArray<Use> Of(int part, int source)
    {
        ReadOnlySpan<UseRow> rows = RowsOf(part);
        int count = 0;
        foreach (ref readonly UseRow row in rows)
        {
            count += row.Source == source && row.Child >= 0 ? 1 : 0;
        }

        if (count == 0)
        {
            return [];
        }

        var uses = new Use[count];
        int next = 0;
        foreach (ref readonly UseRow row in rows)
        {
            if (row.Source == source && row.Child >= 0)
            {
                uses[next++] = new Use(_tables.Parts[row.Child].Id!) { Quantity = row.Quantity, Essentiality = row.Essentiality, Phase = row.Phase };
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(uses);
    }

    // By parent, else in the order of the rows.
    private static (UseRow[] Rows, int[] Start) Group(Rows<UseRow> uses, int parts)
    {
        int[] start = new int[parts + 1];
        foreach (ref UseRow use in uses)
        {
            if (use.Parent >= 0)
            {
                start[use.Parent + 1]++;
            }
        }

        for (int part = 0; part < parts; part++)
        {
            start[part + 1] += start[part];
        }

        int[] next = (int[])start.Clone();
        var rows = new UseRow[start[parts]];
        foreach (ref UseRow use in uses)
        {
            if (use.Parent >= 0)
            {
                rows[next[use.Parent]++] = use;
            }
        }

        return (rows, start);
    }

    // An assembly that stands in several places is one component; it needs what is listed below it in the first place, and
    // whatever else is listed below it in others. A part that stands twice in one place is used twice there.
    private void MergeOccurrences()
    {
        int[] listedIn = new int[_tables.Parts.Count];
        int[] listedAt = new int[_tables.Parts.Count];
        int[] standsIn = new int[_tables.Parts.Count];
        Array.Fill(listedIn, -1);
        for (int part = 0, place = 0; part + 1 < _start.Length; part++)
        {
            Span<UseRow> rows = _rows.AsSpan(_start[part].._start[part + 1]);
            int known = 0;
            for (int start = 0, end; start < rows.Length; start = end)
            {
                place++;
                (int before, int here) = (known, 0);
                bool isAnother = IsAnotherPlace(rows[start], rows[0]);
                bool differs = false;
                for (end = start; end < rows.Length && (rows[end].Occurrence, rows[end].Source, rows[end].File) == (rows[start].Occurrence, rows[start].Source, rows[start].File); end++)
                {
                    int child = rows[end].Child;
                    bool isRepeated = standsIn[child] == place;
                    if (isRepeated && !_context.IsVerbatim)
                    {
                        TellRepeated(rows[end]);
                    }

                    here += isRepeated ? 0 : 1;
                    standsIn[child] = place;
                    bool isListed = listedIn[child] == part;
                    if (isListed && isAnother)
                    {
                        differs |= Reconcile(ref rows[listedAt[child]], rows[end]);
                    }

                    listedAt[child] = isListed ? listedAt[child] : end;
                    listedIn[child] = part;
                    known += isListed ? 0 : 1;
                    rows[end].Child = isListed && isAnother ? -1 : child;
                }

                if (isAnother && (differs || known > before || here < before))
                {
                    Tell(part, rows[start]);
                }
            }
        }
    }

    // Only indented lists count the places in which an assembly stands.
    private static bool IsAnotherPlace(in UseRow row, in UseRow first) =>
        row.Occurrence > 0 && first.Occurrence > 0 && (row.Occurrence, row.File) != (first.Occurrence, first.File);

    // The same part in another place of its assembly: where the rows differ, what is more essential holds.
    private static bool Reconcile(ref UseRow first, in UseRow other)
    {
        bool differs = (first.Quantity, first.Essentiality, first.Phase) != (other.Quantity, other.Essentiality, other.Phase);
        first.Essentiality = Math.Max(first.Essentiality, other.Essentiality);
        return differs;
    }

    private void TellRepeated(in UseRow row)
    {
        PartRow part = _tables.Parts[row.Child];
        string line = part.Line.ToString(CultureInfo.InvariantCulture);
        _context.Problems.Add(new BillProblem(ProblemSeverity.Warning, "repeated-part", "part", $"'{BomRowReader.Shown(part)}' of line {line} stands here once more under the same parent; it is taken for one part used in both places. Remove the row if it is a copy; give the parts numbers of their own if they differ.", row.Line, 1) { File = _tables.Files[row.File].Name });
    }

    private void Tell(int part, in UseRow row)
    {
        string line = _tables.Parts[part].Line.ToString(CultureInfo.InvariantCulture);
        _context.Problems.Add(new BillProblem(ProblemSeverity.Warning, "different-contents", "level", $"What stands below '{BomRowReader.Shown(_tables.Parts[part])}' here is not what stands below it in line {line}; it is taken to need all of it. Give the two numbers of their own if they differ.", row.Line, 1) { File = _tables.Files[row.File].Name });
    }
}
