using System.Text;

namespace DependencyRisk.Tests.Fuzzing.Mutations;

/// <summary>Changes of JSON by its structure: members and items left out, given twice, moved, of another type, out of all bounds.</summary>
internal static class JsonMutation
{
    private const int MostChanges = 8;

    // Half a surrogate pair by escapes and by bytes, bytes that are no UTF-8, an escape that is none.
    private static readonly string[] Broken = ["\"\\ud800\"", "\"\\udc00\\uD800\"", "\"\\u0000\"", "\"\xC3\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"", "\"\\x\"", "\"\\\\ud800\""];

    public static string Of(string text, IReadOnlyList<string> words, FuzzDice dice)
    {
        if (JsonTree.Parse(text) is not { } root)
        {
            return ByteMutation.Of(text, text, words, dice);
        }

        for (int left = dice.Few(MostChanges); left > 0; left--)
        {
            Change([.. root.All()], words, dice);
        }

        var written = new StringBuilder(dice.OneIn(30) ? "\u00EF\u00BB\u00BF" : string.Empty);
        root.Write(written, dice.Of(["", "\n", "\r\n", "\r", " "]));
        return written.ToString();
    }

    private static void Change((JsonTree? Holder, JsonTree Item)[] all, IReadOnlyList<string> words, FuzzDice dice)
    {
        (JsonTree? holder, JsonTree item) = dice.Of(all);
        JsonTree other = dice.Of(all).Item;
        if (holder is null)
        {
            item.Children.Add(Member(item, other.Copy(), words, dice));
            return;
        }

        int at = holder.Children.IndexOf(item);
        switch (dice.Below(10))
        {
            case 0:
                holder.Children.RemoveAt(at);
                break;
            case 1:
                holder.Children.Insert(dice.Below(holder.Children.Count + 1), item.Copy());
                break;
            case 2:
                (int first, int second) = (at, dice.Below(holder.Children.Count));
                (holder.Children[first], holder.Children[second]) = (holder.Children[second], holder.Children[first]);
                break;
            case 3:
                // What stands elsewhere: an id a second time, a reference back, a whole component within itself.
                holder.Children[at] = other.Copy();
                holder.Children[at].Name = item.Name;
                break;
            case 4 when item.Name.Length > 0:
                item.Name = Name(words, dice);
                break;
            case 5:
                var around = new JsonTree(dice.Of(["[", "{"]), item.Name);
                holder.Children[at] = around;
                item.Name = around.IsObject ? Name(words, dice) : string.Empty;
                around.Children.Add(item);
                break;
            case 6 when item.IsContainer:
                item.Children.Add(Member(item, other.Copy(), words, dice));
                break;
            case 7 when item.IsContainer && dice.OneIn(3) && item.Children.Count > 0:
                item.Children.AddRange(Enumerable.Range(0, dice.Between(1, 200)).Select(_ => dice.Of(item.Children).Copy()).ToList());
                break;
            default:
                item.Children.Clear();
                item.Raw = Scalar(words, dice);
                break;
        }
    }

    private static JsonTree Member(JsonTree holder, JsonTree member, IReadOnlyList<string> words, FuzzDice dice)
    {
        member.Name = !holder.IsObject ? string.Empty : member.Name.Length > 0 ? member.Name : Name(words, dice);
        return member;
    }

    private static string Name(IReadOnlyList<string> words, FuzzDice dice) => dice.OneIn(10) ? dice.Of(Broken) : Quoted(words.Count > 0 && !dice.OneIn(3) ? dice.Of(words) : dice.Of(OddTexts.Texts), dice);

    private static string Scalar(IReadOnlyList<string> words, FuzzDice dice) => dice.Below(12) switch
    {
        0 or 1 or 2 => dice.Of(OddTexts.Numbers),
        3 or 4 => Quoted(dice.Of(OddTexts.Texts), dice),
        5 or 6 when words.Count > 0 => Quoted(dice.Of(words), dice),
        7 => Quoted(dice.Of(OddTexts.Numbers), dice),
        8 => dice.Of(["null", "true", "false", "{}", "[]", "[[]]", "[{}]", "{\"\":{}}"]),
        9 => dice.OneIn(2) ? dice.Of(Broken) : dice.Of(["NaN", "Infinity", "+1", "01", "'a'", "/**/1", "1,"]),
        10 when dice.OneIn(4) => string.Concat(Enumerable.Repeat(dice.Of(["[", "{\"a\":"]), dice.Of([60, 63, 64, 65, 300, 5000]))),
        11 when dice.OneIn(2) => Quoted(new string(dice.Of(["x", "0", "\\n", "é"])[0], dice.Of([100, 5000, 70_000])), dice),
        _ => dice.Of(OddTexts.Numbers),
    };

    private static string Quoted(string text, FuzzDice dice)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            _ = letter is '"' or '\\' or < ' ' || dice.OneIn(20) ? quoted.Append("\\u").Append(((int)letter).ToString("x4")) : quoted.Append(letter);
        }

        return ByteMutation.Latin(quoted.Append('"').ToString());
    }
}
