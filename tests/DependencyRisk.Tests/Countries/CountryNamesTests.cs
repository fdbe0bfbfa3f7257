using Xunit;

namespace DependencyRisk.Tests.Countries;

/// <summary>Countries are read as people write them, and never guessed.</summary>
public sealed class CountryNamesTests
{
    // Names of the table that others have too.
    private static readonly string[] Ambiguous = ["刚果", "Georgia", "St. Martin"];

    public static TheoryData<Country> Countries => [.. ReferenceTables.Countries.Select(row => row.Country)];

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_country_of_the_table_is_read_by_its_codes_and_its_names(Country country)
    {
        CountryInfo row = ReferenceTables.Countries.Single(row => row.Country == country);
        string[] names = [country.Code, row.Alpha3, row.Numeric, row.Name.English!, row.Name.Chinese!];
        foreach (string name in names.Except(Ambiguous))
        {
            AssertIs(country, name);
            AssertIs(country, name is "NO" ? name : name.ToLowerInvariant());
            AssertIs(country, name.ToUpperInvariant());
            AssertIs(country, $"  {name}\t");
            AssertIs(country, Wide(name));
        }
    }

    [Theory]
    [InlineData("US", "United States of America", "U.S.A.", "U. S. A.", "the United States", "USA", "America", "美国", "美國", "美利坚合众国", "Vereinigte Staaten", "ＵＳＡ")]
    [InlineData("GB", "UK", "U.K.", "Great Britain", "united kingdom", "England", "Scotland", "Großbritannien", "Grossbritannien", "GROSSBRITANNIEN", "英国", "英國")]
    [InlineData("NL", "Holland", "The Netherlands", "Netherlands, The", "Niederlande", "荷兰", "荷蘭")]
    [InlineData("KR", "South Korea", "Korea, Republic of", "Republic of Korea", "Korea, Rep.", "Korea (South)", "S. Korea", "韩国", "韓國", "Südkorea", "Suedkorea", "ROK")]
    [InlineData("KP", "North Korea", "DPRK", "D.P.R.K.", "Korea (Democratic People's Republic of)", "Korea, Dem. People’s Rep.", "朝鲜", "Nordkorea")]
    [InlineData("CN", "P.R. China", "P. R. China", "PRC", "People's Republic of China", "CHINA", "China (Mainland)", "Mainland China", "中国", "中國", "中国大陆", "VR China")]
    [InlineData("TW", "Taiwan", "Taiwan, China", "China (Taiwan)", "Taiwan, Province of China", "Taiwan (R.O.C.)", "Republic of China", "Chinese Taipei", "台湾", "台灣", "臺灣", "中国台湾")]
    [InlineData("HK", "Hongkong", "Hong Kong SAR", "Hong Kong, China", "HONG KONG", "香港", "China, Hong Kong SAR")]
    [InlineData("MO", "Macau", "Macao SAR", "澳门", "澳門")]
    [InlineData("CZ", "Czech Republic", "Tschechien", "捷克")]
    [InlineData("RU", "Russian Federation", "Russland", "俄罗斯", "俄羅斯")]
    [InlineData("VN", "Viet Nam", "Việt Nam", "Vietnam")]
    [InlineData("TR", "Turkey", "Türkei", "Tuerkei", "Turkei", "Turkiye", "TÜRKİYE")]
    [InlineData("AT", "Österreich", "Oesterreich", "ÖSTERREICH", "O\u0308sterreich")]
    [InlineData("CH", "Schweiz", "瑞士", "ch")]
    [InlineData("DE", "Deutschland", "Germany (DE)", "Germany/Deutschland", "DE - Germany", "德国 (Germany)", "de", "DEU", "276", "West Germany")]
    [InlineData("CI", "Cote d'Ivoire", "Côte d’Ivoire", "COTE DIVOIRE", "Ivory Coast")]
    [InlineData("CD", "DR Congo", "Congo, Dem. Rep.", "Democratic Republic of the Congo", "Congo (Kinshasa)", "刚果（金）", "Zaire")]
    [InlineData("CG", "Congo, Rep.", "Republic of the Congo", "刚果（布）")]
    [InlineData("BA", "Bosnia & Herzegovina", "Bosnia and Herzegovina", "Bosnia-Herzegovina", "Bosnien und Herzegowina")]
    [InlineData("KN", "Saint Kitts and Nevis", "St. Kitts & Nevis", "St Kitts and Nevis")]
    [InlineData("GM", "The Gambia", "Gambia, The")]
    [InlineData("GR", "EL", "Hellas", "Griechenland")]
    [InlineData("GE", "Republic of Georgia", "Georgien")]
    [InlineData("XK", "Kosovo", "XKX", "xk")]
    [InlineData("IN", "in", "Indien", "印度")]
    [InlineData("NA", "NA", "na", "Namibia")]
    [InlineData("WS", "Samoa")]
    [InlineData("NE", "Niger")]
    [InlineData("NG", "Nigeria")]
    [InlineData("GN", "Guinea")]
    [InlineData("IE", "Ireland")]
    [InlineData("SA", "SA", "Saudi-Arabien", "沙特")]
    public void Usual_spellings_are_read(string code, params string[] spellings) => Assert.All(spellings, spelling => AssertIs(new Country(code), spelling));

    [Theory]
    [InlineData("ZZ")]
    [InlineData("zz")]
    [InlineData("Unknown")]
    [InlineData("未知")]
    [InlineData("unbekannt")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("#N/A")]
    [InlineData("various")]
    [InlineData("Rest of the world")]
    public void What_says_that_it_is_not_known_names_the_unknown_country(string text)
    {
        Assert.True(CountryNames.Default.TryResolve(text, out Country country));
        Assert.Equal(Country.Unknown, country);
        Assert.Equal(Country.Unknown, Assert.Single(CountryNames.Default.Candidates(text)));
    }

    [Theory]
    [InlineData("Korea", "KP KR")]
    [InlineData("Congo", "CD CG")]
    [InlineData("刚果", "CD CG")]
    [InlineData("Virgin Islands", "VG VI")]
    [InlineData("圣马丁", "MF SX")]
    [InlineData("Czechoslovakia", "CZ SK")]
    [InlineData("US / China", "CN US")]
    [InlineData("Georgia, USA", "GE US")]
    [InlineData("Korea (CN)", "CN KP KR")]
    public void What_may_mean_several_countries_resolves_to_none(string text, string codes)
    {
        Assert.False(CountryNames.Default.TryResolve(text, out Country country));
        Assert.Equal(Country.Unknown, country);
        Assert.Equal(codes.Split(' '), CountryNames.Default.Candidates(text).Select(candidate => candidate.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("()")]
    [InlineData("the")]
    [InlineData("EU")]
    [InlineData("Europe")]
    [InlineData("Asia")]
    [InlineData("XX")]
    [InlineData("4")]
    [InlineData("36")]
    [InlineData("999")]
    [InlineData("Germny")]
    [InlineData("Paris, FR")]
    [InlineData("ChinaChina")]
    public void What_names_no_country_has_no_candidates(string text)
    {
        Assert.False(CountryNames.Default.TryResolve(text, out _));
        Assert.Empty(CountryNames.Default.Candidates(text));
    }

    [Fact]
    public void Own_names_come_before_the_usual_ones()
    {
        CountryNames names = CountryNames.Default.With([new("Korea", Country.SouthKorea), new("CH", Country.China), new("n/a", Country.Japan), new("?", Country.Unknown)]);
        AssertIs(Country.SouthKorea, "KOREA.", names);
        AssertIs(Country.China, "ch", names);
        AssertIs(Country.Japan, "N/A", names);
        AssertIs(Country.Unknown, "?", names);
        AssertIs(Country.SouthKorea, "Korea / KR", names);
        AssertIs(new Country("CH"), "Schweiz", names);
        AssertIs(Country.Germany, "Korea", names.With([new("Korea", Country.Germany)]));
        Assert.False(CountryNames.Default.TryResolve("Korea", out _));
    }

    [Fact]
    public void Long_and_odd_texts_are_no_names()
    {
        foreach (string part in new[] { "dem ", "rep ", "st ", "ßa", "(", "US/", "\uD83D\uDE00", "\uD83D", "'", "\u0301" })
        {
            foreach (int length in new[] { 1, 2, 31, 32, 63, 64, 127, 128, 129, 100_000 })
            {
                string text = string.Concat(Enumerable.Repeat(part, length));
                bool isCountry = CountryNames.Default.TryResolve(text, out Country country);
                Assert.Equal(isCountry, country.IsKnown);
                Assert.True(part is "US/" or "st " || !isCountry, text);
            }
        }
    }

    [Fact]
    public void A_code_or_a_name_is_found_without_allocating()
    {
        string[] texts = ["DE", "deu", "276", "United States of America", "中国"];
        CountryNames names = CountryNames.Default;
        Assert.All(texts, text => AssertIs(names.Candidates(text)[0], text));
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string text in texts)
        {
            names.TryResolve(text, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_list_of_aliases_says_each_thing_once_and_contradicts_no_code_and_no_name()
    {
        (string Alias, Country[] Countries)[] aliases = [.. CountryAliases.Read().Select(line => (CountryKey.Of(line.Alias), line.Countries.ToArray()))];
        Assert.All(aliases, line => Assert.Equal(line.Countries.Distinct(), line.Countries));
        string[] differing = [.. aliases.GroupBy(line => line.Alias).Where(group => group.Select(line => string.Join(' ', line.Countries)).Distinct().Count() > 1).Select(group => group.Key)];
        Assert.Empty(differing);
        Assert.Equal(CountryAliases.Read().Count(), CountryAliases.Read().Select(line => line.Alias).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Dictionary<string, Country[]> meant = aliases.DistinctBy(line => line.Alias).ToDictionary(line => line.Alias, line => line.Countries);
        foreach (CountryInfo row in ReferenceTables.Countries)
        {
            foreach (string name in new[] { row.Country.Code, row.Alpha3, row.Numeric, row.Name.English!, row.Name.Chinese! }.Except(Ambiguous))
            {
                Assert.True(!meant.TryGetValue(CountryKey.Of(name), out Country[]? countries) || countries is [var only] && only == row.Country, name);
            }
        }
    }

    private static void AssertIs(Country expected, string text, CountryNames? names = null)
    {
        Assert.True((names ?? CountryNames.Default).TryResolve(text, out Country country), text);
        Assert.True(expected == country, $"{text}: {country}, not {expected}");
        Assert.Equal(expected, Assert.Single((names ?? CountryNames.Default).Candidates(text)));
    }

    private static string Wide(string text) => string.Concat(text.Select(letter => letter is > ' ' and < '\u007F' ? (char)(letter + 0xFEE0) : letter));
}
