namespace DependencyRisk;

/// <summary>What the readers of all tables of a bill share.</summary>
internal sealed class TableContext(ProblemList problems, BillCsvOptions options, CancellationToken cancellation)
{
    private readonly Country?[] _codes = new Country?[26 * 26];

    public ProblemList Problems { get; } = problems;

    public BillCsvOptions Options { get; } = options;

    public CountryNames Countries { get; } = options.Countries;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether the tables are written by this library: a cell then means what it says, to the blank.</summary>
    public bool IsVerbatim { get; set; }

    /// <summary>A country by a code in capitals, which is how most are given, without making a string of it.</summary>
    public bool TryCode(byte first, byte second, out Country country)
    {
        int cell = ((first - 'A') * 26) + (second - 'A');
        if (first is < (byte)'A' or > (byte)'Z' || second is < (byte)'A' or > (byte)'Z')
        {
            country = default;
            return false;
        }

        _codes[cell] ??= Countries.TryResolve(new string([(char)first, (char)second]), out Country found) ? found : null;
        country = _codes[cell] ?? default;
        return _codes[cell] is not null;
    }
}
