using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Writes a sheet as a piece of HTML: headings, paragraphs and tables. Text from a bill is text, never markup.</summary>
internal static class HtmlRenderer
{
    /// <summary>The sheet as HTML; its headings begin at this level.</summary>
    public static HtmlText Render(Sheet sheet, int level = 2)
    {
        var html = new HtmlText();
        foreach (Block block in sheet.Blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    int at = Math.Min(level + heading.Level - 1, 6);
                    html.Add($"<h{at}>{Printable.Clean(heading.Text)}</h{at}>\n");
                    break;
                case Block.Paragraph paragraph:
                    html.Add($"<p>{Printable.Clean(paragraph.Text)}</p>\n");
                    break;
                case Block.Grid grid:
                    Add(html, grid);
                    break;
                default:
                    throw new InvalidOperationException($"There is no HTML for {block.GetType().Name}.");
            }
        }

        return html;
    }

    private static void Add(HtmlText html, Block.Grid grid)
    {
        html.Add($"<div class=\"scroll\"><table>\n");
        if (grid.HasTitles)
        {
            html.Add($"<thead><tr>");
            foreach (Column column in grid.Columns)
            {
                html.Add($"<th scope=\"col\" class=\"{ClassOf(column, Tone.Plain)}\">{Printable.Clean(column.Title)}</th>");
            }

            html.Add($"</tr></thead>\n");
        }

        html.Add($"<tbody>\n");
        foreach (ImmutableArray<Cell> row in grid.Rows)
        {
            html.Add($"<tr>");
            for (int i = 0; i < row.Length; i++)
            {
                Add(html, row[i], grid.Columns[i], isHead: i == 0);
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }

    private static void Add(HtmlText html, Cell cell, Column column, bool isHead)
    {
        string tag = isHead ? "th" : "td";
        html.Add($"<{tag}");
        if (isHead)
        {
            html.Add($" scope=\"row\"");
        }

        if (cell.Exact is { } exact)
        {
            html.Add($" data-value=\"{exact}\"");
        }

        html.Add($" class=\"{ClassOf(column, cell.Tone)}\">");
        for (int line = 0; line < cell.Lines.Length; line++)
        {
            if (line > 0)
            {
                html.Add($"<br>");
            }

            html.Add($"{Printable.Clean(cell.Lines[line])}");
        }

        html.Add($"</{tag}>");
    }

    private static string ClassOf(Column column, Tone tone) =>
        (column.IsNumber ? "number" : "text") + tone switch
        {
            Tone.Alarm => " alarm",
            Tone.Warning => " warning",
            Tone.Faint => " faint",
            _ => string.Empty,
        };
}
