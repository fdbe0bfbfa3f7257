using System.Diagnostics.CodeAnalysis;

namespace DependencyRisk;

/// <summary>
/// A country as an ISO 3166-1 alpha-2 code, with <c>ZZ</c> for "a country we do not know" and <c>XK</c> for Kosovo.
/// </summary>
/// <remarks>
/// <c>default(Country)</c> is <see cref="Unknown"/>, which is never the same as any known country, and never safe.
/// Equality and order are those of the code (ordinal). Immutable, and safe for use by many threads.
/// </remarks>
public readonly record struct Country : IComparable<Country>
{
    // The officially assigned codes of ISO 3166-1 (public domain list), and the user-assigned XK and ZZ.
    private const string Assigned =
        "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ"
        + "DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISIT"
        + "JEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNI"
        + "NLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZ"
        + "TCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZWXKZZ";

    private static readonly string?[] Codes = MakeCodes();

    // Cell in a 26 by 26 table counted down from ZZ, so that the default value is ZZ.
    private readonly ushort _fromLast;

    private Country(int cell) => _fromLast = (ushort)(LastCell - cell);

    /// <summary>Makes a country from its two-letter code in capitals.</summary>
    /// <param name="code">An ISO 3166-1 alpha-2 code, <c>XK</c> or <c>ZZ</c>.</param>
    /// <exception cref="ArgumentException">The code is not assigned.</exception>
    public Country(string code)
    {
        if (!TryParse(code, out this))
        {
            throw new ArgumentException($"'{code}' is not an ISO 3166-1 alpha-2 country code in capitals (ZZ stands for unknown).", nameof(code));
        }
    }

    /// <summary>Australia.</summary>
    public static Country Australia => new("AU");

    /// <summary>Mainland China.</summary>
    public static Country China => new("CN");

    /// <summary>France.</summary>
    public static Country France => new("FR");

    /// <summary>Germany.</summary>
    public static Country Germany => new("DE");

    /// <summary>Japan.</summary>
    public static Country Japan => new("JP");

    /// <summary>The Netherlands.</summary>
    public static Country Netherlands => new("NL");

    /// <summary>South Korea.</summary>
    public static Country SouthKorea => new("KR");

    /// <summary>The United Kingdom.</summary>
    public static Country UnitedKingdom => new("GB");

    /// <summary>The United States of America.</summary>
    public static Country UnitedStates => new("US");

    /// <summary>A country that is not known, <c>ZZ</c>; the default value.</summary>
    public static Country Unknown => default;

    /// <summary>The two-letter code, <c>ZZ</c> for the default value.</summary>
    public string Code => Codes[LastCell - _fromLast]!;

    /// <summary>Whether this is a known country, that is, not <c>ZZ</c>.</summary>
    public bool IsKnown => _fromLast != 0;

    private static int LastCell => (26 * 26) - 1;

    // A dense index for tables by country: 0 is unknown.
    internal int Cell => _fromLast;

    internal const int CellCount = 26 * 26;

    internal static Country FromCell(int cell) => new(LastCell - cell);

    /// <summary>Reads a two-letter code in capitals.</summary>
    /// <param name="code">The text; null and every text that is not an assigned code give <see langword="false"/>.</param>
    /// <param name="country">The country, or <see cref="Unknown"/> where the text is no code.</param>
    /// <returns>Whether the text is an assigned code, <c>XK</c> or <c>ZZ</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out Country country)
    {
        country = default;
        if (code is not { Length: 2 })
        {
            return false;
        }

        return TryFromLetters(code[0], code[1], out country);
    }

    internal static bool TryFromLetters(int first, int second, out Country country)
    {
        int row = first - 'A';
        int column = second - 'A';
        bool assigned = (uint)row < 26 && (uint)column < 26 && Codes[(row * 26) + column] is not null;
        country = assigned ? new Country((row * 26) + column) : default;
        return assigned;
    }

    /// <inheritdoc/>
    public int CompareTo(Country other) => other._fromLast.CompareTo(_fromLast);

    /// <summary>The two-letter code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether one code comes before another.</summary>
    public static bool operator <(Country left, Country right) => left.CompareTo(right) < 0;

    /// <summary>Whether one code comes after another.</summary>
    public static bool operator >(Country left, Country right) => left.CompareTo(right) > 0;

    /// <summary>Whether one code comes before another or equals it.</summary>
    public static bool operator <=(Country left, Country right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one code comes after another or equals it.</summary>
    public static bool operator >=(Country left, Country right) => left.CompareTo(right) >= 0;

    private static string?[] MakeCodes()
    {
        string?[] codes = new string?[CellCount];
        for (int i = 0; i < Assigned.Length; i += 2)
        {
            string code = Assigned.Substring(i, 2);
            codes[((code[0] - 'A') * 26) + (code[1] - 'A')] = code;
        }

        return codes;
    }
}
