namespace DependencyRisk;

/// <summary>An organisation as one place of a document names it.</summary>
/// <param name="Ref">Its <c>bom-ref</c>, or null.</param>
/// <param name="Name">Its name.</param>
/// <param name="Headquarters">The country of its address; null where none is given, unknown where it cannot be told.</param>
internal sealed record CycloneDxOrganisation(string? Ref, string Name, Country? Headquarters);
