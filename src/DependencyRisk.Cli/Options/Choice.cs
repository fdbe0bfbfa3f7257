using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk.Cli;

/// <summary>The words for the values of an enumeration.</summary>
internal sealed class Choice<T>
    where T : struct, Enum
{
    private readonly ImmutableArray<(T Value, string Word)> _words;

    public Choice(params ReadOnlySpan<(T Value, string Word)> words) => _words = [.. words];

    public ImmutableArray<string> All => [.. _words.Select(pair => pair.Word)];

    public string Of(T value) => _words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;

    public bool TryRead(string text, [NotNullWhen(true)] out T? value)
    {
        value = null;
        foreach ((T candidate, string word) in _words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
            }
        }

        return value is not null;
    }
}
