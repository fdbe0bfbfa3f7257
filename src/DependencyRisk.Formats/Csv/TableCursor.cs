using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace DependencyRisk;

/// <summary>Goes through the rows of one table and reads their cells by what they mean; whatever cannot be read is told with its place.</summary>
internal sealed class TableCursor : IDisposable
{
    private const int MostRecordBytes = 1 << 20;

    // What was written here is to be read back, however long a text was.
    private const int MostOwnRecordBytes = 1 << 28;

    private readonly CsvReader _csv;
    private readonly TableContext _context;
    private readonly NumberCells _numbers;
    private readonly byte[][] _headers;
    private bool _isUnclosed;
    private bool _isBadText;

    public TableCursor(Stream stream, string file, TableProfile profile, TableContext context)
    {
        (File, Profile, _context) = (file, profile, context);
        _numbers = new NumberCells(this);
        _headers = [.. profile.Headers.Select(Encoding.UTF8.GetBytes)];
        _csv = CsvReader.Create(stream, new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = context.IsVerbatim ? MostOwnRecordBytes : MostRecordBytes,
            Separator = profile.Separator,
            DetectSeparatorHint = false,
            Encoding = profile.Encoding,
            OnMalformedRecord = RefuseUnclosed,
        });
    }

    public string File { get; }

    /// <summary>Whether cells mean what they say, to the blank.</summary>
    public bool IsVerbatim => _context.IsVerbatim;

    public TableProfile Profile { get; }

    /// <summary>The line where the row begins, counted from 1.</summary>
    public int Line => (int)_csv.LineNumber;

    /// <summary>The currency that stood beside the number that was read last, or null.</summary>
    public string? Currency => _numbers.Currency;

    /// <summary>How many fields the row has.</summary>
    public int FieldCount => _csv.FieldCount;

    /// <summary>Goes to the next row with anything in it; false at the end, or where a quote swallows the rest.</summary>
    public bool Read()
    {
        while (_csv.Read() && !_isUnclosed)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (!IsEmptyRow() && !IsHeaderAgain())
            {
                CheckWidth();
                return true;
            }
        }

        return false;
    }

    /// <summary>Passes over records from the beginning.</summary>
    public void Skip(int records)
    {
        for (int i = 0; i < records && _csv.Read(); i++)
        {
        }
    }

    public bool Has(TableColumn column) => Profile.Has(column);

    /// <summary>A cell without the blanks around it; empty where it says nothing or there is none.</summary>
    public ReadOnlySpan<byte> Cell(TableColumn column) => Cell(Profile.FieldOf(column));

    /// <summary>The same by the number of the field.</summary>
    public ReadOnlySpan<byte> Cell(int field)
    {
        if ((uint)field >= (uint)_csv.FieldCount)
        {
            return default;
        }

        ReadOnlySpan<byte> cell = _csv.GetSpan(field);
        if (_context.IsVerbatim)
        {
            return cell;
        }

        cell = CellText.Trim(cell);
        return CellText.IsNothing(cell) ? default : cell;
    }

    /// <summary>A text, or null where the cell says nothing.</summary>
    public string? Text(TableColumn column) => Text(Profile.FieldOf(column));

    /// <summary>The same by the number of the field.</summary>
    public string? Text(int field)
    {
        ReadOnlySpan<byte> cell = Cell(field);
        return cell.IsEmpty ? null : Decode(Unescaped(cell));
    }

    /// <summary>What a cell says in a table of our own, where an apostrophe keeps a spreadsheet from running a text, and alone stands for an empty one.</summary>
    public ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> cell) => _context.IsVerbatim && cell is [(byte)'\'', ..] ? cell[1..] : cell;

    /// <summary>The text of bytes; says so where they are no text.</summary>
    public string Decode(ReadOnlySpan<byte> utf8)
    {
        CheckText(utf8);
        return Encoding.UTF8.GetString(utf8);
    }

    /// <summary>Says so, once for a table, where bytes are no text.</summary>
    public void CheckText(ReadOnlySpan<byte> utf8)
    {
        if (!_isBadText && !Utf8.IsValid(utf8))
        {
            _isBadText = true;
            _context.Problems.Add(new BillProblem(ProblemSeverity.Error, "encoding", "encoding", "This is no valid text in the encoding of the table; save it as UTF-8, or name its encoding in columns.json.", Line, 1) { File = File });
        }
    }

    /// <summary>A number in its range; null where the cell says nothing, or nothing that can be read for sure, which is told.</summary>
    public double? Number(TableColumn column, CellRange range) => _numbers.Read(column, range);

    /// <summary>A country; unknown where the cell says nothing, or nothing that means just one country, which is told.</summary>
    public Country Country(TableColumn column)
    {
        ReadOnlySpan<byte> cell = Cell(column);
        if (cell.IsEmpty)
        {
            return default;
        }

        if (cell.Length == 2 && _context.TryCode(cell[0], cell[1], out Country code))
        {
            return code;
        }

        string text = Decode(Unescaped(cell));
        if (_context.Countries.TryResolve(text, out Country country))
        {
            return country;
        }

        Country[] candidates = [.. _context.Countries.Candidates(text)];
        if (candidates.Length > 1)
        {
            Warn("ambiguous-country", column, $"'{Show(cell)}' may mean {string.Join(" or ", candidates)}; it counts as unknown. Write the two-letter code.");
        }
        else
        {
            Warn("unknown-country", column, $"'{Show(cell)}' is no country that is known; it counts as unknown. Write its ISO 3166-1 code, or name it in columns.json.");
        }

        return default;
    }

    /// <summary>Tells of something in this row that leaves the rest usable.</summary>
    public void Warn(string code, TableColumn column, string message, int? line = null) => Add(ProblemSeverity.Warning, code, column, message, line ?? Line);

    /// <summary>Tells of something in this row without which there is no bill.</summary>
    public void Error(string code, TableColumn column, string message) => Add(ProblemSeverity.Error, code, column, message, Line);

    /// <summary>A cell as it may stand in a message.</summary>
    public static string Show(ReadOnlySpan<byte> cell) => Show(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 240)]));

    /// <summary>A text as it may stand in a message, or be a place: one cell may be as long as a file, and be told of a thousand times.</summary>
    public static string Show(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "...");

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();

    private void Add(ProblemSeverity severity, string code, TableColumn column, string message, int line)
    {
        int field = Profile.FieldOf(column);
        _context.Problems.Add(new BillProblem(severity, code, Profile.NameOf(column), message, line, field < 0 ? 1 : field + 1) { File = File });
    }

    private bool IsEmptyRow()
    {
        for (int field = 0; field < _csv.FieldCount; field++)
        {
            if (!Cell(field).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    // Lists that were printed have their header on every page.
    private bool IsHeaderAgain()
    {
        int same = 0;
        for (int field = 0; field < _headers.Length; field++)
        {
            if (_context.IsVerbatim || !Cell(field).SequenceEqual(_headers[field]))
            {
                return false;
            }

            same += _headers[field].Length > 0 ? 1 : 0;
        }

        return same > 1;
    }

    // A separator that was meant as text pushes all that follows into the wrong columns.
    private void CheckWidth()
    {
        for (int field = Profile.Headers.Length; field < _csv.FieldCount; field++)
        {
            if (!Cell(field).IsEmpty)
            {
                string count = _csv.FieldCount.ToString(CultureInfo.InvariantCulture);
                string expected = Profile.Headers.Length.ToString(CultureInfo.InvariantCulture);
                _context.Problems.Add(new BillProblem(ProblemSeverity.Warning, "extra-fields", "row", $"The row has {count} fields where the header has {expected}; put texts that hold a '{Profile.Separator}' in quotes.", Line, Profile.Headers.Length + 1) { File = File });
                return;
            }
        }
    }

    // Such a field runs to the end of the table, rows and all, which would then be missing without a word.
    private void RefuseUnclosed(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            _isUnclosed = true;
            _context.Problems.Add(new BillProblem(ProblemSeverity.Error, "unclosed-quote", "row", "A quote is opened in this row and never closed; close it, or double it where it is part of the text.", record.LineNumber, 1) { File = File });
        }
    }
}
