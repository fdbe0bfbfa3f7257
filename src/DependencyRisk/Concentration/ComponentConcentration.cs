using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>How concentrated the sources of a component are.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
/// <param name="Component">Id of the component.</param>
/// <param name="By">What counts as one unit.</param>
/// <param name="Units">The units named, the largest known share first, then by name; empty where nobody is named.</param>
/// <param name="Shares">The indices, with the bounds that the unallocated share leaves.</param>
public sealed record ComponentConcentration(
    string Component,
    ConcentrationBy By,
    ImmutableArray<ConcentrationUnit> Units,
    ShareDistribution Shares)
{
    /// <summary>The component and its index, such as <c>lyso-boule by origin: HHI 0.25 (2,500 points)</c>.</summary>
    public override string ToString() => $"{Component} by {By}: HHI {Shares.HerfindahlHirschman()}";
}
