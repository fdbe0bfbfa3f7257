using System.Collections.Immutable;
using System.Text;

namespace DependencyRisk;

/// <summary>How a bill is read from tables, where its headers, numbers or names are not the usual ones. Everything has a default.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record BillCsvOptions
{
    /// <summary>The defaults.</summary>
    public static BillCsvOptions Default { get; } = new();

    /// <summary>
    /// What headers mean, by header; case, blanks and punctuation of a header do not matter. The values are names of columns such
    /// as <c>part</c> or <c>unit_value</c>, and <c>ignored</c> for a column to leave out. Empty by default: the usual headers are known.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A value is no name of a column, of which the message lists all; or two headers that differ in nothing that matters mean different columns.
    /// </exception>
    public ImmutableDictionary<string, string> Columns
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            ByHeader = Meanings(value);
            field = value;
        }
    } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// What files or sheets hold, by name: <c>bill</c>, <c>bom</c>, <c>suppliers</c>, <c>sources</c>, <c>uses</c>, <c>substitutes</c>,
    /// <c>stock</c>, <c>evidence</c>, or <c>ignored</c>. Empty by default: files of these names are known.
    /// </summary>
    /// <exception cref="ArgumentException">A value is no kind of table; the message lists them.</exception>
    public ImmutableDictionary<string, string> Tables
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach ((string file, string table) in value)
            {
                _ = TableNames.Parse(table) is null && !string.Equals(table, TableNames.Ignored, StringComparison.Ordinal)
                    ? throw new ArgumentException($"'{TableCursor.Show(table)}', given for '{TableCursor.Show(file)}', is no kind of table; the kinds are {TableNames.All} and {TableNames.Ignored}.", nameof(value))
                    : table;
            }

            field = value;
        }
    } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The separator of fields, or null (default) to find out.</summary>
    /// <exception cref="ArgumentException">It is neither a tab nor a sign or blank of ASCII, or it is a quote.</exception>
    public char? Separator
    {
        get;
        init => field = value is null or '\t' || (value is >= ' ' and <= '~' and not '"' && !char.IsAsciiLetterOrDigit(value.Value))
            ? value
            : throw new ArgumentException("The separator is a tab or a sign of ASCII such as ';', and no quote, letter or digit.", nameof(value));
    }

    /// <summary>The decimal mark, or null (default) to find out from the numbers that leave no doubt.</summary>
    public DecimalMark? DecimalMark { get; init; }

    /// <summary>The encoding, or null (default) to find out: a byte order mark, UTF-8, UTF-16, GB18030 or Windows-1252.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Names of countries.</summary>
    public CountryNames Countries { get; init; } = CountryNames.Default;

    /// <summary>The id of the bill, and of its product where the tables do not name one; null (default) for the name of the file or folder.</summary>
    public string? Id { get; init; }

    private ImmutableDictionary<string, TableColumn> ByHeader { get; init; } = ImmutableDictionary<string, TableColumn>.Empty;

    /// <summary>Reads options from JSON, as <c>columns.json</c> holds them beside the tables.</summary>
    /// <param name="utf8">The text; read to its end, not closed.</param>
    /// <param name="problems">Where to add what is wrong with it.</param>
    /// <returns>The options; the defaults in place of what is wrong.</returns>
    public static BillCsvOptions ReadJson(Stream utf8, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(problems);
        return BillCsvOptionsJson.Read(utf8, problems);
    }

    /// <summary>What a header means by these options.</summary>
    internal bool Find(string header, out TableColumn? column)
    {
        bool isNamed = ByHeader.TryGetValue(HeaderNames.Key(header), out TableColumn named);
        column = isNamed ? named : null;
        return isNamed;
    }

    private static ImmutableDictionary<string, TableColumn> Meanings(ImmutableDictionary<string, string> columns)
    {
        ImmutableDictionary<string, TableColumn>.Builder meanings = ImmutableDictionary.CreateBuilder<string, TableColumn>(StringComparer.Ordinal);
        foreach ((string header, string word) in columns.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            (string key, TableColumn column) = (HeaderNames.Key(header), ColumnOf(header, word));
            if (meanings.TryGetValue(key, out TableColumn known) && known != column)
            {
                throw new ArgumentException($"'{TableCursor.Show(header)}' and a header that differs from it only in case, blanks or punctuation are given as {known.Word()} and as {column.Word()}; keep one.", nameof(columns));
            }

            meanings[key] = column;
        }

        return meanings.ToImmutable();
    }

    private static TableColumn ColumnOf(string header, string word) =>
        DependencyRisk.Columns.Choices.Contains(word, StringComparer.Ordinal)
            ? DependencyRisk.Columns.Parse(word)!.Value
            : throw new ArgumentException($"'{TableCursor.Show(word)}', given for '{TableCursor.Show(header)}', is no column; the columns are {string.Join(", ", DependencyRisk.Columns.Choices)}.", nameof(word));
}
