using System.Collections.Immutable;
using System.Text;

namespace DependencyRisk;

/// <summary>How one table is written, as its beginning shows: separator, encoding, where the header is and what its columns mean.</summary>
internal sealed class TableProfile
{
    private readonly int[] _fieldOf;

    public TableProfile(ImmutableArray<string> headers, ImmutableArray<TableColumn?> columns)
    {
        (Headers, Columns) = (headers, columns);
        _fieldOf = new int[DependencyRisk.Columns.Count];
        Array.Fill(_fieldOf, -1);
        for (int field = columns.Length - 1; field >= 0; field--)
        {
            if (columns[field] is { } column)
            {
                _fieldOf[(int)column] = field;
            }
        }

        Factors = [.. headers.Select((header, field) => HeaderUnit.Of(columns[field], header) ?? 1)];
        Makers = FieldsOf(TableColumn.Maker);
        MakerParts = FieldsOf(TableColumn.MakerPart);
        Suppliers = FieldsOf(TableColumn.Supplier);
    }

    /// <summary>The header as it stands there.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>What each column means; null where that is not known.</summary>
    public ImmutableArray<TableColumn?> Columns { get; }

    /// <summary>By what the numbers of each column are multiplied: months in a month, fractions in a per cent.</summary>
    public ImmutableArray<double> Factors { get; }

    /// <summary>The fields that name makers, in order.</summary>
    public ImmutableArray<int> Makers { get; }

    /// <summary>The fields that name suppliers, in order.</summary>
    public ImmutableArray<int> Suppliers { get; }

    /// <summary>The fields that give part numbers of makers, in order.</summary>
    public ImmutableArray<int> MakerParts { get; }

    /// <summary>How many records come before the first row of content, the header included.</summary>
    public required int RecordsToSkip { get; init; }

    /// <summary>Whether levels are outlines such as 1.2.3, so that 2 alone is of the first level.</summary>
    public bool HasOutline { get; init; }

    /// <summary>Whether names are set in as if that told a structure.</summary>
    public bool LooksIndented { get; init; }

    public required int HeaderLine { get; init; }

    public required char Separator { get; init; }

    /// <summary>The encoding; null for UTF-8 or a byte order mark.</summary>
    public required Encoding? Encoding { get; init; }

    public required DecimalMark Mark { get; init; }

    /// <summary>The same with another decimal mark.</summary>
    public TableProfile With(DecimalMark mark) =>
        new(Headers, Columns) { RecordsToSkip = RecordsToSkip, HeaderLine = HeaderLine, HasOutline = HasOutline, LooksIndented = LooksIndented, Separator = Separator, Encoding = Encoding, Mark = mark };

    public bool Has(TableColumn column) => _fieldOf[(int)column] >= 0;

    /// <summary>The first field of that meaning, or -1.</summary>
    public int FieldOf(TableColumn column) => _fieldOf[(int)column];

    /// <summary>How a column is called in this table.</summary>
    public string NameOf(TableColumn column) => FieldOf(column) is >= 0 and int field ? TableCursor.Show(Headers[field]) : column.Word();

    private ImmutableArray<int> FieldsOf(TableColumn wanted) => [.. Enumerable.Range(0, Columns.Length).Where(field => Columns[field] == wanted)];
}
