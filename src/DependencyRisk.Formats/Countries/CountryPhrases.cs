namespace DependencyRisk;

/// <summary>What labels say about where a thing was made: "Made in Germany", "中国制造".</summary>
internal static class CountryPhrases
{
    private static readonly string[] Beginnings = ["made in", "product of", "hergestellt in"];
    private static readonly string[] Ends = ["制造", "製造", "产", "產"];

    /// <summary>The name in such a phrase; empty where the text is none.</summary>
    public static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> text)
    {
        foreach (string beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && text.Length > beginning.Length && !char.IsLetterOrDigit(text[beginning.Length]))
            {
                return text[beginning.Length..].Trim(" \t:");
            }
        }

        foreach (string end in Ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return text[..^end.Length].Trim();
            }
        }

        return default;
    }
}
