namespace DependencyRisk.Composites;

/// <summary>Weighted means of a power, and what each value gives to them. Weights sum to 1.</summary>
internal static class WeightedMean
{
    // So near to 1 the slope is 1 within rounding, and the quotient that gives it elsewhere is nearly 0 over 0.
    private const double NearOne = 1e-8;

    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double power)
    {
        (double least, double most) = Range(values, weights);
        if (power != 1 && (most == 0 || (power <= 0 && least == 0)))
        {
            return 0;
        }

        // Relative to the value that dominates, so that no power overflows and the dominant one does not vanish.
        double pivot = power > 0 ? most : least;
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += weights[i] == 0 ? 0 : weights[i] * Transform(values[i], power, pivot);
        }

        double mean = power switch
        {
            0 => Math.Exp(sum),
            1 => sum,
            _ => pivot * Math.Pow(sum, 1 / power),
        };
        return Math.Clamp(mean, least, most);
    }

    /// <summary>
    /// With g(v) = v^p (ln v for p = 0) and S the mean, S - 1 is divided as sum of w g(v) - g(1) is: c = w + (S - 1) w (g(v) - g(1)) /
    /// (sum of w (g(v) - g(1))). They sum to 1 + (S - 1) = S. For p = 0 it is the logarithmic-mean weight of Ang's LMDI; for p = 1 it
    /// is w v; for any p it is the integral of the gradient along the path that is straight in g (Aumann-Shapley), from all at 1.
    /// </summary>
    public static void Contributions(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double power, double mean, Span<double> contributions)
    {
        if (power == 1)
        {
            for (int i = 0; i < values.Length; i++)
            {
                contributions[i] = weights[i] * values[i];
            }
        }
        else if (power <= 0 && mean == 0)
        {
            OfZero(values, weights, contributions);
        }
        else if (Math.Abs(mean - 1) < NearOne)
        {
            for (int i = 0; i < values.Length; i++)
            {
                double gap = power == 0 ? Math.Log(values[i]) : (Math.Pow(values[i], power) - 1) / power;
                contributions[i] = weights[i] == 0 ? 0 : weights[i] * (1 + gap);
            }
        }
        else
        {
            OfGaps(values, weights, power, mean, contributions);
        }
    }

    // The same, w (mean of g - g(v) + S (g(v) - g(1))) / (mean of g - g(1)), where nothing but like sizes is subtracted: small
    // contributions are as exact as large ones.
    private static void OfGaps(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double power, double mean, Span<double> contributions)
    {
        (double least, double most) = Range(values, weights);
        double pivot = power > 0 ? Math.Max(1, most) : Math.Min(1, least);
        double origin = Transform(least, power, pivot);
        double aboveOne = origin - Transform(1, power, pivot);
        double average = 0;
        for (int i = 0; i < values.Length; i++)
        {
            contributions[i] = weights[i] == 0 ? 0 : Transform(values[i], power, pivot) - origin;
            average += weights[i] * contributions[i];
        }

        for (int i = 0; i < values.Length; i++)
        {
            double gap = contributions[i];
            contributions[i] = weights[i] * (average - gap + (mean * (gap + aboveOne))) / (average + aboveOne);
        }
    }

    // The limit as the values at 0 go there together: they alone bring the score from 1 to 0, each by its part of their weight.
    private static void OfZero(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> contributions)
    {
        double zeros = 0;
        double rest = 0;
        for (int i = 0; i < values.Length; i++)
        {
            zeros += values[i] == 0 ? weights[i] : 0;
            rest += values[i] == 0 ? 0 : weights[i];
        }

        for (int i = 0; i < values.Length; i++)
        {
            contributions[i] = weights[i] * (values[i] == 0 ? -rest / zeros : 1);
        }
    }

    private static double Transform(double value, double power, double pivot) => power switch
    {
        0 => Math.Log(value),
        1 => value,
        _ => Math.Pow(value / pivot, power),
    };

    // Of the values that have a weight.
    private static (double Least, double Most) Range(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double least = double.PositiveInfinity;
        double most = double.NegativeInfinity;
        for (int i = 0; i < values.Length; i++)
        {
            least = weights[i] == 0 ? least : Math.Min(least, values[i]);
            most = weights[i] == 0 ? most : Math.Max(most, values[i]);
        }

        return (least, most);
    }
}
