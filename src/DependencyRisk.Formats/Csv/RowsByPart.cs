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

    public ReadOnlySpan<SourceRow> Of(int number) => _rows.AsSpan(_start[number].._start[number + 1]);
}
