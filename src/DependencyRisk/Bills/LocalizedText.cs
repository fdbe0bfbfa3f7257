namespace DependencyRisk;

/// <summary>A name in English, in Chinese, or both.</summary>
/// <param name="English">The English text, or null.</param>
/// <param name="Chinese">The Chinese text, or null.</param>
/// <remarks>The default value has no text in any language. Equality is ordinal. Safe for use by many threads.</remarks>
public readonly record struct LocalizedText(string? English, string? Chinese = null)
{
    /// <summary>Whether there is no text in any language.</summary>
    public bool IsEmpty => English is null && Chinese is null;

    /// <summary>The text in a language, or in the other one where that is missing.</summary>
    /// <param name="language"><c>zh</c> for Chinese; anything else for English.</param>
    /// <returns>The text, or null where there is none at all.</returns>
    public string? In(string language) => string.Equals(language, "zh", StringComparison.Ordinal) ? Chinese ?? English : English ?? Chinese;

    /// <summary>A name in English only.</summary>
    /// <param name="english">The English text.</param>
    public static implicit operator LocalizedText(string? english) => FromString(english);

    /// <summary>A name in English only.</summary>
    /// <param name="english">The English text.</param>
    /// <returns>The name.</returns>
    public static LocalizedText FromString(string? english) => new(english);

    /// <summary>The English text, else the Chinese, else nothing.</summary>
    public override string ToString() => In("en") ?? string.Empty;
}
