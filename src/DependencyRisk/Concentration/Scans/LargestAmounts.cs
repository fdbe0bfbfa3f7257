using System.Runtime.Intrinsics;

namespace DependencyRisk;

/// <summary>Keeps the largest of the amounts that pass by.</summary>
internal sealed class LargestAmounts
{
    private readonly int _number;
    private double[] _kept;
    private int _count;
    private double _threshold;

    public LargestAmounts(int number)
    {
        _number = number;
        _kept = new double[Math.Min(64, number) + 64];
    }

    public void Offer(Vector256<double> amounts)
    {
        if (Vector256.GreaterThanAny(amounts, Vector256.Create(_threshold)))
        {
            Keep(amounts);
        }
    }

    public void Offer(Vector512<double> amounts)
    {
        if (Vector512.GreaterThanAny(amounts, Vector512.Create(_threshold)))
        {
            Keep(amounts.GetLower());
            Keep(amounts.GetUpper());
        }
    }

    /// <summary>One that keeps as many, and has none yet.</summary>
    public LargestAmounts Empty() => new(_number);

    /// <summary>Keeps also what another has kept.</summary>
    public void Add(LargestAmounts other)
    {
        for (int i = 0; i < other._count; i++)
        {
            Keep(Vector256.CreateScalar(other._kept[i]));
        }
    }

    /// <summary>The sum of the largest, the largest first.</summary>
    public double Sum()
    {
        Trim();
        var sum = default(CompensatedSum);
        foreach (double amount in _kept.AsSpan(0, _count))
        {
            sum.Add(amount);
        }

        return sum.Value;
    }

    private void Keep(Vector256<double> amounts)
    {
        if (_count + Vector256<double>.Count > _kept.Length)
        {
            MakeRoom();
        }

        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            if (amounts[lane] > _threshold)
            {
                _kept[_count++] = amounts[lane];
            }
        }
    }

    // Room for as many again as are kept, so that each sort is paid for by as many amounts as it sorts.
    private void MakeRoom()
    {
        Trim();
        if (_kept.Length < 2L * _count)
        {
            Array.Resize(ref _kept, (int)Math.Min(Array.MaxLength, 2L * _kept.Length));
        }
    }

    private void Trim()
    {
        Span<double> kept = _kept.AsSpan(0, _count);
        kept.Sort();
        kept.Reverse();
        if (_count >= _number)
        {
            _count = _number;
            _threshold = _kept[_number - 1];
        }
    }
}
