using System.Collections.Frozen;
using System.Text;

namespace DependencyRisk;

/// <summary>Reads one row of a list of parts: which part it is, who makes it, what it is worth.</summary>
internal sealed class BomRowReader(BillTables tables, TableCursor cursor, int file)
{
    private static readonly FrozenSet<string> Totals = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "total", "totals", "sum", "subtotal", "grand total", "summe", "gesamt", "gesamtsumme", "zwischensumme", "合计", "总计", "小计", "总价");

    private static readonly FrozenSet<string> NotFitted = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "dnp", "dni", "dnf", "do not populate", "not fitted", "n.b.", "nicht bestückt", "不贴", "不装");

    private static readonly FrozenSet<string> Fitted = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "0", "no", "n", "false", "fitted", "nein", "否");

    private static readonly string[] Alternates = ["alt. for", "alt for", "alternate for", "alternative for", "alternative to", "alternate to", "ersatz für", "alternativ zu", "替代"];

    private readonly MakerFields _fields = new(cursor.Profile);
    private readonly SourceAmounts _amounts = new(cursor, file);
    private string? _currency;

    /// <summary>How a part is called in messages.</summary>
    public static string Shown(in PartRow part) => TableCursor.Show(Encoding.UTF8.GetBytes(part.Id ?? part.MakerPart ?? part.Name.In("en") ?? part.Description ?? "part"));

    /// <summary>Whether the row is a heading or a sum and no part, which is told.</summary>
    /// <param name="hasStructure">Whether a level or a column of parents makes it a part all the same.</param>
    public bool IsNoPart(bool hasStructure)
    {
        (int filled, int only) = (0, -1);
        for (int field = 0; field < cursor.FieldCount && filled < 2; field++)
        {
            (filled, only) = cursor.Cell(field).IsEmpty ? (filled, only) : (filled + 1, field);
        }

        if (!hasStructure && cursor.Cell(TableColumn.Quantity).IsEmpty && cursor.Cell(TableColumn.Position).IsEmpty && !NamesMaker() && IsTotal())
        {
            cursor.Warn("total-row", TableColumn.Name, "The row gives a sum, and is left out; give it a quantity if it is a part.");
            return true;
        }

        if (cursor.Cell(TableColumn.Quantity).IsEmpty && cursor.Has(TableColumn.Quantity) && (IsAlternate(TableColumn.Name) || IsAlternate(TableColumn.Description)))
        {
            cursor.Warn("alternate-row", TableColumn.Name, "The row names an alternate and no quantity; it is left out, for it is needed only in place of another. Give it in substitutes.csv, with a fraction and months.");
            return true;
        }

        if (filled == 1 && !hasStructure && cursor.Has(TableColumn.Quantity) && !NamesMaker() && !IsPartNumber(only))
        {
            cursor.Warn("section-row", TableColumn.Name, $"The row has nothing but '{TableCursor.Show(cursor.Cell(only))}'; it is taken for a heading and left out. Give it a quantity if it is a part.");
            return true;
        }

        return false;
    }

    /// <summary>The part of the row: by its number, else by maker and the maker's number, else by name and description; -1 where there is none of these.</summary>
    public int PartOf()
    {
        ReadOnlySpan<byte> id = cursor.Cell(TableColumn.Part);
        if (!id.IsEmpty)
        {
            if (!cursor.IsVerbatim && DamagedNumber.Is(id))
            {
                cursor.Warn("damaged-number", TableColumn.Part, $"'{TableCursor.Show(id)}' looks like a part number that a spreadsheet turned into a number or a date; take it from where it came, as text.");
            }

            return tables.Parts.Of(cursor.Unescaped(id), cursor, file);
        }

        string? makerPart = cursor.Text(_fields.MakerPart);
        string? name = cursor.Text(TableColumn.Name);
        string? description = cursor.Text(TableColumn.Description);
        string? other = makerPart ?? name ?? description ?? cursor.Text(TableColumn.SupplierPart) ?? cursor.Text(TableColumn.Designator);
        if (other is null)
        {
            cursor.Warn("no-part", TableColumn.Part, "The row names no part, and is left out; give it a part number or a name.");
            return -1;
        }

        string? maker = makerPart is null ? null : cursor.Text(_fields.Maker);
        string key = makerPart is not null ? $"m\n{makerPart}\n{maker}" : $"n\n{other}\n{description}";
        return tables.Parts.OfKey(key, new PartRow
        {
            Name = CellText.Name(name ?? description ?? other),
            Description = name is null ? null : description,
            MakerPart = makerPart,
            File = file,
            Line = cursor.Line,
        });
    }

    /// <summary>The quantity; 0 for a part that is not fitted, null where it is not given.</summary>
    public double? Quantity()
    {
        if (IsMarkedNotFitted())
        {
            return 0;
        }

        ReadOnlySpan<byte> cell = cursor.Cell(TableColumn.Quantity);
        if (cell.IsEmpty)
        {
            return null;
        }

        bool isWord = cell.Length <= 32 && NotFitted.Contains(Encoding.UTF8.GetString(cell));
        return isWord || cell is [(byte)'0'] ? 0 : cursor.Number(TableColumn.Quantity, CellRange.Positive);
    }

    /// <summary>Takes over what the row says of the part, where nothing was said before.</summary>
    public void ReadAttributes(int part, double? quantity)
    {
        string? name = cursor.Text(TableColumn.Name);
        string? chinese = cursor.Text(TableColumn.NameChinese);
        string? makerPart = cursor.Text(_fields.MakerPart);
        string? hs = cursor.Text(TableColumn.Hs);
        ComponentKind? kind = Words.Read<ComponentKind>(cursor, TableColumn.Kind);
        double value = Value(quantity) ?? double.NaN;
        Country origin = cursor.Country(TableColumn.Origin);
        ref PartRow row = ref tables.Parts[part];
        bool isFirst = !row.HasRow;
        (row.File, row.Line) = isFirst ? (file, cursor.Line) : (row.File, row.Line);
        row.HasRow = true;
        if (!isFirst && cursor.IsVerbatim)
        {
            cursor.Warn("repeated-part", TableColumn.Part, $"'{Shown(row)}' has a row already; the last one holds. Keep one.");
        }

        row.Name = cursor.IsVerbatim ? new LocalizedText(name, chinese) : row.Name.IsEmpty ? NameOf(name ?? cursor.Text(TableColumn.Description), chinese) : row.Name;
        row.MakerPart ??= makerPart;
        row.Hs ??= hs;
        row.Kind ??= kind;
        if (double.IsNaN(row.UnitValue))
        {
            row.UnitValue = value;
        }
        else if (!double.IsNaN(value) && value != row.UnitValue)
        {
            cursor.Warn("conflicting-value", TableColumn.UnitValue, "The value differs from that of an earlier row of the part, which holds; make them agree.");
        }

        ReadMakers(part, origin);
        if (!cursor.IsVerbatim && isFirst && StockTable.Months(cursor) is { } months)
        {
            StockTable.Take(ref tables.Parts[part], months, cursor);
        }
    }

    // A column of its own for it has a cross, a word, or the same word as its header.
    private bool IsMarkedNotFitted() =>
        cursor.Cell(TableColumn.NotFitted) is { IsEmpty: false } mark && !(mark.Length <= 8 && Fitted.Contains(Encoding.UTF8.GetString(mark)));

    private static LocalizedText NameOf(string? name, string? chinese) => chinese is null ? CellText.Name(name) : new LocalizedText(name, chinese);

    private bool IsAlternate(TableColumn column)
    {
        ReadOnlySpan<byte> cell = cursor.Cell(column);
        string text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 64)]);
        return Array.Exists(Alternates, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private bool NamesMaker() => !cursor.Cell(_fields.Maker).IsEmpty || !cursor.Cell(_fields.MakerPart).IsEmpty;

    // A heading in the column of part numbers has no digit in it, a part number nearly always.
    private bool IsPartNumber(int field) => field == cursor.Profile.FieldOf(TableColumn.Part) && cursor.Cell(field).ContainsAnyInRange((byte)'0', (byte)'9');

    private bool IsTotal() => cursor.Cell(TableColumn.Part).IsEmpty
        ? StartsWithTotal(cursor.Cell(TableColumn.Name)) || StartsWithTotal(cursor.Cell(TableColumn.Description)) || StartsWithTotal(cursor.Cell(0))
        : StartsWithTotal(cursor.Cell(TableColumn.Part)) && cursor.Cell(TableColumn.Name).IsEmpty;

    // "Total", or "Total cost of it" beside an amount; a total station is a part.
    private bool StartsWithTotal(ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 64)]).TrimEnd(':', '：', ' ');
        bool hasAmount = !cursor.Cell(TableColumn.UnitValue).IsEmpty || !cursor.Cell(TableColumn.TotalValue).IsEmpty;
        return Totals.Contains(text) || (hasAmount && Totals.Contains(text.Split(' ', ':', '：')[0]));
    }

    private double? Value(double? quantity)
    {
        double? value = cursor.Number(TableColumn.UnitValue, CellRange.NotNegative)
            ?? (cursor.Has(TableColumn.UnitValue) ? null : cursor.Number(TableColumn.TotalValue, CellRange.NotNegative) / (quantity ?? 1));
        if (value is null || !IsOtherCurrency())
        {
            return value;
        }

        cursor.Warn("mixed-currency", TableColumn.UnitValue, $"The value is not in {_currency} as those before; it counts as not given, for nothing is converted. Give all values in one currency.");
        return null;
    }

    private bool IsOtherCurrency()
    {
        string? currency = cursor.Has(TableColumn.Currency) ? cursor.Text(TableColumn.Currency) : cursor.Currency;
        _currency ??= currency;
        return currency is not null && !string.Equals(currency, _currency, StringComparison.OrdinalIgnoreCase);
    }

    // The country, the share and the times of a row are those of its first maker; of others they are not said. A part that comes again
    // with another maker, or from another country, has another source.
    private void ReadMakers(int part, Country origin)
    {
        int found = 0;
        foreach (int field in _fields.Makers)
        {
            foreach (Range piece in MakerCell.Pieces(cursor.Cell(field)))
            {
                ReadOnlySpan<byte> maker = CellText.Trim(cursor.Cell(field)[piece]);
                MakerWord word = tables.Suppliers.IsKnown(maker) ? MakerWord.Firm : MakerCell.Read(maker);
                if (word != MakerWord.Nobody)
                {
                    int before = tables.Suppliers.Count;
                    int supplier = word == MakerWord.Ourselves ? -1 : tables.Suppliers.Of(maker, cursor, file);
                    if (tables.Suppliers.Count > before && maker.Contains((byte)'/') && !cursor.IsVerbatim)
                    {
                        cursor.Warn("several-makers", TableColumn.Maker, $"'{TableCursor.Show(maker)}' is taken for one firm; put a semicolon between them if they are several.");
                    }

                    AddMaker(part, supplier, found++ > 0 ? default : word == MakerWord.Ourselves && !origin.IsKnown ? tables.Home : origin, isOnly: found == 1);
                }
            }
        }

        if (found == 0 && (origin.IsKnown || !cursor.Cell(TableColumn.Share).IsEmpty))
        {
            AddMaker(part, supplier: -1, origin, isOnly: true);
        }
    }

    private void AddMaker(int part, int supplier, Country origin, bool isOnly) => tables.Makers.Add(isOnly
        ? _amounts.RowOf(part, supplier, origin)
        : new SourceRow { Of = part, Supplier = supplier, Share = double.NaN, Capacity = double.NaN, Recovery = double.NaN, File = file, Line = cursor.Line });

    /// <summary>Where makers and their numbers stand. Who sells a part counts as its maker only where no maker has a column.</summary>
    private readonly struct MakerFields(TableProfile profile)
    {
        public System.Collections.Immutable.ImmutableArray<int> Makers { get; } =
            profile.Makers.IsEmpty ? profile.Suppliers : profile.Makers;

        public int Maker => Makers.IsEmpty ? -1 : Makers[0];

        public int MakerPart { get; } = profile.MakerParts.IsEmpty ? -1 : profile.MakerParts[0];
    }
}
