using System.Numerics;

namespace DependencyRisk;

/// <summary>
/// Counts planes, for each event by itself, up to a threshold: the counts are bit-sliced, one plane for each binary digit, so that
/// 64 of them go up at once.
/// </summary>
/// <remarks>A count starts as far below a power of two as the threshold says, so that reaching it is a carry. Serves one thread.</remarks>
internal sealed class PlaneCounter(int words)
{
    private readonly ulong[] _reached = new ulong[words];
    private ulong[] _digits = []; // of a word the digits lie side by side, the lowest first
    private int _width;
    private int _from;

    /// <summary>Which counts reached the threshold, from the word on that was asked for.</summary>
    public ReadOnlySpan<ulong> Reached => _reached.AsSpan(_from);

    /// <summary>Sets all counts to zero.</summary>
    /// <param name="threshold">At least 1.</param>
    /// <param name="from">The first word that matters.</param>
    public void Start(int threshold, int from)
    {
        _from = from;
        _width = threshold == 1 ? 0 : BitOperations.Log2((uint)threshold - 1) + 1;
        _reached.AsSpan(from).Clear();
        if (_digits.Length < words * _width)
        {
            _digits = new ulong[words * _width];
        }

        int first = (1 << _width) - threshold;
        for (int digit = 0; digit < _width; digit++)
        {
            ulong value = (first >> digit & 1) == 0 ? 0 : ulong.MaxValue;
            for (int word = from; word < words; word++)
            {
                _digits[(word * _width) + digit] = value;
            }
        }
    }

    /// <summary>Counts one more where a plane has a bit; the plane starts with the first word that matters.</summary>
    public void Add(ReadOnlySpan<ulong> plane)
    {
        for (int i = 0; i < plane.Length; i++)
        {
            if (plane[i] != 0)
            {
                Add(_from + i, plane[i]);
            }
        }
    }

    /// <summary>Counts one more for one event.</summary>
    public void Add(int happening) => Add(happening >> 6, 1UL << happening);

    private void Add(int word, ulong carry)
    {
        foreach (ref ulong digit in _digits.AsSpan(word * _width, _width))
        {
            (digit, carry) = (digit ^ carry, digit & carry);
        }

        _reached[word] |= carry;
    }
}
