using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Composites;

/// <summary>A table on the common scale of a composite, with what stands for its missing cells.</summary>
internal sealed class NormalisedTable
{
    private const int MostNamed = 20;

    private readonly CompositeIndicator _composite;
    private readonly double[] _values;
    private readonly int[] _columns;
    private readonly bool[] _isConstant;

    private NormalisedTable(CompositeIndicator composite, IndicatorTable table)
    {
        (_composite, Table) = (composite, table);
        _columns = [.. composite.Indicators.Select(indicator => table.Column(indicator.Name))];
        _values = new double[table.Alternatives.Length * composite.Indicators.Length];
        _isConstant = new bool[composite.Indicators.Length];
    }

    public IndicatorTable Table { get; }

    public int Rows => Table.Alternatives.Length;

    public int Columns => _columns.Length;

    /// <summary>Whether some cell is bounded: then, and only then, are there NaN among the values.</summary>
    public bool HasUnknowns { get; private set; }

    public int MissingCells { get; private set; }

    /// <summary>The indicators that the table sets the scale of, and that have but one value in it.</summary>
    public ImmutableArray<WeightedIndicator> Constant => [.. _composite.Indicators.Where((_, column) => _isConstant[column])];

    /// <summary>Normalises a table.</summary>
    /// <exception cref="MissingDataException">Cells are missing and the policy is to refuse.</exception>
    public static NormalisedTable Of(CompositeIndicator composite, IndicatorTable table)
    {
        var normalised = new NormalisedTable(composite, table);
        var missing = new List<string>();
        for (int column = 0; column < normalised.Columns; column++)
        {
            normalised.Fill(column, missing);
        }

        return missing.Count == 0 ? normalised : throw new MissingDataException(string.Join("; ", missing), []);
    }

    /// <summary>The values of a row; NaN where one is bounded.</summary>
    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary>The value as it stands in the table, in its own unit.</summary>
    public double? Given(int row, int column) => Table.At(row, _columns[column]);

    /// <summary>All that a cell may be on the common scale.</summary>
    public Interval Cell(int row, int column) =>
        Row(row)[column] is var value && double.IsNaN(value) ? _composite.Indicators[column].Normalisation.Range : Interval.Exactly(value);

    private void Fill(int column, List<string> missing)
    {
        WeightedIndicator indicator = _composite.Indicators[column];
        Normalisation normalisation = indicator.Normalisation;
        int[] absent = [.. Enumerable.Range(0, Rows).Where(row => Given(row, column) is null)];
        double[] known = [.. Enumerable.Range(0, Rows).Select(row => Given(row, column)).OfType<double>()];
        double[] scaled = normalisation.Scale(known, indicator.Sign);
        _isConstant[column] = normalisation.IsRelative && Scaling.IsConstant(known);
        Interval? stand = _composite.MissingData.Stand(normalisation.Range);
        if (absent.Length > 0 && stand is null)
        {
            missing.Add(Describe(indicator, absent));
        }

        MissingCells += absent.Length;
        HasUnknowns |= absent.Length > 0 && stand is { IsExact: false };
        double standIn = stand is { IsExact: true } exact ? exact.Low : double.NaN;
        int next = 0;
        for (int row = 0; row < Rows; row++)
        {
            _values[(row * Columns) + column] = Given(row, column) is null ? standIn : scaled[next++];
        }
    }

    private string Describe(WeightedIndicator indicator, int[] absent)
    {
        string named = string.Join(", ", absent.Take(MostNamed).Select(row => Table.Alternatives[row]));
        return $"{indicator} of {named}{(absent.Length > MostNamed ? $" and {absent.Length - MostNamed} more" : string.Empty)}";
    }
}
