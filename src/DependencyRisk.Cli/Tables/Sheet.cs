using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Cli;

/// <summary>A result as a person reads it, in pieces that a terminal and a Markdown document show each in its own way.</summary>
internal sealed class Sheet
{
    private readonly List<Block> _blocks = [];

    public IReadOnlyList<Block> Blocks => _blocks;

    public void Heading(string text, int level = 1) => _blocks.Add(new Block.Heading(text, level));

    public void Paragraph(string text) => _blocks.Add(new Block.Paragraph(text));

    public void Table(ImmutableArray<Column> columns, IEnumerable<ImmutableArray<Cell>> rows) =>
        _blocks.Add(new Block.Grid(columns, [.. rows], HasTitles: true));

    /// <summary>Says how many rows a table leaves out, if any.</summary>
    public void Rest(int left)
    {
        if (left > 0)
        {
            Paragraph(string.Create(CultureInfo.InvariantCulture, $"… and {left} more; --top N shows more of them."));
        }
    }

    /// <summary>Pairs of what is told and its value.</summary>
    public void Facts(IEnumerable<(string Name, Cell Value)> facts) =>
        _blocks.Add(new Block.Grid(["", ""], [.. facts.Select(fact => ImmutableArray.Create<Cell>(fact.Name, fact.Value))], HasTitles: false));

    /// <summary>Writes the sheet as a table or as Markdown.</summary>
    public void Write(Stream output, Settings settings, Shell shell) => Write(output, settings.Format, settings.Output is null, shell);

    /// <summary>Writes the sheet; colour and width are those of the terminal only where it goes there.</summary>
    public void Write(Stream output, OutputFormat format, bool isShown, Shell shell)
    {
        string text = format == OutputFormat.Markdown
            ? MarkdownRenderer.Render(this)
            : TerminalRenderer.Render(this, isShown && shell.HasColour, isShown ? shell.Width : Shell.WideEnough);
        output.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
