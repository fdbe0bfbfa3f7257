using System.Globalization;

namespace DependencyRisk;

/// <summary>What leaves home inside one component and comes back inside another.</summary>
/// <param name="Via">Id of the component that comes back: supplied from abroad to someone at home.</param>
/// <param name="Component">Id of the component that left: supplied from home to someone abroad, further up in <paramref name="Via"/>.</param>
/// <param name="Paths">
/// In how many ways, counted use by use from a product to the component that left. 2^128 - 1 stands for that many or more.
/// </param>
/// <param name="Value">Value that is added abroad in between, by all stages on the way from one to the other, as a share of the product's value.</param>
/// <param name="HomeValue">Value of what left, its inputs included, that comes back this way, as a share of the product's value.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record RoundTrip(string Via, string Component, UInt128 Paths, double Value, double HomeValue)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Component} via {Via}: {Value:0.####} added abroad, {HomeValue:0.####} from home, {Paths} paths");
}
