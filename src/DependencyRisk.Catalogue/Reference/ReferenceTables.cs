using System.Collections.Frozen;
using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk;

/// <summary>
/// Published tables that indicators of criticality draw on: countries, governance, the EU's assessments, world production, and
/// which materials are in the components of the catalogue.
/// </summary>
/// <remarks>
/// Nothing is read before it is asked for; each table is then read once. <see cref="Sources"/> says where each comes from and on
/// what terms it may be used. Safe for use by many threads.
/// </remarks>
public static class ReferenceTables
{
    private static readonly Lazy<ImmutableArray<ReferenceSource>> LazySources = new(ReadSources);
    private static readonly Lazy<ImmutableArray<CountryInfo>> LazyCountries = new(ReadCountries);
    private static readonly Lazy<GovernanceTable> LazyGovernance = new(ReadGovernance);
    private static readonly Lazy<ImmutableArray<WorldProduction>> LazyProduction = new(WorldProductionReader.Read);
    private static readonly Lazy<EuCriticalityTable> LazyEu2023 = new(() => EuCriticalityReader.Read(2023));
    private static readonly Lazy<EuCriticalityTable> LazyEu2017 = new(() => EuCriticalityReader.Read(2017));
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<ComponentMaterial>>> LazyMaterials = new(ReadMaterials);

    /// <summary>Where the tables come from.</summary>
    public static ImmutableArray<ReferenceSource> Sources => LazySources.Value;

    /// <summary>The 249 countries and areas of ISO 3166-1, by code. Kosovo (<c>XK</c>) is not among them.</summary>
    public static ImmutableArray<CountryInfo> Countries => LazyCountries.Value;

    /// <summary>The Worldwide Governance Indicators of 213 countries and areas, 2010 to 2023.</summary>
    public static GovernanceTable Governance => LazyGovernance.Value;

    /// <summary>World production by country, in the order of the table.</summary>
    public static ImmutableArray<WorldProduction> WorldProduction => LazyProduction.Value;

    /// <summary>The EU's assessment of one year, its inputs and its published results.</summary>
    /// <param name="year">2023 or 2017.</param>
    /// <returns>The table, the same one each time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Another year.</exception>
    public static EuCriticalityTable EuCriticality(int year) => year switch
    {
        2023 => LazyEu2023.Value,
        2017 => LazyEu2017.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(year), year, "The assessments of 2023 and 2017 are here."),
    };

    /// <summary>The materials in the components of a bill of the catalogue.</summary>
    /// <param name="billId">The id of the bill; exact in case.</param>
    /// <returns>By component and material; empty for a bill without any, and for one that is not of the catalogue.</returns>
    public static ImmutableArray<ComponentMaterial> Materials(string billId)
    {
        ArgumentNullException.ThrowIfNull(billId);
        return LazyMaterials.Value.GetValueOrDefault(billId, []);
    }

    private static ImmutableArray<ReferenceSource> ReadSources() =>
    [
        .. CsvTable.Load("sources.csv").Rows.Select(row => new ReferenceSource(
            row.Text("id"), row.Text("title"), row.Text("publisher"), row.Text("years"), row.Text("licence"), row.Text("address"), row.Text("attribution"), row.Text("changes"))),
    ];

    private static ImmutableArray<CountryInfo> ReadCountries() =>
    [
        .. CsvTable.Load("countries.csv").Rows.Select(row => new CountryInfo(
            row.Country("country"),
            row.Text("alpha3"),
            row.Text("numeric"),
            new LocalizedText(row.Text("nameEn"), row.Text("nameZh")),
            row.TextOrNull("region"),
            row.TextOrNull("subregion"),
            row.Number("eu27").Equals(1.0))),
    ];

    private static GovernanceTable ReadGovernance() =>
        new(CsvTable.Load("governance.csv").Rows.Select(row => (
            row.Country("country"),
            (int)row.Number("year"),
            new GovernanceIndicators(
                row.NumberOrNull("voiceAccountability"),
                row.NumberOrNull("politicalStability"),
                row.NumberOrNull("governmentEffectiveness"),
                row.NumberOrNull("regulatoryQuality"),
                row.NumberOrNull("ruleOfLaw"),
                row.NumberOrNull("controlOfCorruption")))));

    private static FrozenDictionary<string, ImmutableArray<ComponentMaterial>> ReadMaterials() =>
        CsvTable.Load("component-materials.csv").Rows
            .GroupBy(row => row.Text("bill"), row => new ComponentMaterial(row.Text("component"), row.Text("material")), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
