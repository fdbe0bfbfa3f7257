using System.Text;

namespace DependencyRisk;

/// <summary>Writes a sheet as Markdown with pipe tables. Text from a bill can neither end a cell nor become markup.</summary>
internal static class MarkdownRenderer
{
    // Addresses become links, and names behind an @ are called, without any markup of their own; in text that a comment parts they do not.
    // Entities do not help: they are text before links are looked for.
    private const string Break = "<!-- -->";

    public static string Render(Sheet sheet)
    {
        var text = new StringBuilder();
        foreach (Block block in sheet.Blocks)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            switch (block)
            {
                case Block.Heading heading:
                    text.Append('#', heading.Level + 1).Append(' ').Append(Escape(heading.Text)).Append('\n');
                    break;
                case Block.Paragraph paragraph:
                    text.Append(Escape(paragraph.Text)).Append('\n');
                    break;
                case Block.Grid grid:
                    Append(text, grid);
                    break;
                default:
                    throw new InvalidOperationException($"There is no Markdown for {block.GetType().Name}.");
            }
        }

        return text.ToString();
    }

    /// <summary>The text on one line, with every character that means something in Markdown or HTML taken at its face.</summary>
    public static string Escape(string text)
    {
        string clean = Printable.Clean(text);
        var escaped = new StringBuilder(clean.Length);
        for (int i = 0; i < clean.Length; i++)
        {
            char c = clean[i];
            switch (c)
            {
                case '@':
                case ':' when Follows(clean, i, "://"):
                    escaped.Append(c).Append(Break);
                    break;
                case 'w' or 'W' when Follows(clean, i, "www."):
                    escaped.Append(clean, i, 3).Append(Break);
                    i += 2;
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '!' or '$':
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static bool Follows(string text, int start, string what) => text.AsSpan(start).StartsWith(what, StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder text, Block.Grid grid)
    {
        AppendRow(text, grid.Columns.Select(column => Escape(column.Title)));
        AppendRow(text, grid.Columns.Select(column => column.IsNumber ? "---:" : "---"));
        foreach (IEnumerable<Cell> row in grid.Rows)
        {
            AppendRow(text, row.Select(cell => string.Join("<br>", cell.Lines.Select(Escape))));
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
