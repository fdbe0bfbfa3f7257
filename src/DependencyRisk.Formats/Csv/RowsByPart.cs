namespace DependencyRisk;

/// <summary>Rows by the number that they are about, each group in the order in which its rows came.</summary>
internal sealed class RowsByPart
{
    private readonly SourceRow[] _rows;
    private readonly int[] _start;

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
        _rows = new SourceRow[rows.Count];
        foreach (ref SourceRow row in rows)
        {
            _rows[next[row.Of]++] = row;
        }
    }

    /// <summary>Settles what takes all rows of a group to tell: their order, where it is given, and the unit of their shares.</summary>
    /// <param name="warn">Where to tell of unclear shares; null to take all shares as they are.</param>
    public void Settle(Action<SourceRow, string, string>? warn)
    {
        for (int group = 0; group + 1 < _start.Length; group++)
        {
            Span<SourceRow> rows = _rows.AsSpan(_start[group].._start[group + 1]);
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

    public ReadOnlySpan<SourceRow> Of(int number) => _rows.AsSpan(_start[number].._start[number + 1]);
}
