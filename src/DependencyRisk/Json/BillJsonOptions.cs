using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>How bills are read from JSON.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record BillJsonOptions
{
    /// <summary>The defaults.</summary>
    public static BillJsonOptions Default { get; } = new();

    /// <summary>
    /// What a substitution <c>fraction</c> means that is given as a word: by default <c>low</c> 0.2, <c>medium</c> 0.5 and
    /// <c>high</c> 0.9. Replace the table to use other words or other fractions, each in [0,1].
    /// </summary>
    public ImmutableDictionary<string, double> SubstitutionLevels { get; init; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("low", 0.2), KeyValuePair.Create("medium", 0.5), KeyValuePair.Create("high", 0.9)]);

    /// <summary>The longest single string or number that is read, in bytes; default 1 MiB. Longer ones are an error, so that memory stays bounded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 256.</exception>
    public int MostTokenBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 256);
            field = value;
        }
    } = 1 << 20;
}
