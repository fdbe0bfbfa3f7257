using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>One cell of a table: lines of plain text, whatever characters are in them; each renderer makes them safe in its own way.</summary>
internal sealed record Cell(ImmutableArray<string> Lines, Tone Tone = Tone.Plain)
{
    /// <summary>All digits of the numbers that the text rounds, with a space between; null where there is none. Pages carry them along.</summary>
    public string? Exact { get; init; }

    public static implicit operator Cell(string text) => new([text]);

    public static Cell Of(IEnumerable<string> lines) => new([.. lines]);
}
