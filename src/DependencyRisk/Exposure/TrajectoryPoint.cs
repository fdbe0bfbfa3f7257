namespace DependencyRisk;

/// <summary>What a product's output is from one month on.</summary>
/// <param name="Month">The month from which this holds, until the next point.</param>
/// <param name="Output">Output in [0,1]; its low belongs to the high of the loss.</param>
/// <param name="Binding">Id of the component that the shortage comes from, in the worse of the two bounds; null without a shortage.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record TrajectoryPoint(double Month, Bounds Output, string? Binding);
