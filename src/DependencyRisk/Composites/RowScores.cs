namespace DependencyRisk.Composites;

/// <summary>Scores by row, and contributions by row and column; the high ones are the low ones where nothing is unknown.</summary>
internal sealed class RowScores
{
    private readonly int _columns;
    private readonly double[] _lowParts;
    private readonly double[] _highParts;

    public RowScores(NormalisedTable table)
    {
        _columns = table.Columns;
        Low = new double[table.Rows];
        High = table.HasUnknowns ? new double[table.Rows] : Low;
        _lowParts = new double[table.Rows * table.Columns];
        _highParts = table.HasUnknowns ? new double[_lowParts.Length] : _lowParts;
    }

    public double[] Low { get; }

    public double[] High { get; }

    public Span<double> LowParts(int row) => _lowParts.AsSpan(row * _columns, _columns);

    public Span<double> HighParts(int row) => _highParts.AsSpan(row * _columns, _columns);

    /// <summary>Rows from the riskiest on: by the high end, then the low end, then the name, which is the order of rows.</summary>
    public int[] Ranking()
    {
        int[] rows = [.. Enumerable.Range(0, Low.Length)];
        Array.Sort(rows, (left, right) =>
        {
            int order = High[right].CompareTo(High[left]);
            order = order != 0 ? order : Low[right].CompareTo(Low[left]);
            return order != 0 ? order : left.CompareTo(right);
        });
        return rows;
    }

    public bool AreTied(int left, int right) => High[left].Equals(High[right]) && Low[left].Equals(Low[right]);
}
