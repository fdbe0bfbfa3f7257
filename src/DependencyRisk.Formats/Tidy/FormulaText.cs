using System.Globalization;

namespace DependencyRisk;

/// <summary>Keeps spreadsheets from running text as a formula: an apostrophe in front, which they take for "this is text".</summary>
/// <remarks>
/// Source: OWASP, CSV injection. A cell is run that begins with = + - @, a tab or a line break; by some programs also after what does not
/// show, or in full width. Apostrophes that are there already are looked past, so that <see cref="Restore"/> brings every text back.
/// </remarks>
internal static class FormulaText
{
    private const char Apostrophe = '\'';

    // In full width too, as Chinese and Japanese keyboards type them.
    private const string Starts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private const string Breaks = "\t\r\n";

    /// <summary>The text as it is safe in a cell.</summary>
    public static string Guard(string text) => IsRisky(text) ? Apostrophe + text : text;

    /// <summary>The text that <see cref="Guard"/> was given.</summary>
    public static string Restore(string text) => text is [Apostrophe, ..] && IsRisky(text.AsSpan(1)) ? text[1..] : text;

    /// <summary>Whether a spreadsheet might run the text.</summary>
    public static bool IsRisky(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart(Apostrophe);
        if (!rest.IsEmpty && Breaks.Contains(rest[0], StringComparison.Ordinal))
        {
            return true;
        }

        int start = 0;
        while (start < rest.Length && DoesNotShow(rest[start]))
        {
            start++;
        }

        return start < rest.Length && Starts.Contains(rest[start], StringComparison.Ordinal);
    }

    private static bool DoesNotShow(char c) =>
        c == Apostrophe || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
