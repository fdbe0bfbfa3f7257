using System.Globalization;
using System.Text;

namespace DependencyRisk.Cli;

/// <summary>Prints sheets, and says in them what the command line can show more of.</summary>
internal static class SheetOutput
{
    /// <summary>Says how many rows a table leaves out, if any.</summary>
    public static void Rest(this Sheet sheet, int left)
    {
        if (left > 0)
        {
            sheet.Paragraph(string.Create(CultureInfo.InvariantCulture, $"… and {left} more; --top N shows more of them."));
        }
    }

    /// <summary>Writes the sheet as a table or as Markdown.</summary>
    public static void Write(this Sheet sheet, Stream output, Settings settings, Shell shell) => sheet.Write(output, settings.Format, settings.Output is null, shell);

    /// <summary>Writes the sheet; colour and width are those of the terminal only where it goes there.</summary>
    public static void Write(this Sheet sheet, Stream output, OutputFormat format, bool isShown, Shell shell)
    {
        string text = format == OutputFormat.Markdown
            ? MarkdownRenderer.Render(sheet)
            : TerminalRenderer.Render(sheet, isShown && shell.HasColour, isShown ? shell.Width : Shell.WideEnough);
        output.Write(Encoding.UTF8.GetBytes(text));
    }
}
