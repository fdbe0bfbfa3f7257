namespace DependencyRisk;

/// <summary>A firm that supplies components.</summary>
/// <param name="Id">The id, unique among the bill's suppliers.</param>
/// <remarks>Plain data: references are checked when a bill is built. Safe for use by many threads.</remarks>
public sealed record Supplier(string Id)
{
    /// <summary>The name; may be empty.</summary>
    public LocalizedText Name { get; init; }

    /// <summary>Country of the headquarters; unknown by default.</summary>
    public Country Headquarters { get; init; }

    /// <summary>Country of the owner; unknown by default. It does not default to the headquarters.</summary>
    public Country Owner { get; init; }

    /// <summary>Id of the supplier that this one belongs to, or null. Who controls the parent controls this one's sources too.</summary>
    public string? Parent { get; init; }
}
