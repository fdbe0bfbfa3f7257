using System.Globalization;

namespace DependencyRisk;

/// <summary>How far what a country supplies to a product rests on home.</summary>
/// <param name="Country">The foreign country.</param>
/// <param name="Through">Share of the product's value that comes from the country or passes through it at some stage, inputs included, in [0,1].</param>
/// <param name="OfHome">The part of that which was added at home, further up; at most <paramref name="Through"/>.</param>
/// <remarks>Known shares only: what is not known counts for nobody. Immutable, and safe for use by many threads.</remarks>
public sealed record ReverseContent(Country Country, double Through, double OfHome)
{
    /// <summary>The fraction of what the country supplies that is home's, in [0,1]; 0 where it supplies nothing of value.</summary>
    public double HomeFraction => Through > 0 ? Math.Min(1, OfHome / Through) : 0;

    /// <summary>One line for a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Country}: {Through:0.####} passes through, {OfHome:0.####} of it from home");
}
