namespace DependencyRisk.Cli;

/// <summary>In what form a report is written.</summary>
internal enum ReportForm
{
    /// <summary>One page for a browser, with charts and what-ifs.</summary>
    Html,

    /// <summary>Text and tables for a document.</summary>
    Markdown,

    /// <summary>A folder of tables for spreadsheets and data frames.</summary>
    Csv,

    /// <summary>The same tables, one JSON object a line.</summary>
    JsonLines,
}
