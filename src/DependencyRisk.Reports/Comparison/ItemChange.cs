using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A component or a supplier that changed.</summary>
/// <remarks>
/// What has another id is another one: a rename is one removed and one added. The product that takes the place of another is the exception.
/// Immutable, and safe for use by many threads.
/// </remarks>
public sealed record ItemChange
{
    /// <summary>Its id before; null where it was added.</summary>
    public required string? Before { get; init; }

    /// <summary>Its id after; null where it was removed.</summary>
    public required string? After { get; init; }

    /// <summary>The fields that differ, in the order of <see cref="BillField"/>; of what was added or removed none, as all of it was.</summary>
    public required ImmutableArray<FieldChange> Fields { get; init; }

    /// <summary>
    /// The largest change of a loss that it goes with, in [0,1]: of a component among the choke points there and at what it uses, of a
    /// supplier among its exposures.
    /// </summary>
    public required double LossSize { get; init; }

    /// <summary>Whether it changed, was added, or was removed.</summary>
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;

    /// <summary>Its id after, or before where it was removed.</summary>
    public string Id => After ?? Before!;

    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{Id} ({Kind}): {string.Join("; ", Fields)}";
}
