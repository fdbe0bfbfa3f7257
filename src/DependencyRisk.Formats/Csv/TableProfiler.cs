using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace DependencyRisk;

/// <summary>Looks at the beginning of a table to find out how it is written.</summary>
internal sealed class TableProfiler(TableKind kind, BillCsvOptions options)
{
    /// <summary>How much of a table is looked at.</summary>
    public const int HeadBytes = 1 << 18;

    private const int MostRows = 400;
    private const int MostRowsBeforeHeader = 40;

    private readonly List<string[]> _rows = [];
    private readonly List<int> _lines = [];

    /// <summary>The profile; null where no row looks like a header.</summary>
    public TableProfile? Profile(ReadOnlyMemory<byte> head, bool isWhole, out bool isEncodingGuess)
    {
        isEncodingGuess = false;
        Encoding? encoding = options.Encoding ?? TextEncoding.Of(head.Span, isWhole, out isEncodingGuess);
        // Of a line that tells a spreadsheet the separator the profile's reader takes no notice; others read it as a row.
        int hints = head.Span.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]).StartsWith("sep="u8) ? 1 : 0;
        char used = ReadRows(head, isWhole, options.Separator, encoding);
        int header = FindHeader();
        if (header < 0)
        {
            return null;
        }

        string[] headers = [.. _rows[header].Select(text => text.Trim('\uFEFF', ' ', '\t', '\u00A0', '\u3000'))];
        TableColumn?[] named = [.. headers.Select(Meaning)];
        ImmutableArray<TableColumn?> columns = Meanings([.. named], headers, header);
        return new TableProfile([.. headers], columns)
        {
            HasOutline = HasOutline(header, columns.IndexOf(TableColumn.Level)),
            LooksIndented = kind == TableKind.Bom && LooksIndented(header, [.. columns]),
            RecordsToSkip = header + 1 + hints,
            HeaderLine = _lines[header],
            Separator = used,
            Encoding = encoding,
            Mark = options.DecimalMark ?? MarkOf(named, header),
        };
    }

    private char ReadRows(ReadOnlyMemory<byte> head, bool isWhole, char? separator, Encoding? encoding)
    {
        using var csv = CsvReader.Create(head, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, Encoding = encoding, Separator = separator });
        while (_rows.Count < MostRows && csv.Read())
        {
            _rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            _lines.Add((int)csv.LineNumber);
        }

        // What was cut off may have been cut within a row.
        if (!isWhole && _rows.Count is > 1 and < MostRows)
        {
            _rows.RemoveAt(_rows.Count - 1);
        }

        return csv.Separator;
    }

    // The row with the most headers that are known; what stands before it is a title.
    private int FindHeader()
    {
        (int best, int found) = (-1, 0);
        for (int row = 0; row < Math.Min(_rows.Count, MostRowsBeforeHeader); row++)
        {
            int known = _rows[row].Select(Meaning).Where(column => column is not null).Distinct().Count();
            int filled = _rows[row].Count(cell => !string.IsNullOrWhiteSpace(cell));
            if (known > found && (known >= 2 || filled == 1))
            {
                (best, found) = (row, known);
            }
        }

        return best;
    }

    private TableColumn? Meaning(string header) => options.Find(header, out TableColumn? column) ? column : HeaderNames.Find(kind, header);

    // A header that may mean two things means what the cells below it look like.
    private ImmutableArray<TableColumn?> Meanings(TableColumn?[] columns, string[] headers, int header)
    {
        bool hasPart = columns.Contains(TableColumn.Part);
        bool hasName = columns.Contains(TableColumn.Name);
        for (int field = 0; field < columns.Length; field++)
        {
            bool isWhole = columns[field] is TableColumn.NumberOrPart or TableColumn.NumberOrName && Most(header, field, IsWhole);
            columns[field] = HeaderUnit.Of(columns[field], headers[field]) is null ? null : columns[field] switch
            {
                TableColumn.NumberOrPart when kind != TableKind.Bom => hasPart ? TableColumn.Position : TableColumn.Part,
                TableColumn.NumberOrPart => !hasPart && (!isWhole || columns.Contains(TableColumn.Parent)) ? TableColumn.Part : TableColumn.Position,
                TableColumn.PartOrOther when kind != TableKind.Bom => hasPart ? TableColumn.Ignored : TableColumn.Part,
                TableColumn.PartOrOther => !hasPart && IsDistinct(header, field) ? TableColumn.Part : TableColumn.Ignored,
                TableColumn.NumberOrName => !hasName && !isWhole ? TableColumn.Name : TableColumn.Position,
                TableColumn.ValueOrName when kind == TableKind.Bom => IsWorth(columns, header, field) ? TableColumn.UnitValue : hasName ? TableColumn.Description : TableColumn.Name,
                TableColumn.ValueOrName => TableColumn.UnitValue,
                TableColumn.DesignatorOrName => hasName || Most(header, field, IsDesignators) ? TableColumn.Designator : TableColumn.Name,
                { } column => column,
                null => null,
            };
        }

        return [.. columns];
    }

    // Beside a place on a board, a value is what the part measures: 100n, 4.7.
    private bool IsWorth(TableColumn?[] columns, int header, int field) =>
        !columns.Contains(TableColumn.Designator) && !columns.Contains(TableColumn.DesignatorOrName)
        && Most(header, field, cell => WrittenNumber.Read(Encoding.UTF8.GetBytes(cell), DecimalMark.Either).Reading is NumberReading.Plain or NumberReading.Ambiguous);

    private bool IsDistinct(int header, int field)
    {
        string[] cells = [.. CellsOf(header, field)];
        return cells.Distinct(StringComparer.Ordinal).Count() * 10 >= cells.Length * 9;
    }

    private IEnumerable<string> CellsOf(int header, int field) =>
        field < 0 ? [] : _rows.Skip(header + 1).Where(row => field < row.Length).Select(row => row[field].Trim()).Where(cell => cell.Length > 0);

    // Levels such as 1, 1.1, 1.1.1; not 1.0, which is how spreadsheets write 1.
    private bool HasOutline(int header, int field) =>
        CellsOf(header, field).Any(cell => cell.Split('.') is { Length: > 1 } parts && Array.TrueForAll(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit)) && parts is not [_, "0"]);

    // Names set in by blanks or dots, some more than others: a structure that no column tells.
    private bool LooksIndented(int header, TableColumn?[] columns)
    {
        int position = Array.IndexOf(columns, TableColumn.Position);
        int name = Array.FindIndex(columns, column => column is TableColumn.Part or TableColumn.Name);
        string[] cells = name < 0 ? [] : [.. _rows.Skip(header + 1).Where(row => name < row.Length).Select(row => row[name]).Where(cell => !string.IsNullOrWhiteSpace(cell))];
        int set = cells.Count(cell => cell[0] is ' ' or '\t' or '.' or '\u3000');
        return HasOutline(header, position) || (set > 0 && set < cells.Length && set * 5 >= cells.Length);
    }

    private bool Most(int header, int field, Func<string, bool> test)
    {
        string[] cells = [.. CellsOf(header, field)];
        return cells.Count(test) * 2 > cells.Length;
    }

    private static bool IsWhole(string cell) => cell.Length <= 6 && cell.All(char.IsAsciiDigit);

    // "R1, R2", "C10-C14", "U3", or a stroke for none.
    private static bool IsDesignators(string cell) =>
        cell is "-" || cell.Split([',', ';', ' ', '-', '~'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(one => one.Length <= 8 && char.IsAsciiLetterUpper(one[0]) && char.IsAsciiDigit(one[^1]));

    private DecimalMark MarkOf(TableColumn?[] named, int header)
    {
        (bool hasPoint, bool hasComma) = (false, false);
        for (int field = 0; field < named.Length; field++)
        {
            if (named[field] is not { } column || !IsNumeric(column))
            {
                continue;
            }

            foreach (string[] row in _rows.Skip(header + 1).Where(row => field < row.Length))
            {
                DecimalMark? evidence = WrittenNumber.EvidenceOf(Encoding.UTF8.GetBytes(row[field].Trim()));
                hasPoint |= evidence == DecimalMark.Point;
                hasComma |= evidence == DecimalMark.Comma;
            }
        }

        return hasPoint == hasComma ? DecimalMark.Either : hasPoint ? DecimalMark.Point : DecimalMark.Comma;
    }

    private static bool IsNumeric(TableColumn column) => column is TableColumn.Quantity or TableColumn.UnitValue or TableColumn.TotalValue or TableColumn.Share
        or TableColumn.Capacity or TableColumn.ReadyAfterMonths or TableColumn.RecoveryMonths or TableColumn.Fraction or TableColumn.AfterMonths
        or TableColumn.StockMonths or TableColumn.StockWeeks or TableColumn.StockDays or TableColumn.StockQuantity or TableColumn.MonthlyUse or TableColumn.Essentiality;
}
