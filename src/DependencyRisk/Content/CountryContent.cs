using System.Globalization;

namespace DependencyRisk;

/// <summary>How much of a product one country accounts for.</summary>
/// <param name="Country">The country; ZZ for what is not known.</param>
/// <param name="Share">Share of the product that is known to be its, in [0,1]; of ZZ what no country is known for.</param>
/// <param name="Bounds">What it is at least and at most, whatever the bill leaves open; of ZZ, what any country that is not listed may have.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public readonly record struct CountryContent(Country Country, double Share, Bounds Bounds)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Country}: {Share:0.####} ({Bounds.Low:0.####}-{Bounds.High:0.####})");
}
