using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>What <see cref="GeoPolRiskJson"/> knows of names beyond the codes of countries.</summary>
/// <remarks>
/// By default it knows none: an importer is then a code, and a producer called <c>China</c> a unit of its own, with a warning. Which
/// names are the same is for the comparer of each table to say. Immutable, and safe for use by many threads.
/// </remarks>
public sealed record GeoPolRiskJsonOptions
{
    /// <summary>The defaults.</summary>
    public static GeoPolRiskJsonOptions Default { get; } = new();

    /// <summary>
    /// Names that mean a country though they are not its code, such as <c>China</c> and <c>CHN</c>. Whoever writes one is told the
    /// code: to take the name for a unit that is no country would make the numbers wrong. Default: none.
    /// </summary>
    public ImmutableDictionary<string, Country> CountryNames { get; init; } = ImmutableDictionary<string, Country>.Empty;

    /// <summary>Names that an importer may have in place of a code, with the members that they stand for, such as <c>EU27</c>. Default: none.</summary>
    public ImmutableDictionary<string, ImmutableArray<Country>> Regions { get; init; } = ImmutableDictionary<string, ImmutableArray<Country>>.Empty;

    /// <summary>The country of a name, or null.</summary>
    internal Country? Find(string name) => CountryNames.TryGetValue(name.Trim(), out Country country) ? country : null;
}
