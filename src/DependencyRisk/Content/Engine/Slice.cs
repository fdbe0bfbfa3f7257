namespace DependencyRisk;

/// <summary>A part of a component's supply that comes from one place.</summary>
internal readonly record struct Slice(int Place, double Share);
