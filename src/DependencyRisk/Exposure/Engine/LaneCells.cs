using System.Buffers;
using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// One step function for each row and lane, and which lanes of a row have one. Lanes of a row lie side by side in memory:
/// what is fetched for one lane serves the others.
/// </summary>
internal sealed class LaneCells : IDisposable
{
    private readonly int _shift;
    private readonly ulong[] _set;
    private readonly Steps[] _cells;

    public LaneCells(int rows, int lanes)
    {
        _shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)lanes));
        _set = ArrayPool<ulong>.Shared.Rent(rows);
        _set.AsSpan(0, rows).Clear();
        _cells = ArrayPool<Steps>.Shared.Rent(rows << _shift);
    }

    /// <summary>The lanes of a row that have a function, one bit each.</summary>
    public ref ulong Set(int row) => ref _set[row];

    /// <summary>The function of a row and lane; means nothing unless it is set.</summary>
    public ref Steps this[int row, int lane] => ref _cells[(row << _shift) + lane];

    /// <summary>The functions of a row, lane by lane.</summary>
    public Span<Steps> Row(int row) => _cells.AsSpan(row << _shift, 1 << _shift);

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_set);
        ArrayPool<Steps>.Shared.Return(_cells);
    }
}
