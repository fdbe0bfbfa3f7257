namespace DependencyRisk;

/// <summary>One bill of the catalogue, described without reading it.</summary>
/// <param name="Id">The id to load it by.</param>
/// <param name="Name">The name in English and Chinese.</param>
/// <param name="Category">The field it belongs to, such as <c>medical-imaging</c>.</param>
/// <param name="Basis">Whether it describes the world market or one maker's sourcing.</param>
/// <param name="Summary">One sentence in English.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record CatalogueEntry(string Id, LocalizedText Name, string Category, BillBasis Basis, string Summary);
