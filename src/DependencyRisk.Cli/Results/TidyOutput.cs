namespace DependencyRisk.Cli;

/// <summary>Prints the rows of a result as data.</summary>
internal static class TidyOutput
{
    /// <summary>Whether a form is made of rows and columns for programs.</summary>
    public static bool IsTidy(this OutputFormat format) => format is OutputFormat.Csv or OutputFormat.JsonLines;

    /// <summary>Whether a form is for programs, which get all rows unless they ask for fewer.</summary>
    public static bool IsData(this OutputFormat format) => format == OutputFormat.Json || format.IsTidy();

    public static void Write(Stream output, TidyTable table, OutputFormat format, CancellationToken cancellation = default)
    {
        if (format == OutputFormat.JsonLines)
        {
            table.WriteJsonLines(output, cancellation);
        }
        else
        {
            table.WriteCsv(output, cancellation);
        }
    }
}
