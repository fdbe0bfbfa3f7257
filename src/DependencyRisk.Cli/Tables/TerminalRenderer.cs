using System.Text;
using Spectre.Console;

namespace DependencyRisk.Cli;

/// <summary>Writes a sheet as text in columns, with colour where a terminal shows it.</summary>
internal static class TerminalRenderer
{
    // Below this many columns, every one of them is needed for text.
    private const int Roomy = 100;

    public static string Render(Sheet sheet, bool hasColour, int width)
    {
        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = Create(text, hasColour, width);
        bool isFirst = true;
        foreach (Block block in sheet.Blocks)
        {
            if (!isFirst)
            {
                console.WriteLine();
            }

            isFirst = false;
            Write(console, block);
        }

        return Tidy(text.ToString());
    }

    private static IAnsiConsole Create(TextWriter text, bool hasColour, int width)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static void Write(IAnsiConsole console, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                console.Write(new Text(Printable.Clean(heading.Text), new Style(decoration: Decoration.Bold)));
                console.WriteLine();
                break;
            case Block.Paragraph paragraph:
                console.Write(new Text(Printable.Clean(paragraph.Text)));
                console.WriteLine();
                break;
            case Block.Grid grid:
                console.Write(TableOf(grid, console.Profile.Width >= Roomy));
                break;
            default:
                throw new InvalidOperationException($"There is no text for {block.GetType().Name}.");
        }
    }

    // Text objects throughout: strings would be read as markup.
    private static Table TableOf(Block.Grid grid, bool isRoomy)
    {
        var table = new Table { Border = grid.HasTitles ? TableBorder.Simple : TableBorder.None, ShowHeaders = grid.HasTitles };
        foreach (Column column in grid.Columns)
        {
            var title = new TableColumn(new Text(string.Join('\n', column.Title.Split('\n').Select(Printable.Clean)), new Style(decoration: Decoration.Bold)));
            title.Alignment = column.IsNumber ? Justify.Right : Justify.Left;
            title.NoWrap = column.IsWhole;
            title.Padding = grid.HasTitles && isRoomy ? title.Padding : new Padding(0, 0, grid.HasTitles ? 0 : 2, 0);
            table.AddColumn(title);
        }

        bool hasTallRows = grid.HasTitles && grid.Rows.Any(row => row.Any(cell => cell.Lines.Length > 1));
        foreach (IEnumerable<Cell> row in grid.Rows)
        {
            if (hasTallRows && table.Rows.Count > 0)
            {
                table.AddEmptyRow();
            }

            table.AddRow(row.Select(cell => new Text(string.Join('\n', cell.Lines.Select(Printable.Clean)), StyleOf(cell.Tone))));
        }

        return table;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Faint => new Style(decoration: Decoration.Dim),
        Tone.Warning => new Style(Color.Olive),
        Tone.Alarm => new Style(Color.Red),
        _ => Style.Plain,
    };

    // No space at the end of a line, and never two empty lines in a row: tables come with some of their own.
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        bool wasEmpty = true;
        foreach (ReadOnlySpan<char> untrimmed in text.AsSpan().TrimEnd().EnumerateLines())
        {
            ReadOnlySpan<char> line = untrimmed.TrimEnd();
            if (!wasEmpty || !line.IsEmpty)
            {
                tidy.Append(line).Append('\n');
            }

            wasEmpty = line.IsEmpty;
        }

        return tidy.ToString();
    }
}
