using System.Collections.Immutable;
using System.Globalization;
using DependencyRisk.Criticality;

namespace DependencyRisk.Composites;

/// <summary>The scores of all alternatives of a table, with what they rest on.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed class CompositeResult
{
    private readonly NormalisedTable _table;

    // For each row of the table, where it stands in the scores.
    private readonly int[] _places;

    internal CompositeResult(CompositeIndicator composite, NormalisedTable table, RowScores scores)
    {
        (Composite, _table, _places) = (composite, table, new int[table.Rows]);
        int[] ranking = scores.Ranking();
        var ranked = ImmutableArray.CreateBuilder<CompositeScore>(ranking.Length);
        int rank = 1;
        for (int place = 0; place < ranking.Length; place++)
        {
            int row = ranking[place];
            rank = place > 0 && scores.AreTied(row, ranking[place - 1]) ? rank : place + 1;
            _places[row] = place;
            ranked.Add(new CompositeScore(this, table.Table.Alternatives[row], new Interval(scores.Low[row], scores.High[row]), rank, Contributions(row, scores)));
        }

        Scores = ranked.MoveToImmutable();
    }

    /// <summary>The definition.</summary>
    public CompositeIndicator Composite { get; }

    /// <summary>The table.</summary>
    public IndicatorTable Table => _table.Table;

    /// <summary>The scores from the riskiest on, ties by name.</summary>
    public ImmutableArray<CompositeScore> Scores { get; }

    /// <summary>The indicators whose scale the table sets and that have only one value in it, so that they tell no alternatives apart; they took the middle of their scale.</summary>
    public ImmutableArray<WeightedIndicator> ConstantIndicators => _table.Constant;

    /// <summary>What was taken for each missing cell, on the common scale, by alternative and indicator; made when asked for.</summary>
    public IEnumerable<Assumption> Assumptions =>
        from row in Enumerable.Range(0, _table.Rows)
        from column in Enumerable.Range(0, _table.Columns)
        where _table.Given(row, column) is null
        select new Assumption($"{Composite.Indicators[column]} of {Table.Alternatives[row]}", Country.Unknown, _table.Cell(row, column), Composite.MissingData.Name);

    /// <summary>Where the methods are from.</summary>
    public string Source => Composite.Aggregation.Source;

    /// <summary>What was done, in a few sentences with the numbers.</summary>
    public string Explanation
    {
        get
        {
            string constant = ConstantIndicators.IsEmpty ? string.Empty : $" {string.Join(", ", ConstantIndicators)} had one value only and told nothing apart.";
            string missing = _table.MissingCells == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {_table.MissingCells} cells were missing (policy: {Composite.MissingData}).");
            return string.Create(CultureInfo.InvariantCulture, $"{Scores.Length} alternatives ranked on {_table.Columns} indicators ({Composite.Aggregation}).{missing}{constant} A blended score can hide one fatal indicator: read it with the worst single indicator of each.");
        }
    }

    /// <summary>The score of an alternative.</summary>
    /// <param name="alternative">The alternative.</param>
    /// <exception cref="ArgumentException">The table has no such alternative.</exception>
    public CompositeScore Of(string alternative) => Scores[_places[Table.Row(alternative)]];

    /// <summary>The duels of an alternative with each of its rivals, in the order of their names. Worked out when asked for.</summary>
    /// <param name="alternative">The alternative.</param>
    /// <exception cref="ArgumentException">The table has no such alternative.</exception>
    /// <exception cref="InvalidOperationException">The aggregation is not <see cref="Aggregation.Copeland"/>.</exception>
    public ImmutableArray<PairwiseDuel> Duels(string alternative)
    {
        int row = Table.Row(alternative);
        return Composite.Aggregation.Power is null
            ? [.. Enumerable.Range(0, _table.Rows).Where(rival => rival != row).Select(rival => CopelandScores.Duel(Composite, _table, row, rival))]
            : throw new InvalidOperationException($"There are no duels under the {Composite.Aggregation}, only under Copeland.");
    }

    private ImmutableArray<IndicatorContribution> Contributions(int row, RowScores scores)
    {
        var contributions = ImmutableArray.CreateBuilder<IndicatorContribution>(_table.Columns);
        for (int column = 0; column < _table.Columns; column++)
        {
            contributions.Add(new IndicatorContribution(
                Composite.Indicators[column],
                _table.Given(row, column),
                _table.Cell(row, column),
                scores.LowParts(row)[column],
                scores.HighParts(row)[column]));
        }

        return contributions.MoveToImmutable();
    }
}
