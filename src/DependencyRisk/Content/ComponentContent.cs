using System.Globalization;

namespace DependencyRisk;

/// <summary>What one component adds to a product, by share of the product's value, over all ways in which it gets there.</summary>
/// <param name="Component">Id of the component.</param>
/// <param name="Own">Its own value, that of its inputs taken off, in [0,1].</param>
/// <param name="Home">The part of that which is known to be added at home.</param>
/// <param name="Foreign">The part which is known to be added abroad.</param>
/// <param name="Unknown">The part of which nobody knows where it is added.</param>
/// <param name="Hidden">
/// What it adds to the foreign content that face value does not show, in [-1,1]: its foreign part less what of it was counted as
/// foreign already, with the direct input that it is in. Negative where face value shows more than there is.
/// </param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ComponentContent(string Component, double Own, double Home, double Foreign, double Unknown, double Hidden)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Component}: own {Own:0.####}, foreign {Foreign:0.####}, hidden {Hidden:0.####}");
}
