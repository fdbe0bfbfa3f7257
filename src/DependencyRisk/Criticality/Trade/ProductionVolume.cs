using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DependencyRisk.Criticality;

/// <summary>What one producer makes of a material in a year.</summary>
/// <remarks>
/// A producer is a country, or a named unit that is no ISO country (statistics have codes of their own for some territories and
/// groups), which is a unit of its own and never home. With neither it is <em>unattributed</em>: some is made, and nobody says by
/// whom. The default value is 0 tonnes unattributed. Immutable, and safe for use by many threads.
/// </remarks>
public readonly record struct ProductionVolume
{
    /// <summary>Makes it.</summary>
    /// <param name="country">The producing country; unknown for a named unit, and for what is unattributed.</param>
    /// <param name="tonnes">Tonnes a year, finite and at least 0; any other unit of mass serves, if it is one throughout.</param>
    /// <param name="unit">The name of a producer that is no ISO country, only where <paramref name="country"/> is unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tonnes are negative, infinite or NaN.</exception>
    /// <exception cref="ArgumentException">Both a country and a unit are given, or the unit is empty.</exception>
    public ProductionVolume(Country country, double tonnes, string? unit = null)
    {
        Amounts.Check(tonnes, nameof(tonnes));
        if (unit is not null && (country.IsKnown || string.IsNullOrWhiteSpace(unit)))
        {
            throw new ArgumentException($"A producer is a country or a named unit, not both: '{country}' and '{unit}'.", nameof(unit));
        }

        (Country, Tonnes, Unit) = (country, tonnes, unit);
    }

    /// <summary>The producing country; unknown for a named unit, and for what is unattributed.</summary>
    public Country Country { get; }

    /// <summary>The name of a producer that is no ISO country; else null.</summary>
    public string? Unit { get; }

    /// <summary>Tonnes a year.</summary>
    public double Tonnes { get; }

    /// <summary>Whether nobody says who produces it.</summary>
    public bool IsUnattributed => !Country.IsKnown && Unit is null;

    /// <summary>
    /// Reads how statistics name a producer: an ISO code is a country, <c>ZZ</c> nobody; any other text is a unit of its own, except
    /// that two or three letters look like a mistyped code and are refused.
    /// </summary>
    /// <param name="text">The text; null and white space give <see langword="false"/>.</param>
    /// <param name="country">The country; unknown for a unit.</param>
    /// <param name="unit">The name of a unit that is no ISO country; else null.</param>
    /// <returns>Whether the text names a producer, or says that nobody is named.</returns>
    public static bool TryParseProducer([NotNullWhen(true)] string? text, out Country country, out string? unit)
    {
        unit = null;
        if (Country.TryParse(text, out country))
        {
            return true;
        }

        if (string.IsNullOrWhiteSpace(text) || (text.Length <= 3 && text.All(char.IsLetter)))
        {
            return false;
        }

        unit = text;
        return true;
    }

    /// <summary>The producer and the tonnes.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? Country.Code}: {Tonnes} t");
}
