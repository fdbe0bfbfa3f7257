using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What an exposure analysis is to reckon with.</summary>
/// <remarks>Immutable, and safe for use by many threads. Equality of two values with blocs or weights is by reference of those.</remarks>
public sealed record ExposureOptions
{
    /// <summary>The defaults.</summary>
    public static ExposureOptions Default { get; } = new();

    /// <summary>The country whose exposure is asked; unknown (default) takes the bill's.</summary>
    public Country Home { get; init; }

    /// <summary>Months looked ahead, above 0, default 12. Losses are means over this time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, infinite or NaN.</exception>
    public double HorizonMonths
    {
        get;
        init => field = value is > 0 and < double.PositiveInfinity ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A horizon is a finite number of months above 0.");
    } = 12;

    /// <summary>By which relation countries reach sources; default <see cref="Control.Origin"/>.</summary>
    public Control Control { get; init; } = Control.Origin;

    /// <summary>Which uses are followed; default <see cref="AnalysisPhase.Both"/>.</summary>
    public AnalysisPhase Phase { get; init; } = AnalysisPhase.Both;

    /// <summary>Output below which a shortage is critical, in [0,1], default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or NaN.</exception>
    public double Required
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A required output is from 0 to 1.");
    } = 0.5;

    /// <summary>Blocs to be shown among the actors; none by default.</summary>
    public ImmutableArray<Bloc> Blocs { get; init; } = [];

    /// <summary>
    /// Weight of each product in the portfolio, by id; null (default) for equal weights. Every product has one, none is
    /// negative, and they sum to 1.
    /// </summary>
    public ImmutableDictionary<string, double>? Weights { get; init; }

    /// <summary>Threads used at most, at least 1; default as many as the machine has. No result depends on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;
}
