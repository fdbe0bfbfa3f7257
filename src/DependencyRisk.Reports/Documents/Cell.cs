using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>One cell of a table: lines of plain text, whatever characters are in them; each renderer makes them safe in its own way.</summary>
internal sealed record Cell(ImmutableArray<string> Lines, Tone Tone = Tone.Plain)
{
    public static implicit operator Cell(string text) => new([text]);

    public static Cell Of(IEnumerable<string> lines) => new([.. lines]);
}
