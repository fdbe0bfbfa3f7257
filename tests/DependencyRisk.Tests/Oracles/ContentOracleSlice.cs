using System.Collections.Immutable;

namespace DependencyRisk.Tests.Oracles;

/// <summary>A part of a component's supply: the country it counts for, and those of which one must have it (null: any at all).</summary>
internal sealed record ContentOracleSlice(Rational Part, Country Country, ImmutableArray<Country>? Possible)
{
    /// <summary>All from one country, which may be unknown.</summary>
    public static ContentOracleSlice Of(Rational part, Country country) =>
        new(part, country, country.IsKnown ? ImmutableArray.Create(country) : null);

    /// <summary>From one of several sources, nobody knows how much from which.</summary>
    public static ContentOracleSlice OneOf(Rational part, IEnumerable<Country> countries, bool areLookedThrough)
    {
        ImmutableArray<Country> places = [.. countries.Distinct()];
        Country central = places.Length == 1 ? places[0] : Country.Unknown;
        return new(part, central, areLookedThrough && places.Length > 0 && places.All(place => place.IsKnown) ? places : null);
    }
}
