using System.Text;

namespace DependencyRisk;

/// <summary>
/// Gives one string for equal bytes: an id that a bill names a hundred times is one object, and later look-ups of it
/// compare references first.
/// </summary>
internal sealed class StringTable
{
    private string[] _strings = new string[1024];
    private uint[] _hashes = new uint[1024];
    private int _count;

    public string Get(ReadOnlySpan<byte> utf8)
    {
        uint hash = Hash(utf8);
        int mask = _strings.Length - 1;
        int slot = (int)(hash & (uint)mask);
        while (_strings[slot] is { } known)
        {
            if (_hashes[slot] == hash && Same(known, utf8))
            {
                return known;
            }

            slot = (slot + 1) & mask;
        }

        string added = Encoding.UTF8.GetString(utf8);
        (_strings[slot], _hashes[slot]) = (added, hash);
        if (++_count > _strings.Length / 2)
        {
            Grow();
        }

        return added;
    }

    public string Get(string text) => Get(Encoding.UTF8.GetBytes(text));

    private static bool Same(string known, ReadOnlySpan<byte> utf8)
    {
        // Valid UTF-8 has as many bytes as characters only where all of it is ASCII.
        return known.Length == utf8.Length
            ? Ascii.Equals(utf8, known)
            : known.Length < utf8.Length && string.Equals(known, Encoding.UTF8.GetString(utf8), StringComparison.Ordinal);
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes);
        return (uint)hash.ToHashCode();
    }

    private void Grow()
    {
        (string[] strings, uint[] hashes) = (_strings, _hashes);
        _strings = new string[strings.Length * 2];
        _hashes = new uint[_strings.Length];
        int mask = _strings.Length - 1;
        for (int i = 0; i < strings.Length; i++)
        {
            if (strings[i] is { } moved)
            {
                int slot = (int)(hashes[i] & (uint)mask);
                while (_strings[slot] is not null)
                {
                    slot = (slot + 1) & mask;
                }

                (_strings[slot], _hashes[slot]) = (moved, hashes[i]);
            }
        }
    }
}
