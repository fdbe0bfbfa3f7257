using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace DependencyRisk;

/// <summary>
/// Reads what takes over when a part is short: another part, each of a group of parts for the others, or, where no alternative is
/// named, whatever the sources that are left can do.
/// </summary>
internal sealed class SubstitutesTable(BillTables tables, TableCursor cursor, int file)
{
    // Every pair of a group makes a source, so that a group costs its square.
    private const int MostInGroup = 50;

    // As in the JSON of a bill.
    private static readonly FrozenDictionary<string, double> Levels =
        BillJsonOptions.Default.SubstitutionLevels.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Group, AlternativeRow Row)> _grouped = [];

    public void Read()
    {
        while (cursor.Read())
        {
            if (!TableParts.TryFind(tables, cursor, TableColumn.Part, out int part))
            {
                continue;
            }

            if (Fraction() is not { } fraction)
            {
                cursor.Warn("no-fraction", TableColumn.Fraction, "How much can be replaced is not said, so that the row counts for nothing; give a fraction of what is needed, 1 for all, or low, medium or high.");
            }
            else if (cursor.Number(TableColumn.AfterMonths, CellRange.NotNegative) is not { } months)
            {
                cursor.Warn("no-months", TableColumn.AfterMonths, "After how many months is not said, so that the row counts for nothing; give the months, 0 for at once.");
            }
            else if (!cursor.Cell(TableColumn.Alternative).IsEmpty)
            {
                ReadAlternative(part, fraction, months);
            }
            else if (cursor.Text(TableColumn.Group) is { } group)
            {
                _grouped.Add((group, RowOf(part, part, fraction, months)));
            }
            else
            {
                ReadSubstitution(part, fraction, months);
            }
        }

        AddGroups();
    }

    private void ReadAlternative(int part, double fraction, double months)
    {
        ReadOnlySpan<byte> cell = cursor.Cell(TableColumn.Alternative);
        int alternative = tables.Parts.Find(cursor.Unescaped(cell), cursor);
        if (alternative == -2)
        {
            TableParts.Complain(cursor, TableColumn.Alternative, cell, alternative);
        }
        else if (alternative == part)
        {
            cursor.Warn("own-alternative", TableColumn.Alternative, "The part is given as its own alternative, and the row left out; name another.");
        }
        else
        {
            tables.Alternatives.Add(RowOf(part, alternative, fraction, months));
        }
    }

    private AlternativeRow RowOf(int part, int alternative, double fraction, double months)
    {
        ReadOnlySpan<byte> supplier = cursor.Cell(cursor.Cell(TableColumn.Supplier).IsEmpty ? TableColumn.Maker : TableColumn.Supplier);
        return new AlternativeRow
        {
            Part = part,
            Alternative = alternative,
            Supplier = supplier.IsEmpty ? -1 : tables.Suppliers.Of(supplier, cursor, file),
            Origin = cursor.Country(TableColumn.Origin),
            Fraction = fraction,
            Months = months,
            Priority = cursor.Number(TableColumn.Priority, CellRange.NotNegative) ?? double.MaxValue,
            File = file,
            Line = cursor.Line,
        };
    }

    private void ReadSubstitution(int part, double fraction, double months)
    {
        ref PartRow row = ref tables.Parts[part];
        if (row.Substitution is not null)
        {
            cursor.Warn("repeated-substitution", TableColumn.Part, "The part has such a row already, which holds; keep one.");
            return;
        }

        row.Substitution = new Substitution(fraction, months)
        {
            Growth = cursor.Number(TableColumn.Growth, CellRange.NotNegative) ?? 1,
            BlockedBy = Barriers(),
        };
    }

    private double? Fraction()
    {
        ReadOnlySpan<byte> cell = cursor.Cell(TableColumn.Fraction);
        return !cell.IsEmpty && cell.Length <= 16 && Levels.TryGetValue(Encoding.UTF8.GetString(cell), out double level) ? level : cursor.Number(TableColumn.Fraction, CellRange.Fraction);
    }

    private ImmutableArray<SubstitutionBarrier> Barriers()
    {
        ImmutableArray<SubstitutionBarrier>.Builder barriers = ImmutableArray.CreateBuilder<SubstitutionBarrier>();
        foreach (string word in (cursor.Text(TableColumn.BlockedBy) ?? string.Empty).Split([';', ',', ' ', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Words.Parse<SubstitutionBarrier>(word) is { } barrier)
            {
                barriers.Add(barrier);
            }
            else
            {
                cursor.Warn("unknown-word", TableColumn.BlockedBy, $"'{TableCursor.Show(Encoding.UTF8.GetBytes(word))}' is none of {string.Join(", ", Enum.GetValues<SubstitutionBarrier>().Select(Words.Of))}; it is left out.");
            }
        }

        return barriers.ToImmutable();
    }

    // Each part of a group can stand in for each other one, as its own row says.
    private void AddGroups()
    {
        foreach (IGrouping<string, AlternativeRow> group in _grouped.GroupBy(pair => pair.Group, pair => pair.Row, StringComparer.Ordinal))
        {
            AlternativeRow[] members = [.. group];
            if (members.Length > MostInGroup)
            {
                cursor.Warn("large-group", TableColumn.Group, $"The group '{TableCursor.Show(Encoding.UTF8.GetBytes(group.Key))}' has {members.Length} parts, and is left out; a group has at most {MostInGroup}.", members[0].Line);
                continue;
            }

            foreach (AlternativeRow one in members)
            {
                tables.Alternatives.AddRange(members.Where(other => other.Part != one.Part).Select(other => other with { Part = one.Part }));
            }
        }
    }
}
