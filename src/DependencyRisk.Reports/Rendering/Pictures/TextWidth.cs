using System.Globalization;
using System.Text;

namespace DependencyRisk;

/// <summary>
/// How wide a text is about, in any sans-serif font: the fonts of a reader are not known here. Rather too wide than too narrow, so that no
/// label leaves the picture.
/// </summary>
internal static class TextWidth
{
    private const double Wide = 1;
    private const double Capital = 0.72;
    private const double Usual = 0.57;

    /// <summary>The width in widths of a Chinese character.</summary>
    public static double Of(string text)
    {
        double width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>The text on one line, cut where it gets wider than this.</summary>
    public static string Cut(string text, double most)
    {
        string clean = Printable.Clean(text);
        double width = 0;
        int length = 0;
        foreach (Rune rune in clean.EnumerateRunes())
        {
            width += Of(rune);
            if (width > most)
            {
                return string.Concat(clean.AsSpan(0, length), "…");
            }

            length += rune.Utf16SequenceLength;
        }

        return clean;
    }

    private static double Of(Rune rune) => rune.Value switch
    {
        >= 0x1100 => IsCombining(rune) ? 0 : Wide,
        'i' or 'j' or 'l' or ' ' or '.' or ',' or ':' => 0.3,
        'm' or 'w' or 'M' or 'W' or '%' => 0.9,
        >= 'A' and <= 'Z' => Capital,
        _ => IsCombining(rune) ? 0 : Usual,
    };

    private static bool IsCombining(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
}
