namespace DependencyRisk;

/// <summary>An empty cell, and the sources of one node that it is about: none where it is the shares that are missing.</summary>
internal readonly record struct MissingPart(int Cell, int[] Sources);
