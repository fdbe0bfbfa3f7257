using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Writes a sheet as a piece of HTML: headings, paragraphs and tables. Text from a bill is text, never markup.</summary>
internal static class HtmlRenderer
{
    /// <summary>The sheet as HTML; its headings begin at this level.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="level">The level of its first heading.</param>
    /// <param name="isInline">Whether it stands on a page without our style sheet, and so carries its style in every element.</param>
    public static HtmlText Render(Sheet sheet, int level = 2, bool isInline = false)
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
                    Add(html, grid, isInline);
                    break;
                default:
                    throw new InvalidOperationException($"There is no HTML for {block.GetType().Name}.");
            }
        }

        return html;
    }

    private static void Add(HtmlText html, Block.Grid grid, bool isInline)
    {
        // A page lets a wide table scroll, and carries all digits along.
        if (!isInline)
        {
            html.Add($"<div class=\"scroll\">");
        }

        html.Add($"<table>\n");
        if (grid.HasTitles)
        {
            html.Add($"<thead><tr>");
            foreach (Column column in grid.Columns)
            {
                html.Add($"<th scope=\"col\"");
                AddLook(html, column, Tone.Plain, isInline);
                html.Add($">{Printable.Clean(column.Title)}</th>");
            }

            html.Add($"</tr></thead>\n");
        }

        html.Add($"<tbody>\n");
        foreach (ImmutableArray<Cell> row in grid.Rows)
        {
            html.Add($"<tr>");
            for (int i = 0; i < row.Length; i++)
            {
                Add(html, row[i], grid.Columns[i], isHead: i == 0, isInline);
            }

            html.Add($"</tr>\n");
        }

        html.Add($"</tbody></table>\n");
        if (!isInline)
        {
            html.Add($"</div>\n");
        }
    }

    private static void Add(HtmlText html, Cell cell, Column column, bool isHead, bool isInline)
    {
        string tag = isHead ? "th" : "td";
        html.Add($"<{tag}");
        if (isHead)
        {
            html.Add($" scope=\"row\"");
        }

        if (!isInline && cell.Exact is { } exact)
        {
            html.Add($" data-value=\"{exact}\"");
        }

        AddLook(html, column, cell.Tone, isInline);
        html.Add($">");
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

    private static void AddLook(HtmlText html, Column column, Tone tone, bool isInline)
    {
        if (isInline)
        {
            html.Add($" style=\"{StyleOf(column, tone)}\"");
        }
        else
        {
            html.Add($" class=\"{ClassOf(column, tone)}\"");
        }
    }

    // Tints that leave the colour of the text alone, so that they serve on a light page and on a dark one.
    private static string StyleOf(Column column, Tone tone) =>
        (column.IsNumber ? "text-align:right;padding:2px 10px;font-variant-numeric:tabular-nums" : "text-align:left;padding:2px 10px;overflow-wrap:anywhere;max-width:36em") + tone switch
        {
            Tone.Alarm => ";background:rgba(213,94,0,0.35)",
            Tone.Warning => ";background:rgba(230,159,0,0.25)",
            Tone.Faint => ";opacity:0.65",
            _ => string.Empty,
        };

    private static string ClassOf(Column column, Tone tone) =>
        (column.IsNumber ? "number" : "text") + tone switch
        {
            Tone.Alarm => " alarm",
            Tone.Warning => " warning",
            Tone.Faint => " faint",
            _ => string.Empty,
        };
}
