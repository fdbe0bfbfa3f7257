using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The words of the bill format for the values of an enumeration, in the enumeration's order.</summary>
internal sealed class JsonWords<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<MemberWord> _words;

    public JsonWords(params ReadOnlySpan<(T Value, string Word)> words)
    {
        ImmutableArray<MemberWord>.Builder builder = ImmutableArray.CreateBuilder<MemberWord>(words.Length);
        foreach ((T value, string word) in words)
        {
            builder.Add(new MemberWord(value, word, System.Text.Encoding.UTF8.GetBytes(word)));
        }

        _words = builder.MoveToImmutable();
    }

    public string All => string.Join(", ", _words.Select(word => word.Text));

    public bool TryRead(ReadOnlySpan<byte> utf8, out T value)
    {
        foreach (MemberWord word in _words)
        {
            if (utf8.SequenceEqual(word.Utf8))
            {
                value = word.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    public string Of(T value)
    {
        foreach (MemberWord word in _words)
        {
            if (EqualityComparer<T>.Default.Equals(word.Value, value))
            {
                return word.Text;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, $"Give one of: {All}.");
    }

    private sealed record MemberWord(T Value, string Text, byte[] Utf8);
}
