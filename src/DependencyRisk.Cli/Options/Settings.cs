using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What was asked for, beyond the bills.</summary>
internal sealed record Settings
{
    public required ExposureOptions Exposure { get; init; }

    public required ImmutableArray<string> Products { get; init; }

    public required OutputFormat Format { get; init; }

    /// <summary>The file to write, or null for standard output.</summary>
    public required string? Output { get; init; }

    /// <summary>Rows of each list, or null for all of them in data and ten in tables.</summary>
    public required int? Top { get; init; }
}
