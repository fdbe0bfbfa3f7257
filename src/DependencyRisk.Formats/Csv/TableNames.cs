using System.Collections.Frozen;

namespace DependencyRisk;

/// <summary>Which table a file or sheet holds, by its name.</summary>
internal static class TableNames
{
    public const string Ignored = "ignored";

    private const int MostWords = 3;

    private static readonly string[] Words = ["bill", "suppliers", "bom", "sources", "uses", "substitutes", "stock", "evidence"];

    private static readonly FrozenDictionary<string, TableKind> Known = new Dictionary<TableKind, string>
    {
        [TableKind.Bill] = "bill|head|清单",
        [TableKind.Bom] = "bom|billofmaterials|billofmaterial|partslist|parts|components|stückliste|stueckliste|teileliste|物料清单|零件清单|部件清单|材料清单",
        [TableKind.Suppliers] = "suppliers|supplier|vendors|vendor|makers|manufacturers|lieferanten|hersteller|供应商|厂商|供应商清单",
        [TableKind.Sources] = "sources|source|sourcing|origins|bezugsquellen|quellen|herkunft|货源|采购来源|来源|原产地",
        [TableKind.Uses] = "uses|use|structure|struktur|verwendung|结构|用途",
        [TableKind.Substitutes] = "substitutes|substitute|alternatives|alternates|alternativen|ersatz|ersatzteile|替代|替代料|替代件",
        [TableKind.Stock] = "stock|stocks|inventory|lager|bestand|lagerbestand|库存",
        [TableKind.Evidence] = "evidence|belege|nachweise|依据|证据",
    }.SelectMany(pair => pair.Value.Split('|'), (pair, word) => (word, pair.Key)).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    public static string All => string.Join(", ", Words);

    /// <summary>The name under which this library writes a table, without the end.</summary>
    public static string Word(this TableKind kind) => Words[(int)kind];

    public static TableKind? Parse(string word) => Array.IndexOf(Words, word) is >= 0 and int index ? (TableKind)index : null;

    /// <summary>The kind of a file or sheet by its name, null where that says nothing.</summary>
    public static TableKind? Of(string name)
    {
        string stem = name.Contains('!', StringComparison.Ordinal) ? name[(name.LastIndexOf('!') + 1)..] : Path.GetFileNameWithoutExtension(name);
        return Known.TryGetValue(HeaderNames.Key(stem), out TableKind whole) ? whole
            : Known.TryGetValue(HeaderNames.Key(stem[(stem.LastIndexOf('.') + 1)..]), out TableKind last) ? last
            : ByWords(stem);
    }

    // "BOM rev C", "supplier list 2024": the one kind that its words name, where "parts list" is one word.
    private static TableKind? ByWords(string stem)
    {
        string[] words = WordsOf(stem);
        TableKind? found = null;
        for (int start = 0; start < words.Length; start++)
        {
            for (int count = Math.Min(MostWords, words.Length - start); count > 0; count--)
            {
                if (Known.TryGetValue(string.Concat(words.AsSpan(start, count)), out TableKind kind))
                {
                    if (found is { } other && other != kind)
                    {
                        return null;
                    }

                    found = kind;
                    start += count - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static string[] WordsOf(string stem)
    {
        char[] letters = [.. stem.Select(letter => char.IsLetter(letter) ? letter : ' ')];
        return [.. new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(HeaderNames.Key)];
    }
}
