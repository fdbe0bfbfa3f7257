using System.Globalization;

namespace DependencyRisk;

/// <summary>A part of a product's value: where it is added, at which component, and inside which direct input it enters the product.</summary>
/// <param name="Country">The country that it counts for; ZZ where that is not known.</param>
/// <param name="Component">Id of the component at which it is added; what a maker makes in house for it is added there too.</param>
/// <param name="Input">Id of the direct input of the product that it is inside of; the product's own id where it is added there.</param>
/// <param name="Share">The part of the product's value, in [0,1]. All paths of a product sum to 1.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ContentPath(Country Country, string Component, string Input, double Share)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Country} -> {Component} -> {Input}: {Share:0.####}");
}
