namespace DependencyRisk.Cli;

/// <summary>What <c>deprisk report</c> is to write.</summary>
internal sealed record ReportSettings
{
    public required ReportForm Form { get; init; }

    /// <summary>The file or folder, or null for standard output.</summary>
    public required string? Output { get; init; }

    /// <summary>The bill before, where a change is asked about.</summary>
    public required string? Against { get; init; }

    public required ReportOptions Options { get; init; }
}
