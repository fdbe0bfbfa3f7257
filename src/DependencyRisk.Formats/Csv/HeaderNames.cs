using System.Collections.Frozen;
using CsvHelper;

namespace DependencyRisk;

/// <summary>Knows the usual names of columns, in English, Chinese and German, from an embedded table.</summary>
internal static class HeaderNames
{
    private const int MostOnStack = 256;

    // By key, and by the table where a header means something in just one.
    private static readonly FrozenDictionary<(TableKind? Table, string Key), TableColumn> Known = Load();

    /// <summary>What a header means in a table; null where it is not known. A number at the end tells repeated columns apart.</summary>
    public static TableColumn? Find(TableKind table, string header)
    {
        string full = Key(header);
        return full.Length == 0 ? null : Lookup(table, full) ?? WithoutUnit(table, header) ?? Numbered(table, full);
    }

    /// <summary>A header as it is compared: letters and digits only, in lower case, in their plain forms.</summary>
    public static string Key(string header)
    {
        Span<char> key = header.Length <= MostOnStack ? stackalloc char[header.Length] : new char[header.Length];
        int length = 0;
        foreach (char wide in header)
        {
            char letter = FullWidth.Narrow(wide);
            if (char.IsLetterOrDigit(letter) || letter is '#' or '%')
            {
                key[length++] = char.ToLowerInvariant(letter);
            }
        }

        // A per cent sign adds to a word and stands for itself alone.
        string text = key[..length].ToString();
        return length > 1 ? text.Replace("%", string.Empty, StringComparison.Ordinal) : text;
    }

    private static TableColumn? Lookup(TableKind table, string key) =>
        Known.TryGetValue((table, key), out TableColumn own) ? own : Known.TryGetValue((null, key), out TableColumn any) ? any : null;

    // "Price (EUR)", "Qty [pcs]": what stands in brackets is a unit, if the rest is known.
    private static TableColumn? WithoutUnit(TableKind table, string header)
    {
        int open = header.AsSpan().IndexOfAny("([（【");
        string key = open > 0 ? Key(header[..open]) : string.Empty;
        return key.Length == 0 ? null : Lookup(table, key) ?? Numbered(table, key);
    }

    // "Manufacturer 2", "MPN_3": makers come in several columns; nothing else may.
    private static TableColumn? Numbered(TableKind table, string key)
    {
        int letters = key.AsSpan().TrimEnd("0123456789").Length;
        return letters > 0 && letters < key.Length && Lookup(table, key[..letters]) is { } column and (TableColumn.Maker or TableColumn.MakerPart or TableColumn.Supplier or TableColumn.SupplierPart or TableColumn.UnitValue)
            ? column
            : null;
    }

    private static FrozenDictionary<(TableKind? Table, string Key), TableColumn> Load()
    {
        var known = new Dictionary<(TableKind?, string), TableColumn>();
        using Stream stream = typeof(HeaderNames).Assembly.GetManifestResourceStream("headers.csv")!;
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: false);
        while (csv.Read())
        {
            string table = csv.GetString(0);
            TableKind? kind = table is "*" ? null : Enum.Parse<TableKind>(table, ignoreCase: true);
            TableColumn column = Columns.Parse(csv.GetString(1)) ?? throw new InvalidOperationException($"headers.csv names no column '{csv.GetString(1)}'.");
            foreach (string header in csv.GetString(2).Split('|'))
            {
                known[(kind, Key(header))] = column;
            }
        }

        return known.ToFrozenDictionary();
    }
}
