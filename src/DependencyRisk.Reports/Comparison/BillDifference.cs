using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What changed in the bill itself: fields, components and suppliers.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record BillDifference
{
    /// <summary>Fields of the bill that differ; a product that came or went among them. Its id is none of them.</summary>
    public required ImmutableArray<FieldChange> Fields { get; init; }

    /// <summary>Components added, removed or changed; those that go with the largest change of loss first, then by id.</summary>
    public required ImmutableArray<ItemChange> Components { get; init; }

    /// <summary>Suppliers added, removed or changed; those that go with the largest change of loss first, then by id.</summary>
    public required ImmutableArray<ItemChange> Suppliers { get; init; }

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Fields.IsEmpty && Components.IsEmpty && Suppliers.IsEmpty;
}
