using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>The criticality of the Yale group: the length of a vector of supply risk, vulnerability and environmental implications.</summary>
/// <remarks>
/// Source: Graedel et al. 2012 (Environmental Science &amp; Technology 46, 1063), from general knowledge of the publication. The
/// methods have no state and are safe for use by many threads.
/// </remarks>
public static class YaleCriticality
{
    /// <summary>The publication that the method is from.</summary>
    public const string Source = "Graedel et al. 2012, Methodology of metal criticality determination, Environmental Science & Technology 46, 1063-1070";

    private static readonly Interval Scale = new(0, 100);

    /// <summary>
    /// The global supply concentration, 17.5 ln(HHI in points) - 61.18, clamped to [0,100]: about 0 up to 33 points, 100 for a single
    /// producer. One of the indicators of supply risk. It never falls as the HHI rises.
    /// </summary>
    /// <param name="hhi">The HHI of world production; 0 gives 0.</param>
    public static double GlobalSupplyConcentration(Hhi hhi) => Math.Clamp((17.5 * Math.Log(hhi.Points)) - 61.18, Scale.Low, Scale.High);

    /// <summary>
    /// Computes sqrt(SR^2 + VSR^2 + EI^2) / sqrt(3), in [0,100]; it rises with each axis. It is no sum: one axis at 100 alone makes 58.
    /// </summary>
    /// <param name="input">The three axes.</param>
    /// <exception cref="MissingDataException">An axis is not known and the policy is to refuse.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An axis outside [0,100], or NaN.</exception>
    public static YaleResult Compute(YaleInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(input.Missing, nameof(input));
        (string Name, double? Value)[] given =
        [
            ("supplyRisk", input.SupplyRisk),
            ("vulnerability", input.Vulnerability),
            ("environmentalImplications", input.EnvironmentalImplications),
        ];
        string[] missing = [.. given.Where(axis => axis.Value is null).Select(axis => axis.Name)];
        Interval? stand = input.Missing.Stand(Scale);
        if (missing.Length > 0 && stand is null)
        {
            throw new MissingDataException(string.Join(", ", missing), []);
        }

        ImmutableArray<YaleAxis> axes = [.. given.Select(axis => Axis(axis.Name, axis.Value is { } value ? Checked(value) : stand!.Value))];
        ImmutableArray<Assumption> assumptions = [.. missing.Select(name => new Assumption(name, Country.Unknown, stand!.Value, input.Missing.Name))];
        var criticality = new Interval(Length(axes.Sum(axis => axis.SquaredContribution.Low)), Length(axes.Sum(axis => axis.SquaredContribution.High)));
        return new YaleResult { Criticality = criticality, Axes = axes, Assumptions = assumptions, Explanation = Explain(criticality, axes, assumptions) };
    }

    private static Interval Checked(double axis) =>
        axis >= Scale.Low && axis <= Scale.High
            ? Interval.Exactly(axis)
            : throw new ArgumentOutOfRangeException(nameof(axis), axis, "An axis is a number from 0 to 100.");

    private static YaleAxis Axis(string name, Interval value) => new(name, value, new Interval(value.Low * value.Low / 3, value.High * value.High / 3));

    private static double Length(double square) => Math.Min(Math.Sqrt(square), Scale.High);

    private static string Explain(Interval criticality, ImmutableArray<YaleAxis> axes, ImmutableArray<Assumption> assumptions) =>
        $"Of {string.Join(", ", axes.Select(axis => $"{axis.Name} {Words.Number(axis.Value)}"))} the criticality is {Words.Number(criticality)} "
        + $"of 100; most of it comes from {axes.MaxBy(axis => axis.SquaredContribution.High)!.Name}.{Words.Assumed(assumptions)}";
}
