using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace DependencyRisk;

/// <summary>Knows the usual names of columns, in English, Chinese and German, from an embedded table.</summary>
internal static class HeaderNames
{
    private static readonly FrozenDictionary<string, TableColumn> Known = Load();

    /// <summary>What a header means in a table; null where it is not known. A number at the end tells repeated columns apart.</summary>
    public static TableColumn? Find(TableKind table, string header)
    {
        string full = Key(header);
        return full.Length == 0 ? null : Lookup(table, full) ?? WithoutUnit(table, header) ?? Numbered(table, full);
    }

    /// <summary>A header as it is compared: letters and digits only, in lower case, in their plain forms.</summary>
    public static string Key(string header)
    {
        string plain = FullWidth.Narrow(header);
        var key = new StringBuilder(plain.Length);
        foreach (char letter in plain)
        {
            if (char.IsLetterOrDigit(letter) || letter is '#' or '%')
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        // A per cent sign adds to a word and stands for itself alone.
        return key.Length > 1 ? key.Replace("%", string.Empty).ToString() : key.ToString();
    }

    private static TableColumn? Lookup(TableKind table, string key) =>
        Known.TryGetValue(Prefix(table) + key, out TableColumn own) ? own : Known.TryGetValue("*" + key, out TableColumn any) ? any : null;

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
        string stem = key.TrimEnd("0123456789");
        return stem.Length > 0 && stem.Length < key.Length && Lookup(table, stem) is TableColumn.Maker or TableColumn.MakerPart or TableColumn.Supplier or TableColumn.SupplierPart or TableColumn.UnitValue
            ? Lookup(table, stem)
            : null;
    }

    private static string TrimEnd(this string text, string letters) => text.AsSpan().TrimEnd(letters).ToString();

    private static string Prefix(TableKind table) => ((int)table).ToString(CultureInfo.InvariantCulture) + "/";

    private static FrozenDictionary<string, TableColumn> Load()
    {
        var known = new Dictionary<string, TableColumn>(StringComparer.Ordinal);
        using Stream stream = typeof(HeaderNames).Assembly.GetManifestResourceStream("headers.csv")!;
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: false);
        while (csv.Read())
        {
            string table = csv.GetString(0);
            string prefix = table is "*" ? "*" : Prefix(Enum.Parse<TableKind>(table, ignoreCase: true));
            TableColumn column = Columns.Parse(csv.GetString(1)) ?? throw new InvalidOperationException($"headers.csv names no column '{csv.GetString(1)}'.");
            foreach (string header in csv.GetString(2).Split('|'))
            {
                known[prefix + Key(header)] = column;
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
