using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What was asked of the content of products.</summary>
internal sealed record ContentSettings
{
    public required ContentOptions Options { get; init; }

    public required ImmutableArray<Bloc> Blocs { get; init; }

    /// <summary>Tiers to look into, or null for all.</summary>
    public required int? Tier { get; init; }

    /// <summary>Rows of each list, or null for what is usual.</summary>
    public required int? Top { get; init; }

    public required ContentTable Table { get; init; }
}
