using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A result as a person reads it, in pieces that a terminal, a Markdown document and a page show each in its own way.</summary>
internal sealed class Sheet
{
    private readonly List<Block> _blocks = [];

    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Adds everything of another sheet.</summary>
    public void Add(Sheet other) => _blocks.AddRange(other.Blocks);

    public void Heading(string text, int level = 1) => _blocks.Add(new Block.Heading(text, level));

    public void Paragraph(string text) => _blocks.Add(new Block.Paragraph(text));

    public void Table(ImmutableArray<Column> columns, IEnumerable<ImmutableArray<Cell>> rows) =>
        _blocks.Add(new Block.Grid(columns, [.. rows], HasTitles: true));

    /// <summary>Pairs of what is told and its value.</summary>
    public void Facts(IEnumerable<(string Name, Cell Value)> facts) =>
        _blocks.Add(new Block.Grid(["", ""], [.. facts.Select(fact => ImmutableArray.Create<Cell>(fact.Name, fact.Value))], HasTitles: false));
}
