using System.Runtime.InteropServices;
using System.Text;

namespace DependencyRisk;

/// <summary>Numbers texts in the order in which they first come, looked up by their bytes without making strings of them.</summary>
internal sealed class Utf8Index(IEqualityComparer<string> comparer)
{
    private const int OnStack = 256;

    private readonly Dictionary<string, int> _numbers = new(comparer);

    /// <summary>The number of a text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        Span<char> letters = utf8.Length <= OnStack ? stackalloc char[OnStack] : new char[utf8.Length];
        int length = Encoding.UTF8.GetChars(utf8, letters);
        return _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters[..length], out int number) ? number : -1;
    }

    public int Find(string text) => _numbers.TryGetValue(text, out int number) ? number : -1;

    /// <summary>The number of a text; where it is new, takes the one given.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="next">Its number if it is new.</param>
    /// <param name="text">The text as a string if it is new, else null.</param>
    public int FindOrAdd(ReadOnlySpan<byte> utf8, int next, out string? text)
    {
        Span<char> letters = utf8.Length <= OnStack ? stackalloc char[OnStack] : new char[utf8.Length];
        letters = letters[..Encoding.UTF8.GetChars(utf8, letters)];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, letters, out bool isKnown);
        if (isKnown)
        {
            text = null;
            return number;
        }

        number = next;
        text = lookup.TryGetValue(letters, out string? key, out _) ? key : null;
        return next;
    }

    /// <summary>Gives a text a number, unless it has one.</summary>
    public bool TryAdd(string text, int number) => _numbers.TryAdd(text, number);
}
