namespace DependencyRisk.Tests.Fuzzing.Mutations;

/// <summary>Changes of a table by rows, columns and cells; whether they leave it a table is not their business.</summary>
internal static class CsvMutation
{
    private const int MostChanges = 8;

    public static string Of(string text, IReadOnlyList<string> words, FuzzDice dice)
    {
        char separator = new[] { ',', ';', '\t' }.MaxBy(sign => text.Count(letter => letter == sign));
        List<List<string>> rows = [.. text.Split('\n').Select(line => line.TrimEnd('\r').Split(separator).ToList())];
        for (int left = dice.Few(MostChanges); left > 0; left--)
        {
            Change(rows, words, dice);
        }

        separator = dice.OneIn(8) ? dice.Of([',', ';', '\t', '|', ':', ' ']) : separator;
        string lineEnd = dice.Of(["\n", "\n", "\r\n", "\r", "\n\r", "\n\n"]);
        string table = string.Join(lineEnd, rows.Select(row => string.Join(separator, row)));
        return dice.Below(20) switch
        {
            0 => "\u00EF\u00BB\u00BF" + table,
            1 => "\u00FF\u00FE" + string.Concat(table.Select(letter => $"{letter}\0")),
            2 => $"sep={separator}\n{table}",
            _ => table,
        };
    }

    private static void Change(List<List<string>> rows, IReadOnlyList<string> words, FuzzDice dice)
    {
        int at = dice.Below(rows.Count);
        List<string> row = rows[at];
        int cell = dice.Below(row.Count);
        switch (dice.Below(13))
        {
            case 0 when rows.Count > 1:
                rows.RemoveAt(at);
                break;
            case 1:
                rows.Insert(dice.Below(rows.Count + 1), [.. row]);
                break;
            case 2:
                int other = dice.Below(rows.Count);
                (rows[at], rows[other]) = (rows[other], rows[at]);
                break;
            case 3 when row.Count > 1:
                row.RemoveAt(cell);
                break;
            case 4:
                row.Insert(cell, dice.Of(row));
                break;
            case 5:
                foreach (List<string> each in rows.Where(each => each.Count > cell))
                {
                    each[cell] = each[dice.Below(each.Count)];
                }

                break;
            case 6:
                row[cell] = $"\"{row[cell]}{dice.Of(["\"", "", "\"\"", "\",\"", "\n\"", "\"x"])}";
                break;
            case 7:
                // What stands elsewhere: a part as its own parent, a header among the rows.
                row[cell] = dice.Of(dice.Of(rows));
                break;
            case 8 when dice.OneIn(3):
                rows.InsertRange(at, Enumerable.Range(0, dice.Between(1, 300)).Select(_ => row.ToList()).ToList());
                break;
            case 9 when words.Count > 0:
                row[cell] = ByteMutation.Latin(dice.Of(words));
                break;
            case 10:
                row[cell] = dice.Of([row[cell] + "%", "~" + row[cell], row[cell] + " pcs", "1.234,5", "1,234.5", "1'000", "1e3", "½", "-" + row[cell], "(" + row[cell] + ")", "€ 3", "2 x 4", "12 mo", "1/2", "0.5.5"]);
                break;
            case 11:
                row[cell] = new string(dice.Of(["x", "\"", "(", ",", " "])[0], dice.Of([100, 300, 3000, 3000, 70_000]));
                break;
            default:
                row[cell] = ByteMutation.Latin(dice.Of(OddTexts.All));
                break;
        }
    }
}
