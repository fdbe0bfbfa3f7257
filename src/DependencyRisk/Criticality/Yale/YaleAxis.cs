namespace DependencyRisk.Criticality;

/// <summary>One axis of a <see cref="YaleCriticality"/>.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Name">The name of the axis.</param>
/// <param name="Value">Its value in [0,100].</param>
/// <param name="SquaredContribution">Its square over 3; those of the three axes add up to the square of the criticality.</param>
public sealed record YaleAxis(string Name, Interval Value, Interval SquaredContribution);
