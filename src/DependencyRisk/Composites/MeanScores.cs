namespace DependencyRisk.Composites;

/// <summary>Scores by a weighted mean. It rises with each indicator, so that its ends are those of what is unknown.</summary>
internal static class MeanScores
{
    public static RowScores Of(CompositeIndicator composite, NormalisedTable table, double power, CancellationToken cancellation)
    {
        var scores = new RowScores(table);
        double[] values = new double[table.Columns];
        for (int row = 0; row < table.Rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            Complete(composite, table, row, atHigh: false, values);
            scores.Low[row] = Score(composite, values, power, scores.LowParts(row));
            if (table.HasUnknowns)
            {
                Complete(composite, table, row, atHigh: true, values);
                double high = Score(composite, values, power, scores.HighParts(row));

                // Two roundings of what is the same number may be out of order by their last bit.
                scores.High[row] = Math.Max(scores.Low[row], high);
            }
        }

        return scores;
    }

    private static double Score(CompositeIndicator composite, double[] values, double power, Span<double> parts)
    {
        double mean = WeightedMean.Of(values, composite.Weights, power);
        WeightedMean.Contributions(values, composite.Weights, power, mean, parts);
        return mean;
    }

    private static void Complete(CompositeIndicator composite, NormalisedTable table, int row, bool atHigh, double[] values)
    {
        table.Row(row).CopyTo(values);
        for (int column = 0; column < values.Length; column++)
        {
            if (double.IsNaN(values[column]))
            {
                Interval range = composite.Indicators[column].Normalisation.Range;
                values[column] = atHigh ? range.High : range.Low;
            }
        }
    }
}
