using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>All names and codes by key: those of the table of countries, and those of the embedded list of aliases.</summary>
internal static class CountryAliases
{
    private const string Resource = "country-aliases.csv";

    /// <summary>The names of the table and the aliases. An alias of several countries takes the place of a name of the table.</summary>
    public static FrozenDictionary<string, ImmutableArray<Country>> Load()
    {
        var byKey = new Dictionary<string, ImmutableArray<Country>>(StringComparer.Ordinal);
        foreach (CountryInfo country in ReferenceTables.Countries)
        {
            foreach (string? name in new[] { country.Country.Code, country.Alpha3, country.Numeric, country.Name.English, country.Name.Chinese })
            {
                Add(byKey, name!, [country.Country]);
            }
        }

        foreach ((string alias, ImmutableArray<Country> countries) in Read())
        {
            Add(byKey, alias, countries);
        }

        return byKey.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The lines of the list: an alias, a comma, and the codes of the countries it may mean.</summary>
    public static IEnumerable<(string Alias, ImmutableArray<Country> Countries)> Read()
    {
        using Stream stream = typeof(CountryAliases).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The package lacks its table '{Resource}'.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            int comma = line.IndexOf(',', StringComparison.Ordinal);
            yield return (line[..comma], [.. line[(comma + 1)..].Split(' ').Select(code => new Country(code)).Order()]);
        }
    }

    private static void Add(Dictionary<string, ImmutableArray<Country>> byKey, string name, ImmutableArray<Country> countries)
    {
        byKey[CountryKey.Of(name)] = countries;

        // Where there is no umlaut to be had it is written with an e, or left out, which is how a key has it.
        string spelt = name.Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase).Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);
        byKey.TryAdd(CountryKey.Of(spelt), countries);
    }
}
