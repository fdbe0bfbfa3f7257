using System.Globalization;
using System.Text;

namespace DependencyRisk;

/// <summary>Makes text from a bill safe to show on one line: it can neither break the line nor steer a terminal.</summary>
internal static class Printable
{
    /// <summary>The text with line breaks and tabs as spaces, and every other character that does not print as U+FFFD.</summary>
    public static string Clean(string text)
    {
        foreach (char c in text)
        {
            if (!IsPlain(c))
            {
                return Rebuild(text);
            }
        }

        return text;
    }

    private static string Rebuild(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control when rune.Value is '\n' or '\r' or '\t':
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate:
                case UnicodeCategory.OtherNotAssigned when (rune.Value & 0xFFFE) == 0xFFFE: // No character, and none that XML takes.
                    clean.Append('\uFFFD');
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        return clean.ToString();
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' or (>= '\u4E00' and <= '\u9FFF');
}
