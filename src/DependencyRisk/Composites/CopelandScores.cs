using System.Collections.Immutable;

namespace DependencyRisk.Composites;

/// <summary>
/// Scores by duels between all pairs of rows, pair by pair in the order of rows, so that sums run in one order. A cell that is
/// unknown may turn out on either side of any other.
/// </summary>
internal sealed class CopelandScores
{
    // Weights are sums of decimals: 0.1 + 0.2 against 0.3 is a draw.
    private const double Draw = 1e-9;

    private readonly NormalisedTable _table;
    private readonly double[] _weights;
    private readonly RowScores _scores;

    private CopelandScores(CompositeIndicator composite, NormalisedTable table) =>
        (_table, _weights, _scores) = (table, composite.Weights, new RowScores(table));

    public static RowScores Of(CompositeIndicator composite, NormalisedTable table, IProgress<double>? progress, CancellationToken cancellation)
    {
        var duels = new CopelandScores(composite, table);
        var work = new WorkProgress(progress, table.Rows);
        for (int row = 0; row < table.Rows; row++)
        {
            for (int rival = row + 1; rival < table.Rows; rival++)
            {
                cancellation.ThrowIfCancellationRequested();
                duels.Meet(row, rival);
            }

            work.Advance(1);
        }

        return duels._scores;
    }

    public static PairwiseDuel Duel(CompositeIndicator composite, NormalisedTable table, int row, int rival)
    {
        (double riskier, double safer, double unknown) = Weigh(table.Row(row), table.Row(rival), composite.Weights);
        ImmutableArray<string> In(Func<double, double, bool> holds) =>
            [.. Enumerable.Range(0, table.Columns).Where(column => holds(table.Row(row)[column], table.Row(rival)[column])).Select(column => composite.Indicators[column].Name)];
        return new PairwiseDuel(
            table.Table.Alternatives[row],
            table.Table.Alternatives[rival],
            new Interval(Outcome(riskier, safer + unknown), Outcome(riskier + unknown, safer)),
            In((own, other) => own > other),
            In((own, other) => own < other),
            In((own, other) => double.IsNaN(own) || double.IsNaN(other)),
            riskier,
            safer,
            unknown);
    }

    private static (double Riskier, double Safer, double Unknown) Weigh(ReadOnlySpan<double> own, ReadOnlySpan<double> other, double[] weights)
    {
        double riskier = 0;
        double safer = 0;
        double unknown = 0;
        for (int column = 0; column < own.Length; column++)
        {
            if (own[column] > other[column])
            {
                riskier += weights[column];
            }
            else if (own[column] < other[column])
            {
                safer += weights[column];
            }
            else if (double.IsNaN(own[column]) || double.IsNaN(other[column]))
            {
                unknown += weights[column];
            }
        }

        return (riskier, safer, unknown);
    }

    private static int Outcome(double riskier, double safer) => Math.Abs(riskier - safer) <= Draw ? 0 : Math.Sign(riskier - safer);

    private void Meet(int row, int rival)
    {
        (double riskier, double safer, double unknown) = Weigh(_table.Row(row), _table.Row(rival), _weights);
        int high = Outcome(riskier + unknown, safer);
        _scores.High[row] += high;
        _scores.Low[rival] -= high;
        Credit(row, rival, high, high > 0 ? riskier + unknown : safer, unknownWins: high > 0, _scores.HighParts(row), _scores.LowParts(rival));
        if (_table.HasUnknowns)
        {
            int low = Outcome(riskier, safer + unknown);
            _scores.Low[row] += low;
            _scores.High[rival] -= low;
            Credit(row, rival, low, low > 0 ? riskier : safer + unknown, unknownWins: low < 0, _scores.LowParts(row), _scores.HighParts(rival));
        }
    }

    // The indicators on the winning side share the duel by weight, and the rival gets the opposite.
    private void Credit(int row, int rival, int outcome, double winning, bool unknownWins, Span<double> parts, Span<double> rivalParts)
    {
        if (outcome == 0)
        {
            return;
        }

        ReadOnlySpan<double> own = _table.Row(row);
        ReadOnlySpan<double> other = _table.Row(rival);
        for (int column = 0; column < own.Length; column++)
        {
            bool isUnknown = double.IsNaN(own[column]) || double.IsNaN(other[column]);
            if (isUnknown ? unknownWins : outcome > 0 ? own[column] > other[column] : own[column] < other[column])
            {
                double part = outcome * _weights[column] / winning;
                parts[column] += part;
                rivalParts[column] -= part;
            }
        }
    }
}
