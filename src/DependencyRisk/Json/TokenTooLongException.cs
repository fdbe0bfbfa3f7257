namespace DependencyRisk;

/// <summary>One string or number of a document is longer than the reader allows.</summary>
internal sealed class TokenTooLongException(TextPosition position, int most)
    : Exception($"A single value is longer than {most} bytes.")
{
    public TextPosition Position { get; } = position;

    public int Most { get; } = most;
}
