namespace DependencyRisk;

/// <summary>The words of tidy tables for the values of enumerations.</summary>
internal static class TidyWord
{
    /// <summary>The name of a value in lower case.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Ids or actors, with spaces between.</summary>
    public static string List<T>(IEnumerable<T> items) => string.Join(' ', items);
}
