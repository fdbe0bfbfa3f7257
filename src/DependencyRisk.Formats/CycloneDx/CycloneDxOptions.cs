namespace DependencyRisk;

/// <summary>How CycloneDX documents are read and written.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record CycloneDxOptions
{
    /// <summary>The defaults.</summary>
    public static CycloneDxOptions Default { get; } = new();

    /// <summary>The version of the standard that is written: <c>1.4</c>, <c>1.5</c>, <c>1.6</c> (default) or <c>1.7</c>. Reading takes all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Another version.</exception>
    public string SpecVersion
    {
        get;
        init => field = CycloneDxWords.Versions.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Versions that can be written are {string.Join(", ", CycloneDxWords.Versions)}.");
    } = "1.6";

    /// <summary>Whether to break lines and indent what is written; default true.</summary>
    public bool Indented { get; init; } = true;

    /// <summary>How the countries of addresses are read; default <see cref="CountryNames.Default"/>.</summary>
    public CountryNames Countries { get; init; } = CountryNames.Default;
}
