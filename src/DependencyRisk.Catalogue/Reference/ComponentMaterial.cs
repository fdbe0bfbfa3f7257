namespace DependencyRisk;

/// <summary>A raw or basic material that a component of a catalogue bill holds. Every row is an estimate.</summary>
/// <remarks>Plain data. Immutable, and safe for use by many threads.</remarks>
/// <param name="Component">The id of the component in the bill.</param>
/// <param name="Material">The id of the material in <see cref="ReferenceTables.WorldProduction"/>.</param>
public readonly record struct ComponentMaterial(string Component, string Material);
