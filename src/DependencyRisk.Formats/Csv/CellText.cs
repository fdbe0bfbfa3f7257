using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace DependencyRisk;

/// <summary>Cells of tables: the blanks around them, and the many ways to write nothing.</summary>
internal static class CellText
{
    private const int LongestNothing = 12;

    private static readonly FrozenSet<string> Nothing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "-", "--", "---", "–", "—", "_", "/", "\\", ".", "?", "??", "n/a", "na", "n.a.", "#n/a", "#ref!", "#value!", "none", "null", "nil", "tbd", "tba", "k.a.", "k. a.", "entfällt", "无", "暂无", "待定", "不详", "空", "未定");

    private static readonly SearchValues<byte> Beginnings = SearchValues.Create([.. Nothing.SelectMany(word => new[] { Encoding.UTF8.GetBytes(word)[0], Encoding.UTF8.GetBytes(word.ToUpperInvariant())[0] })]);

    /// <summary>The cell without the blanks around it: spaces of any kind, byte order marks, marks of no width.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || (cell[0] is > 0x20 and < 0x80 && cell[^1] is > 0x20 and < 0x80))
        {
            return cell;
        }

        while (!cell.IsEmpty && LeadingBlank(cell) is int length and > 0)
        {
            cell = cell[length..];
        }

        while (!cell.IsEmpty && TrailingBlank(cell) is int length and > 0)
        {
            cell = cell[..^length];
        }

        return cell;
    }

    /// <summary>Whether a cell without blanks around it says nothing: it is empty, or a word or stroke for that.</summary>
    public static bool IsNothing(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return true;
        }

        // Nearly all cells are told apart by their first byte.
        if (cell.Length > LongestNothing || !Beginnings.Contains(cell[0]))
        {
            return false;
        }

        Span<char> letters = stackalloc char[LongestNothing];
        int length = Encoding.UTF8.GetChars(cell, letters);
        return Nothing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters[..length]);
    }

    /// <summary>Whether a text has Chinese characters, and no letters of another script.</summary>
    public static bool IsChinese(string text) => text.AsSpan().IndexOfAnyInRange('\u3400', '\u9fff') >= 0 && !text.AsSpan().ContainsAnyInRange('A', 'Z') && !text.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>A name in the language in which it is written.</summary>
    public static LocalizedText Name(string? text) => text is null ? default : IsChinese(text) ? new LocalizedText(null, text) : new LocalizedText(text);

    private static int LeadingBlank(ReadOnlySpan<byte> cell) =>
        cell[0] is > 0x20 and < 0x80 ? 0
        : cell[0] is <= 0x20 and not 0 ? 1
        : cell.StartsWith("\u00A0"u8) ? 2
        : cell.StartsWith("\u3000"u8) || cell.StartsWith("\uFEFF"u8) || cell.StartsWith("\u200B"u8) || cell.StartsWith("\u202F"u8) || cell.StartsWith("\u2009"u8) ? 3
        : 0;

    private static int TrailingBlank(ReadOnlySpan<byte> cell) =>
        cell[^1] is > 0x20 and < 0x80 ? 0
        : cell[^1] is <= 0x20 and not 0 ? 1
        : cell.EndsWith("\u00A0"u8) ? 2
        : cell.EndsWith("\u3000"u8) || cell.EndsWith("\uFEFF"u8) || cell.EndsWith("\u200B"u8) || cell.EndsWith("\u202F"u8) || cell.EndsWith("\u2009"u8) ? 3
        : 0;
}
