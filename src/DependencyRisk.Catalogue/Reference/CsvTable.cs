using System.Globalization;

namespace DependencyRisk;

/// <summary>
/// Reads the embedded tables: comma-separated, a header, fields quoted where they need it, no field over more than one line. The
/// tables are the project's own and well-formed, which is why this is all it takes; what is not is a fault of the build.
/// </summary>
internal sealed class CsvTable
{
    private readonly string _name;
    private readonly Dictionary<string, int> _columns;
    private readonly string[][] _rows;

    private CsvTable(string name, Dictionary<string, int> columns, string[][] rows) => (_name, _columns, _rows) = (name, columns, rows);

    public IEnumerable<Row> Rows => _rows.Select(fields => new Row(this, fields));

    public static CsvTable Load(string name)
    {
        using Stream stream = typeof(CsvTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The catalogue lacks its table '{name}'.");
        using var reader = new StreamReader(stream);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(Split(line));
        }

        var columns = lines[0].Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return lines.TrueForAll(fields => fields.Length == columns.Count)
            ? new CsvTable(name, columns, [.. lines.Skip(1)])
            : throw new InvalidOperationException($"A row of the table '{name}' is not as long as its header.");
    }

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        int start = 0;
        while (start <= line.Length)
        {
            bool isQuoted = start < line.Length && line[start] == '"';
            int end = isQuoted ? EndOfQuotes(line, start) : line.IndexOf(',', start);
            end = end < 0 ? line.Length : end;
            fields.Add(isQuoted ? line[(start + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal) : line[start..end]);
            start = end + 1;
        }

        return [.. fields];
    }

    // The place behind the quote that ends the field; a pair of quotes stands for one and ends nothing.
    private static int EndOfQuotes(string line, int start)
    {
        int end = start + 1;
        while (line[end] != '"' || (end + 1 < line.Length && line[end + 1] == '"'))
        {
            end += line[end] == '"' ? 2 : 1;
        }

        return end + 1;
    }

    /// <summary>One row, by the names of its columns.</summary>
    public readonly struct Row(CsvTable table, string[] fields)
    {
        public string Text(string column) => fields[table._columns[column]];

        public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

        public Country Country(string column) => new(Text(column));

        public double Number(string column) => NumberOrNull(column) ?? throw new InvalidOperationException($"A row of the table '{table._name}' lacks '{column}'.");

        public double? NumberOrNull(string column) => TextOrNull(column) is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

        public int? WholeOrNull(string column) => TextOrNull(column) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
