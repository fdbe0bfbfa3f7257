namespace DependencyRisk.Cli;

/// <summary>One bill of the catalogue, and how many components it has.</summary>
internal sealed record CatalogueRow(CatalogueEntry Entry, int Components);
