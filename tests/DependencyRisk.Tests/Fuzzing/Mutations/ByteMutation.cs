using System.Text;

namespace DependencyRisk.Tests.Fuzzing.Mutations;

/// <summary>Changes that know nothing of what they change: bytes and runs of bytes, pieces of another document, words of the format.</summary>
internal static class ByteMutation
{
    private const int MostChanges = 12;
    private const int MostRepeats = 3000;

    public static string Of(string text, string other, IReadOnlyList<string> words, FuzzDice dice)
    {
        var bytes = new StringBuilder(text);
        for (int left = dice.Few(MostChanges); left > 0; left--)
        {
            Change(bytes, other, words, dice);
        }

        return bytes.ToString();
    }

    private static void Change(StringBuilder bytes, string other, IReadOnlyList<string> words, FuzzDice dice)
    {
        int at = dice.Below(bytes.Length + 1);
        int length = Math.Min(dice.Few(8) * dice.Between(1, 8), bytes.Length - at);
        switch (dice.Below(9))
        {
            case 0 when at < bytes.Length:
                bytes[at] = (char)(bytes[at] ^ (1 << dice.Below(8)));
                break;
            case 1 when at < bytes.Length:
                bytes[at] = (char)dice.Below(256);
                break;
            case 2:
                bytes.Remove(at, length);
                break;
            case 3:
                bytes.Insert(dice.Below(bytes.Length + 1), bytes.ToString(at, length));
                break;
            case 4 when other.Length > 0:
                // A piece of another document, or of this one, to its end.
                int from = dice.Below(other.Length);
                bytes.Insert(at, dice.OneIn(4) ? other[from..] : other.Substring(from, Math.Min(dice.Between(1, 60), other.Length - from)));
                break;
            case 5 when words.Count > 0:
                bytes.Insert(at, Latin(dice.Of(words)));
                break;
            case 6:
                bytes.Insert(at, Latin(dice.Of(OddTexts.All)));
                break;
            case 7 when dice.OneIn(4):
                bytes.Length = at;
                break;
            case 8 when dice.OneIn(4) && length > 0:
                bytes.Insert(at, string.Concat(Enumerable.Repeat(bytes.ToString(at, length), dice.Between(2, MostRepeats / length))));
                break;
            default:
                bytes.Insert(at, (char)dice.Below(256));
                break;
        }
    }

    /// <summary>A text as letters that stand for its bytes in UTF-8.</summary>
    public static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
