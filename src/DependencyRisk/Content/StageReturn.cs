namespace DependencyRisk;

/// <summary>A component further up a chain at which home is back.</summary>
/// <param name="Component">Id of the component, which home holds.</param>
/// <param name="HomeShare">Share of it that is known to come from home, in [0,1].</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public readonly record struct StageReturn(string Component, double HomeShare);
