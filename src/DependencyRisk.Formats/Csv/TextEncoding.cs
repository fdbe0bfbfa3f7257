using System.Text;
using System.Text.Unicode;

namespace DependencyRisk;

/// <summary>Finds out in which encoding a table is written, from its beginning.</summary>
internal static class TextEncoding
{
    /// <summary>The encoding, null for UTF-8 or one that a byte order mark names.</summary>
    /// <param name="head">The first bytes of the table.</param>
    /// <param name="isWhole">Whether they are all.</param>
    /// <param name="isGuess">Whether it was guessed by what the bytes look like.</param>
    public static Encoding? Of(ReadOnlySpan<byte> head, bool isWhole, out bool isGuess)
    {
        isGuess = false;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return null;
        }

        if (Wide(head) is { } wide)
        {
            isGuess = true;
            return wide;
        }

        if (Utf8.IsValid(WithoutCutCharacter(head, isWhole)))
        {
            return null;
        }

        isGuess = true;
        return Named(LooksChinese(head) ? "gb18030" : "windows-1252");
    }

    /// <summary>The encoding of a name, or null where there is none of that name.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            // Bytes that mean nothing are an error, not a question mark.
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // Text in UTF-16 without a mark: every second byte of what is mostly ASCII is zero.
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> head)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            (even, odd) = head[i] != 0 ? (even, odd) : i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        }

        return odd > head.Length / 5 && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)
            : even > head.Length / 5 && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)
            : null;
    }

    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> head, bool isWhole)
    {
        int end = head.Length;
        for (int back = 1; !isWhole && back <= 3 && back <= head.Length; back++)
        {
            if (head[^back] >= 0xC0)
            {
                end = head.Length - back;
                break;
            }
        }

        return head[..end];
    }

    // Chinese comes in pairs of high bytes; the umlauts and signs of Western text stand alone.
    private static bool LooksChinese(ReadOnlySpan<byte> head)
    {
        int paired = 0;
        int alone = 0;
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] < 0x80)
            {
                continue;
            }

            bool isPair = i + 1 < head.Length && head[i] is >= 0x81 and <= 0xFE && head[i + 1] is >= 0x80 and <= 0xFE;
            (paired, alone) = isPair ? (paired + 1, alone) : (paired, alone + 1);
            i += isPair ? 1 : 0;
        }

        return paired > alone;
    }
}
