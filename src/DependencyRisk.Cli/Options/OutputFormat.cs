namespace DependencyRisk.Cli;

/// <summary>In what form a result is printed.</summary>
internal enum OutputFormat
{
    /// <summary>Tables for a person.</summary>
    Table,

    /// <summary>The contract for programs.</summary>
    Json,

    /// <summary>Tidy rows for spreadsheets and data frames.</summary>
    Csv,

    /// <summary>The same rows, one JSON object a line.</summary>
    JsonLines,

    /// <summary>Tables for a document.</summary>
    Markdown,
}
