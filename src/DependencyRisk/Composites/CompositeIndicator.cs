using System.Collections.Immutable;
using System.Globalization;
using DependencyRisk.Criticality;

namespace DependencyRisk.Composites;

/// <summary>
/// The definition of a composite: weighted indicators, how they become one score, and what to do about missing data. For those who must have one
/// number; it is no headline anywhere in this library, and every score comes with its contributions and its worst single indicator.
/// </summary>
/// <remarks>
/// A higher score is a higher risk. Where missing data are bounded, a missing cell takes no part in the scale of its indicator;
/// a score's ends are those over all that the cell may be on that scale. Under a normalisation that the table sets the scale of
/// (<see cref="Normalisation.IsRelative"/>) a value that comes in later may move the scale itself, and with it other rows; between goalposts it cannot.
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), from general knowledge of it. Immutable, and safe for
/// use by many threads.
/// </remarks>
public sealed class CompositeIndicator
{
    private const double SumTolerance = 1e-9;

    /// <summary>Makes a composite.</summary>
    /// <param name="indicators">At least one, each with a name of its own. Weights sum to 1: what is missing by at most 1e-9 is rounding and divided out, anything more is refused.</param>
    /// <param name="aggregation">How they become one score.</param>
    /// <param name="missingData">What to do about missing cells; refuses if null. An imputed value is one on the common scale, the same for all indicators.</param>
    /// <exception cref="ArgumentException">
    /// No indicator, a null one, one name twice, or weights that do not sum to 1; a mean other than the arithmetic one over a scale that can be
    /// negative; or bounds over a mean of a scale without limits.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The policy imputes a value outside the scale of an indicator.</exception>
    public CompositeIndicator(IEnumerable<WeightedIndicator> indicators, Aggregation aggregation, MissingDataPolicy? missingData = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(aggregation);
        Indicators = [.. indicators];
        if (Indicators.Any(indicator => indicator is null))
        {
            throw new ArgumentException("An indicator is null.", nameof(indicators));
        }

        Aggregation = aggregation;
        MissingData = missingData ?? MissingDataPolicy.Refuse;
        double sum = Indicators.Sum(indicator => indicator.Weight);
        if (!(Math.Abs(sum - 1) <= SumTolerance))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The weights sum to {sum}; make them sum to 1."), nameof(indicators));
        }

        if (Indicators.GroupBy(indicator => indicator.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The indicator '{twice.Key}' is there twice.", nameof(indicators));
        }

        foreach (WeightedIndicator indicator in Indicators)
        {
            RequireFit(indicator);
        }

        Weights = [.. Indicators.Select(indicator => indicator.Weight / sum)];
    }

    /// <summary>The indicators, as given.</summary>
    public ImmutableArray<WeightedIndicator> Indicators { get; }

    /// <summary>How they become one score.</summary>
    public Aggregation Aggregation { get; }

    /// <summary>What is done about missing cells.</summary>
    public MissingDataPolicy MissingData { get; }

    internal double[] Weights { get; }

    /// <summary>Scores all alternatives of a table.</summary>
    /// <param name="table">Has a column for each indicator; other columns play no part.</param>
    /// <param name="progress">Told how far the work is, from 0 to 1, under Copeland, the one that takes long; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The table lacks the column of an indicator.</exception>
    /// <exception cref="MissingDataException">Cells are missing and the policy is to refuse; they are named.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public CompositeResult Evaluate(IndicatorTable table, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        NormalisedTable normalised = NormalisedTable.Of(this, table);
        RowScores scores = Aggregation.Power is { } power
            ? MeanScores.Of(this, normalised, power, cancellation)
            : CopelandScores.Of(this, normalised, progress, cancellation);
        return new CompositeResult(this, normalised, scores);
    }

    private void RequireFit(WeightedIndicator indicator)
    {
        Interval range = indicator.Normalisation.Range;
        if (Aggregation.Power is not (null or 1) && range.Low < 0)
        {
            throw new ArgumentException(
                $"'{indicator}' is normalised by {indicator.Normalisation}, which can be negative, and the {Aggregation} has no meaning for negative values: take another normalisation, the arithmetic mean or Copeland.",
                nameof(indicator));
        }

        if (ReferenceEquals(MissingData, MissingDataPolicy.Bound) && Aggregation.Power is not null && !double.IsFinite(range.High - range.Low))
        {
            throw new ArgumentException(
                $"'{indicator}' is normalised by {indicator.Normalisation}, which has no limits, so that a missing value bounds no mean: take another normalisation, or another policy for missing data.",
                nameof(indicator));
        }

        _ = MissingData.Stand(range);
    }
}
