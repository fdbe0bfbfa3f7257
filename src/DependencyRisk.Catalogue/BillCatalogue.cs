using System.Collections.Immutable;
using System.Text.Json;

namespace DependencyRisk;

/// <summary>
/// Illustrative bills of forty medical and scientific products, one portfolio of them all in which shared parts are one
/// component, and two teaching bills. Most numbers are estimates and say so; they are no statements about the firms named.
/// </summary>
/// <remarks>Nothing is read before it is asked for. Safe for use by many threads.</remarks>
public static class BillCatalogue
{
    /// <summary>The id of the portfolio bill.</summary>
    public const string PortfolioBill = "all";

    private static readonly Lazy<ImmutableArray<CatalogueEntry>> LazyEntries = new(ReadIndex);

    /// <summary>All bills of the catalogue, by id.</summary>
    public static ImmutableArray<CatalogueEntry> Entries => LazyEntries.Value;

    /// <summary>Whether the catalogue has a bill.</summary>
    /// <param name="id">The id; exact in case.</param>
    /// <returns>Whether it can be loaded.</returns>
    public static bool Contains(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Entries.Any(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Loads a bill.</summary>
    /// <param name="id">The id, such as <c>pet-ct</c>; see <see cref="Entries"/>.</param>
    /// <returns>The bill, read anew each time.</returns>
    /// <exception cref="ArgumentException">The catalogue has no such bill.</exception>
    public static Bill Load(string id)
    {
        using Stream json = Open(id);
        return BillJson.Read(json);
    }

    /// <summary>Opens the JSON of a bill.</summary>
    /// <param name="id">The id, such as <c>pet-ct</c>; see <see cref="Entries"/>.</param>
    /// <returns>The UTF-8 text, to be closed by the caller.</returns>
    /// <exception cref="ArgumentException">The catalogue has no such bill.</exception>
    public static Stream Open(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Contains(id)
            ? Resource($"{id}.json")
            : throw new ArgumentException($"The catalogue has no bill '{id}'; BillCatalogue.Entries lists those it has.", nameof(id));
    }

    private static Stream Resource(string name) =>
        typeof(BillCatalogue).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The catalogue lacks its file '{name}'.");

    private static ImmutableArray<CatalogueEntry> ReadIndex()
    {
        using Stream json = Resource("index.json");
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(ReadEntry)];
    }

    private static CatalogueEntry ReadEntry(JsonElement entry)
    {
        JsonElement name = entry.GetProperty("name");
        return new CatalogueEntry(
            entry.GetProperty("id").GetString()!,
            new LocalizedText(name.GetProperty("en").GetString(), name.GetProperty("zh").GetString()),
            entry.GetProperty("category").GetString()!,
            entry.GetProperty("basis").ValueEquals("actual") ? BillBasis.Actual : BillBasis.Market,
            entry.GetProperty("summary").GetString()!);
    }
}
