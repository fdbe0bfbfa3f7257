using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace DependencyRisk;

/// <summary>The firms of a bill in the order in which they first come, found by id or by name in either language.</summary>
internal sealed class SupplierTable(TableContext context)
{
    private const int Ambiguous = -2;

    private readonly Utf8Index _byText = new(context.IsVerbatim ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastNumber = new(StringComparer.Ordinal);
    private readonly List<SupplierRow> _suppliers = [];
    private bool _hasRows;

    public int Count => _suppliers.Count;

    public ref SupplierRow this[int supplier] => ref CollectionsMarshal.AsSpan(_suppliers)[supplier];

    /// <summary>The firm that a cell names; a new one where there is none yet.</summary>
    public int Of(ReadOnlySpan<byte> cell, TableCursor cursor, int file)
    {
        int supplier = _byText.Find(cell);
        if (supplier >= 0)
        {
            return supplier;
        }

        string text = cursor.Decode(cursor.Unescaped(cell));
        LocalizedText name = cursor.IsVerbatim ? default : Split(text);
        supplier = cursor.IsVerbatim ? -1 : FindByName(name);
        if (supplier < 0)
        {
            WarnOfNew(text, supplier, cursor);
            string id = cursor.IsVerbatim ? text : Unused(name.In("en") ?? text);
            supplier = Add(new SupplierRow { Id = id, Name = name, File = file, Line = cursor.Line });
        }

        _byText.TryAdd(Encoding.UTF8.GetString(cell), supplier);
        return supplier;
    }

    /// <summary>Whether a cell as it stands was read as a firm before.</summary>
    public bool IsKnown(ReadOnlySpan<byte> cell) => !cell.IsEmpty && _byText.Find(cell) >= 0;

    /// <summary>Adds the firm of a row of its own; -1 where there is one of that id.</summary>
    public int AddRow(ReadOnlySpan<byte> cell, in SupplierRow row)
    {
        _hasRows = true;
        int supplier = _byText.FindOrAdd(cell, _suppliers.Count, out string? text);
        return text is null ? -1 - supplier : Add(row);
    }

    /// <summary>A name that is given in two languages, as in "Nexperia(安世)" or "ADI(亚德诺)/MAXIM(美信)".</summary>
    public static LocalizedText Split(string text)
    {
        string[] parts = text.Split('/');
        var english = new List<string>();
        var chinese = new List<string>();
        foreach (string part in parts)
        {
            int open = part.AsSpan().IndexOfAny('(', '（');
            if (open <= 0 || part[^1] is not (')' or '）'))
            {
                return CellText.Name(text);
            }

            string outer = part[..open].Trim();
            string inner = part[(open + 1)..^1].Trim();
            (string latin, string han) = CellText.IsChinese(outer) ? (inner, outer) : (outer, inner);
            if (!CellText.IsChinese(han) || CellText.IsChinese(latin) || latin.Length == 0)
            {
                return CellText.Name(text);
            }

            english.Add(latin);
            chinese.Add(han);
        }

        return new LocalizedText(string.Join('/', english), string.Join('/', chinese));
    }

    /// <summary>Finds a firm by id or name.</summary>
    /// <returns>Its number, or a negative one where there is none or more than one.</returns>
    public int Find(string text) => _byText.Find(text) is >= 0 and int supplier ? supplier : _byName.GetValueOrDefault(text, -1);

    private string Unused(string id)
    {
        string unused = id;
        while (_ids.Contains(unused))
        {
            int number = _lastNumber.GetValueOrDefault(id, 1) + 1;
            _lastNumber[id] = number;
            unused = string.Create(CultureInfo.InvariantCulture, $"{id} #{number}");
        }

        return unused;
    }

    private void WarnOfNew(string text, int found, TableCursor cursor)
    {
        TableColumn column = cursor.Has(TableColumn.Supplier) ? TableColumn.Supplier : TableColumn.Maker;
        string shown = TableCursor.Show(Encoding.UTF8.GetBytes(text));
        if (found == Ambiguous)
        {
            cursor.Warn("ambiguous-supplier", column, $"Several suppliers are called '{shown}', and it is taken for one more; write the id of the one that is meant.");
        }
        else if (cursor.IsVerbatim && _hasRows)
        {
            cursor.Warn("unknown-supplier", column, $"'{shown}' has no row among the suppliers, and is taken for one of which nothing else is known; add a row, or correct the id.");
        }
    }

    // -1 where there is none, Ambiguous where there are several.
    private int FindByName(LocalizedText name)
    {
        int english = name.English is { } latin ? _byName.GetValueOrDefault(latin, -1) : -1;
        int chinese = name.Chinese is { } han ? _byName.GetValueOrDefault(han, -1) : -1;
        return english >= 0 ? english : chinese >= 0 ? chinese : Math.Min(english, chinese);
    }

    private int Add(in SupplierRow row)
    {
        int supplier = _suppliers.Count;
        _suppliers.Add(row);
        _ids.Add(row.Id);
        Register(row.Id, supplier);
        Register(row.Name.English, supplier);
        Register(row.Name.Chinese, supplier);
        return supplier;
    }

    private void Register(string? name, int supplier)
    {
        if (name is not null && !_byName.TryAdd(name, supplier) && _byName[name] != supplier)
        {
            _byName[name] = Ambiguous;
        }
    }
}
