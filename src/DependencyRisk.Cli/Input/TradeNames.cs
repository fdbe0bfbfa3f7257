using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>The names of countries and regions that a file of trade may hold in place of codes.</summary>
internal static class TradeNames
{
    // Names in everyday use and in statistics that the reference table, which has one name of each country, does not have.
    private const string Others = """
        BA Bosnia|Bosnia and Herzegovina|波斯尼亚和黑塞哥维那
        BN Brunei Darussalam|文莱达鲁萨兰国
        BO Bolivia (Plurinational State of)|多民族玻利维亚国
        CD Democratic Republic of the Congo|DR Congo|DRC|Congo, Dem. Rep.|Congo (Kinshasa)|刚果（金）
        CG Republic of the Congo|Congo|Congo, Rep.|Congo (Brazzaville)|刚果（布）
        CI Ivory Coast|Cote d'Ivoire|Côte d'Ivoire
        CN People's Republic of China|PR China|China, mainland|Mainland China|中华人民共和国
        CZ Czech Republic
        GB UK|Great Britain|大不列颠及北爱尔兰联合王国
        HK China, Hong Kong SAR|香港
        IR Iran (Islamic Republic of)|Iran, Islamic Rep.|伊朗伊斯兰共和国
        KP Democratic People's Republic of Korea|Korea, North|朝鲜民主主义人民共和国
        KR Republic of Korea|Korea, Rep.|Korea, Republic of|Korea, South|Korea|大韩民国
        LA Lao People's Democratic Republic|Lao PDR|老挝人民民主共和国
        MD Republic of Moldova|摩尔多瓦共和国
        MM Burma
        MO Macau|China, Macao SAR|澳门
        NL The Netherlands|荷兰
        RU Russian Federation|俄罗斯联邦
        SY Syrian Arab Republic|阿拉伯叙利亚共和国
        SZ Swaziland
        TR Turkey|Turkiye
        TW Chinese Taipei|台湾
        TZ United Republic of Tanzania|坦桑尼亚联合共和国
        US United States of America|U.S.|U.S.A.|美利坚合众国
        VE Venezuela (Bolivarian Republic of)|Venezuela, RB|委内瑞拉玻利瓦尔共和国
        VN Viet Nam
        """;

    private static readonly Lazy<GeoPolRiskJsonOptions> LazyOptions = new(Read);

    /// <summary>Every name, case aside.</summary>
    public static GeoPolRiskJsonOptions Options => LazyOptions.Value;

    /// <summary>The country of a name, or null.</summary>
    public static Country? Find(string name) => Options.CountryNames.TryGetValue(name, out Country country) ? country : null;

    private static GeoPolRiskJsonOptions Read()
    {
        ImmutableDictionary<string, Country>.Builder names = ImmutableDictionary.CreateBuilder<string, Country>(StringComparer.OrdinalIgnoreCase);
        foreach (CountryInfo info in ReferenceTables.Countries)
        {
            foreach (string? name in (string?[])[info.Country.Code, info.Alpha3, info.Name.English, info.Name.Chinese])
            {
                _ = name is not null && names.TryAdd(name, info.Country);
            }
        }

        foreach (string line in Others.Split('\n', StringSplitOptions.TrimEntries))
        {
            foreach (string name in line[3..].Split('|'))
            {
                names[name] = new Country(line[..2]);
            }
        }

        ImmutableArray<Country> members = [.. ReferenceTables.Countries.Where(info => info.IsEuMember).Select(info => info.Country)];
        return new GeoPolRiskJsonOptions
        {
            CountryNames = names.ToImmutable(),
            Regions = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, [KeyValuePair.Create("EU27", members), KeyValuePair.Create("EU", members)]),
        };
    }
}
