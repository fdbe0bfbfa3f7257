using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// Reads countries as people write them: codes of ISO 3166-1 (two letters, three letters, three digits), and names in English,
/// Chinese and German, official, short, colloquial or former.
/// </summary>
/// <remarks>
/// <para>
/// Case, accents, punctuation, blanks, full width, traditional characters and "the" do not matter. Nothing is guessed: a text that
/// may mean several countries (<c>Korea</c>, <c>Congo</c>, <c>Georgia</c>, which is a state of the US too) resolves to none. A code means its country, even where it is another's
/// abbreviation (<c>CH</c> is Switzerland, <c>CA</c> Canada, <c>NA</c> Namibia); <c>UK</c> is the United Kingdom and <c>EL</c>
/// Greece. A part means the whole (<c>Scotland</c>); a union or continent is no country (<c>EU</c>). Two names of one country
/// may stand together (<c>Germany (DE)</c>), and <c>made in</c>, <c>product of</c>, <c>hergestellt in</c>, <c>制造</c> or <c>产</c>
/// with a name.
/// </para>
/// <para>
/// A text that says that the country is not known (<c>ZZ</c>, <c>unknown</c>, <c>n/a</c>, <c>various</c>, <c>未知</c>,
/// <c>unbekannt</c>) names <see cref="Country.Unknown"/>, and is no problem.
/// </para>
/// <para>Immutable, and safe for use by many threads.</para>
/// </remarks>
public sealed class CountryNames
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("()[],;/|-–—:（），；／、：\n");

    private static readonly SearchValues<char> ListSeparators = SearchValues.Create(",;/|，；／、\n");

    // Where a full stop or a slash makes the difference to the code of Namibia.
    private static readonly FrozenSet<string> NotAvailable = new[] { "n/a", "n.a.", "n. a.", "#n/a", "k.a.", "k. a." }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<CountryNames> LazyDefault = new(() => new CountryNames(CountryAliases.Load(), FrozenDictionary<string, Country>.Empty));

    private readonly FrozenDictionary<string, ImmutableArray<Country>> _known;
    private readonly FrozenDictionary<string, Country> _own;

    private CountryNames(FrozenDictionary<string, ImmutableArray<Country>> known, FrozenDictionary<string, Country> own) => (_known, _own) = (known, own);

    /// <summary>The usual names and codes.</summary>
    public static CountryNames Default => LazyDefault.Value;

    /// <summary>The same names, and more that come before them: a name or code that is given here means what it means here.</summary>
    /// <param name="names">Names and the countries they mean; case, accents and punctuation of these do not matter either. The last of two that are the same counts.</param>
    /// <returns>The names.</returns>
    public CountryNames With(IEnumerable<KeyValuePair<string, Country>> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var own = new Dictionary<string, Country>(_own, StringComparer.Ordinal);
        foreach ((string name, Country country) in names)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(names));
            own[CountryKey.Of(name.Trim())] = country;
        }

        return new CountryNames(_known, own.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Finds the country that a text names.</summary>
    /// <param name="text">A name or code in any usual spelling.</param>
    /// <param name="country">The country, or <see cref="Country.Unknown"/>.</param>
    /// <returns>Whether the text names just one country, or says that it is not known. False for an empty text.</returns>
    public bool TryResolve(string text, out Country country)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryResolve(text.AsSpan(), out country);
    }

    /// <summary>The countries that a text may mean; more than one where it is ambiguous.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The countries, by code; empty where none is known by it.</returns>
    public ImmutableArray<Country> Candidates(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text) is { IsEmpty: false } found ? found : FindParts(text);
    }

    /// <summary>As the other, without a string; codes and whole names allocate nothing.</summary>
    internal bool TryResolve(ReadOnlySpan<char> text, out Country country)
    {
        ImmutableArray<Country> found = Find(text);
        found = found.IsEmpty ? FindParts(text) : found;
        country = found.Length == 1 ? found[0] : Country.Unknown;
        return found.Length == 1;
    }

    private ImmutableArray<Country> Find(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return FindName(text) is { IsEmpty: false } found ? found
            : CountryPhrases.NameIn(text) is { IsEmpty: false } name ? FindName(name)
            : [];
    }

    private ImmutableArray<Country> FindName(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[CountryKey.MostKeyCharacters];
        ReadOnlySpan<char> key = CountryKey.TryWrite(text, buffer, out int length) ? buffer[..length] : text;
        if (_own.Count > 0 && _own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out Country own))
        {
            return [own];
        }

        if (NotAvailable.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
        {
            return [Country.Unknown];
        }

        // Not the code of Norway, but what forms are filled in with.
        if (key is "no" && text.ContainsAnyInRange('a', 'z'))
        {
            return [];
        }

        return _known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out ImmutableArray<Country> known) ? known : [];
    }

    // "Germany (DE)", "中国 / China": every part has to name a country.
    private ImmutableArray<Country> FindParts(ReadOnlySpan<char> text)
    {
        if (text.Length > CountryKey.MostCharacters || text.IndexOfAny(Separators) < 0)
        {
            return [];
        }

        // What stands in brackets says which is meant; a list may mean each country in it.
        bool isList = text.IndexOfAny(ListSeparators) >= 0;
        SortedSet<Country>? common = null;
        var found = new SortedSet<Country>();
        foreach (Range range in text.SplitAny(Separators))
        {
            ReadOnlySpan<char> part = text[range].Trim();
            ImmutableArray<Country> meant = part.IsEmpty ? [] : Find(part);
            if (meant.IsEmpty && !part.IsEmpty)
            {
                return [];
            }

            found.UnionWith(meant);
            if (!meant.IsEmpty)
            {
                common ??= [.. meant];
                common.IntersectWith(meant);
            }
        }

        return !isList && common is { Count: 1 } ? [.. common] : [.. found];
    }
}
