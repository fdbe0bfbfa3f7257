using DependencyRisk.Composites;

namespace DependencyRisk.Tests.Composites;

/// <summary>Composites by the textbook: written from the definitions, slow, one value at a time, and without the library's arithmetic.</summary>
internal static class CompositeOracle
{
    /// <summary>One value on the common scale, from all known values of its column. Values are turned round first where less is worse.</summary>
    public static double Normalise(string name, double value, IReadOnlyCollection<double> column, bool lessIsWorse)
    {
        double x = lessIsWorse ? -value : value;
        double[] all = [.. column.Select(other => lessIsWorse ? -other : other).Order()];
        double below = all.Count(other => other < x);
        double same = all.Count(other => other.Equals(x));
        bool constant = all[0].Equals(all[^1]);
        return name switch
        {
            "min-max" => constant ? 0.5 : 1 - ((all[^1] - x) / (all[^1] - all[0])),
            "z-score" => constant ? 0 : (x - all.Average()) / Math.Sqrt(all.Sum(other => Math.Pow(other - all.Average(), 2)) / (all.Length - 1)),
            "rank" => all.Length == 1 ? 0.5 : (below + ((same - 1) / 2)) / (all.Length - 1),
            "percentile" => (below + (same / 2)) / all.Length,
            "goalposts -2 to 4" => Math.Min(1, Math.Max(0, lessIsWorse ? (4 - value) / 6 : (value + 2) / 6)),
            "distance to target 1.5" => (lessIsWorse ? value < 1.5 : value > 1.5) ? Math.Abs(value - 1.5) / 1.5 : 0,
            _ => throw new ArgumentException("No such normalisation.", nameof(name)),
        };
    }

    public static double Mean(double[] values, double[] weights, double power)
    {
        (double Value, double Weight)[] pairs = [.. values.Zip(weights).Where(pair => pair.Second > 0)];
        return power switch
        {
            0 => pairs.Aggregate(1.0, (product, pair) => product * Math.Pow(pair.Value, pair.Weight)),
            -1 => 1 / pairs.Sum(pair => pair.Weight / pair.Value),
            _ => Math.Pow(pairs.Sum(pair => pair.Weight * Math.Pow(pair.Value, power)), 1 / power),
        };
    }

    public static int Duel(double[] own, double[] other, double[] weights)
    {
        double balance = own.Zip(other, (left, right) => left.CompareTo(right)).Zip(weights, (sign, weight) => sign * weight).Sum();
        return Math.Abs(balance) < 1e-9 ? 0 : balance > 0 ? 1 : -1;
    }

    /// <summary>
    /// What each value gives, by following the mean from where all are 1 to where they are, along the path that is straight in
    /// v^p (ln v for p = 0), and adding up its steps of that change (midpoint rule).
    /// </summary>
    public static double[] Contributions(double[] values, double[] weights, double power, int steps)
    {
        double[] parts = [.. weights];
        for (int step = 0; step < steps; step++)
        {
            double[] from = At(Eased((double)step / steps));
            double[] to = At(Eased((step + 1.0) / steps));
            double[] middle = At(Eased((step + 0.5) / steps));
            double mean = Mean(middle, weights, power);
            for (int i = 0; i < parts.Length; i++)
            {
                parts[i] += weights[i] * Math.Pow(middle[i] / mean, power - 1) * (to[i] - from[i]);
            }
        }

        return parts;

        // Small steps at both ends, where the path is steep.
        double Eased(double t) => Math.Pow(t, 4) / (Math.Pow(t, 4) + Math.Pow(1 - t, 4));
        double[] At(double t) => [.. values.Select(value => power == 0 ? Math.Pow(value, t) : Math.Pow(1 - t + (t * Math.Pow(value, power)), 1 / power))];
    }

    /// <summary>A complete case on the common scale.</summary>
    public static double[][] Normalised(CompositeCase given) =>
        [.. given.Rows.Select(row => row.Select((value, j) => Normalise(
            given.Indicators[j].Normalisation.Name,
            value!.Value,
            [.. given.Rows.Select(other => other[j]).OfType<double>()],
            given.Indicators[j].Direction == IndicatorDirection.LessIsWorse)).ToArray())];

    public static double[] Weights(CompositeCase given) => [.. given.Indicators.Select(indicator => indicator.Weight)];
}
