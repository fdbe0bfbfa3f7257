namespace DependencyRisk;

/// <summary>Tells the format of a bill from its beginning.</summary>
internal static class FormatSniffer
{
    /// <summary>How much of it is looked at.</summary>
    public const int HeadBytes = 1 << 14;

    private static ReadOnlySpan<byte> Blank => [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF];

    public static BillFormat Of(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(Blank);
        if (text.IsEmpty || text[0] is (byte)'{' || IsArray(text))
        {
            return text.IndexOf("\"bomFormat\""u8) >= 0 || text.IndexOf("cyclonedx.org/schema"u8) >= 0 ? BillFormat.CycloneDx : BillFormat.Json;
        }

        // JSON in UTF-16, whose reader says what to do about it.
        return text.Length > 3 && ((text[0] is 0xFF or 0xFE && text[2..4].Contains((byte)'{')) || text[..2].SequenceEqual("{\0"u8) || text[..2].SequenceEqual("\0{"u8)) ? BillFormat.Json : BillFormat.Tables;
    }

    // Lists of parts begin with "[" too, as in "[Part],[Qty]".
    private static bool IsArray(ReadOnlySpan<byte> text) =>
        text[0] is (byte)'[' && text[1..].TrimStart(Blank) is [(byte)'{' or (byte)'[' or (byte)'"' or (byte)']' or (>= (byte)'0' and <= (byte)'9'), ..];

    /// <summary>Whether it begins as packed files do, of which a workbook is one.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8);
}
