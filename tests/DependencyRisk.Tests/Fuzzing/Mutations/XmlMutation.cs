using System.Text.RegularExpressions;

namespace DependencyRisk.Tests.Fuzzing.Mutations;

/// <summary>Changes of XML by tags, texts and attributes.</summary>
internal static partial class XmlMutation
{
    private const int MostChanges = 6;

    public static string Of(string text, IReadOnlyList<string> words, FuzzDice dice)
    {
        List<string> pieces = [.. Pieces().Matches(text).Select(match => match.Value)];
        for (int left = dice.Few(MostChanges); left > 0 && pieces.Count > 0; left--)
        {
            int at = dice.Below(pieces.Count);
            switch (dice.Below(7))
            {
                case 0:
                    pieces.RemoveAt(at);
                    break;
                case 1:
                    pieces.Insert(dice.Below(pieces.Count + 1), pieces[at]);
                    break;
                case 2:
                    int other = dice.Below(pieces.Count);
                    (pieces[at], pieces[other]) = (pieces[other], pieces[at]);
                    break;
                case 3 when pieces[at].Contains('\''):
                    string[] parts = pieces[at].Split('\'');
                    parts[(dice.Below(parts.Length / 2) * 2) + 1] = ByteMutation.Latin(words.Count > 0 && dice.OneIn(2) ? dice.Of(words) : dice.Of(OddTexts.All));
                    pieces[at] = string.Join('\'', parts);
                    break;
                case 4:
                    pieces[at] = ByteMutation.Latin(dice.Of(OddTexts.All));
                    break;
                case 5 when dice.OneIn(3):
                    pieces.InsertRange(at, Enumerable.Repeat(pieces[at], dice.Of([10, 300, 5000])));
                    break;
                default:
                    pieces.Insert(at, ByteMutation.Latin(words.Count > 0 && dice.OneIn(2) ? dice.Of(words) : dice.Of(OddTexts.All)));
                    break;
            }
        }

        return string.Concat(pieces);
    }

    [GeneratedRegex("<[^>]*>|[^<]+|<")]
    private static partial Regex Pieces();
}
