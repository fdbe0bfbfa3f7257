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

    /// <summary>The producer and the tonnes.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? Country.Code}: {Tonnes} t");
}
