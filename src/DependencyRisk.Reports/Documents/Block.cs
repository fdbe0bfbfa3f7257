using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>One piece of a sheet.</summary>
internal abstract record Block
{
    /// <summary>A heading; level 1 for a product, 2 for what is said of it.</summary>
    internal sealed record Heading(string Text, int Level) : Block;

    /// <summary>Running text, one line or more.</summary>
    internal sealed record Paragraph(string Text) : Block;

    /// <summary>A table; without titles where they would say nothing.</summary>
    internal sealed record Grid(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows, bool HasTitles) : Block;
}
