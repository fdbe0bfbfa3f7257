namespace DependencyRisk;

/// <summary>Rows by the number that they are about, each group in the order in which its rows came.</summary>
internal sealed class RowsByPart
{
    private readonly SourceRow[] _rows;
    private readonly int[] _start;
    private readonly int[] _count;

    public RowsByPart(Rows<SourceRow> rows, int count)
    {
        _start = new int[count + 1];
        foreach (ref SourceRow row in rows)
        {
            _start[row.Of + 1]++;
        }

        for (int i = 0; i < count; i++)
        {
            _start[i + 1] += _start[i];
        }

        int[] next = (int[])_start.Clone();
        _count = new int[count];
        _rows = new SourceRow[rows.Count];
        foreach (ref SourceRow row in rows)
        {
            _rows[next[row.Of]++] = row;
            _count[row.Of]++;
        }
    }

    /// <summary>
    /// Keeps one row of each supplier and origin: rows of one part under several parents say the same again. A row that does not is another
    /// source, which is told; one that leaves the origin out says nothing new of its supplier.
    /// </summary>
    public void Unite(Action<SourceRow, string, string> warn)
    {
        var known = new HashSet<(int Supplier, Country Origin)>();
        var suppliers = new HashSet<int>();
        for (int group = 0; group < _count.Length; group++)
        {
            Span<SourceRow> rows = _rows.AsSpan(_start[group], _count[group]);
            if (rows.Length < 2)
            {
                continue;
            }

            known.Clear();
            suppliers.Clear();
            int kept = 0;
            foreach (SourceRow row in rows)
            {
                bool isSame = !known.Add((row.Supplier, row.Origin)) || (!row.Origin.IsKnown && suppliers.Contains(row.Supplier));
                suppliers.Add(row.Supplier);
                if (isSame)
                {
                    continue;
                }

                if (row.Line != rows[0].Line)
                {
                    warn(row, "another-source", "The part stands here with another maker or country than before; this is taken for another source of it.");
                }

                rows[kept++] = row;
            }

            _count[group] = kept;
        }
    }

    /// <summary>Settles what takes all rows of a group to tell: their order, where it is given, and the unit of their shares.</summary>
    /// <param name="warn">Where to tell of unclear shares; null to take all shares as they are.</param>
    public void Settle(Action<SourceRow, string, string>? warn)
    {
        for (int group = 0; group + 1 < _start.Length; group++)
        {
            Span<SourceRow> rows = _rows.AsSpan(_start[group], _count[group]);
            if (rows.Length > 1 && rows[0].Number > 0)
            {
                rows.Sort((left, right) => (left.Number, left.Line).CompareTo((right.Number, right.Line)));
            }

            if (warn is not null)
            {
                ShareUnits.Settle(rows, warn);
            }
        }
    }

    public ReadOnlySpan<SourceRow> Of(int number) => _rows.AsSpan(_start[number], _count[number]);
}
