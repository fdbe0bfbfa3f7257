namespace DependencyRisk;

/// <summary>Several words in one cell of a tidy table.</summary>
internal static class TidyWord
{
    /// <summary>Ids or actors, with spaces between.</summary>
    public static string List<T>(IEnumerable<T> items) => string.Join(' ', items);
}
