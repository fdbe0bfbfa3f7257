using System.Collections.Immutable;

namespace DependencyRisk.Composites;

/// <summary>Alternatives (products, suppliers, countries ...) by indicators, in the units that the indicators have. A cell may be missing.</summary>
/// <remarks>
/// Rows are kept in the order of their names, so that the order in which they come in cannot change a bit of any result. One
/// table serves many composites. Immutable, and safe for use by many threads.
/// </remarks>
public sealed class IndicatorTable
{
    /// <summary>The largest size that a value may have, so that no sum or difference of values can overflow.</summary>
    public const double LargestSize = 1e100;

    // Row by row; NaN where missing.
    private readonly double[] _values;

    /// <summary>Makes a table.</summary>
    /// <param name="indicators">The names of the columns, each once.</param>
    /// <param name="rows">An alternative and its values in the order of the columns, null where one is missing; each alternative once.</param>
    /// <exception cref="ArgumentException">No column, no row, an empty name, one name twice, or a row of another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN, infinite, or above 1e100 in size.</exception>
    public IndicatorTable(IEnumerable<string> indicators, IEnumerable<(string Alternative, IReadOnlyList<double?> Values)> rows)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(rows);
        Indicators = [.. indicators];
        (string Alternative, IReadOnlyList<double?> Values)[] sorted = [.. rows.OrderBy(row => row.Alternative, StringComparer.Ordinal)];
        Alternatives = [.. sorted.Select(row => row.Alternative)];
        RequireNames(Indicators.Sort(StringComparer.Ordinal), "indicator", nameof(indicators));
        RequireNames(Alternatives, "alternative", nameof(rows));
        _values = new double[Alternatives.Length * Indicators.Length];
        for (int row = 0; row < sorted.Length; row++)
        {
            Fill(row, sorted[row].Values);
        }
    }

    /// <summary>The alternatives, in ordinal order of their names.</summary>
    public ImmutableArray<string> Alternatives { get; }

    /// <summary>The names of the columns, as given.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>The value of an alternative, or null where it is missing.</summary>
    /// <param name="alternative">The alternative.</param>
    /// <param name="indicator">The column.</param>
    /// <exception cref="ArgumentException">The table has no such alternative or column.</exception>
    public double? Value(string alternative, string indicator) => At(Row(alternative), Column(indicator));

    internal static void ThrowIfOutOfRange(double value, string parameter, string what = "value")
    {
        if (!(Math.Abs(value) <= LargestSize))
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"The {what} must be a number of a size of at most 1e100; leave it out (null) where it is missing.");
        }
    }

    internal double? At(int row, int column) => _values[(row * Indicators.Length) + column] is var value && double.IsNaN(value) ? null : value;

    internal int Row(string alternative)
    {
        ArgumentNullException.ThrowIfNull(alternative);
        int row = Alternatives.BinarySearch(alternative, StringComparer.Ordinal);
        return row >= 0 ? row : throw new ArgumentException($"The table has no alternative '{alternative}'.", nameof(alternative));
    }

    internal int Column(string indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        int column = Indicators.IndexOf(indicator);
        return column >= 0 ? column : throw new ArgumentException($"The table has no indicator '{indicator}'; it has {string.Join(", ", Indicators)}.", nameof(indicator));
    }

    private static void RequireNames(ImmutableArray<string> sorted, string what, string parameter)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException($"A table needs at least one {what}.", parameter);
        }

        for (int i = 0; i < sorted.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(sorted[i]) || (i > 0 && string.Equals(sorted[i], sorted[i - 1], StringComparison.Ordinal)))
            {
                throw new ArgumentException($"Each {what} needs a name of its own: '{sorted[i]}'.", parameter);
            }
        }
    }

    private void Fill(int row, IReadOnlyList<double?> values)
    {
        if (values is null || values.Count != Indicators.Length)
        {
            throw new ArgumentException($"'{Alternatives[row]}' has {values?.Count ?? 0} values for {Indicators.Length} indicators.", nameof(values));
        }

        for (int column = 0; column < values.Count; column++)
        {
            if (values[column] is { } value)
            {
                ThrowIfOutOfRange(value, nameof(values), $"{Indicators[column]} of '{Alternatives[row]}'");
            }

            _values[(row * Indicators.Length) + column] = values[column] ?? double.NaN;
        }
    }
}
