using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The exposures of a product, or of the portfolio, before and after a change.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ProductComparison
{
    /// <summary>Everything before.</summary>
    public required ProductExposure Before { get; init; }

    /// <summary>Everything after.</summary>
    public required ProductExposure After { get; init; }

    /// <summary>Actors whose exposure differs, or who came or went; the largest change of loss first, then the largest loss, then by actor.</summary>
    public required ImmutableArray<ExposureChange> Exposures { get; init; }

    /// <summary>Choke points that differ, came or went; the largest change of loss first, then the largest loss, then by component and actor.</summary>
    public required ImmutableArray<ChokePointChange> ChokePoints { get; init; }

    /// <summary>The loss to the worst single country, which may be another one than before.</summary>
    public LossChange Loss => new(Before.Headline.Loss, After.Headline.Loss);

    /// <summary>Months to the first shortage under it.</summary>
    public MonthsChange FirstShortage => new(Before.Headline.FirstShortageMonths, After.Headline.FirstShortageMonths);

    /// <summary>Months until output falls below what is required under it.</summary>
    public MonthsChange Critical => new(Before.Headline.CriticalMonths, After.Headline.CriticalMonths);

    /// <summary>The loss when all foreign supply stops.</summary>
    public LossChange ForeignLoss => new(Before.Headline.ForeignLoss, After.Headline.ForeignLoss);

    /// <summary>The same for building alone.</summary>
    public LossChange ForeignLossBuild => new(Before.Headline.ForeignLossBuild, After.Headline.ForeignLossBuild);

    /// <summary>The same for operating alone.</summary>
    public LossChange ForeignLossOperate => new(Before.Headline.ForeignLossOperate, After.Headline.ForeignLossOperate);

    /// <summary>The loss when all home supply stops.</summary>
    public LossChange HomeLoss => new(Before.Headline.HomeLoss, After.Headline.HomeLoss);

    /// <summary>How many components have come to the breadth, in number; negative where some went.</summary>
    public int Breadth => After.Headline.Breadth - Before.Headline.Breadth;

    /// <summary>Whether anything in the exposures differs: headline, actors or choke points.</summary>
    public bool HasChanges =>
        !Exposures.IsEmpty
        || !ChokePoints.IsEmpty
        || Breadth != 0
        || Before.Headline.WorstCountry != After.Headline.WorstCountry
        || !Equals(Before.Headline.SmallestChokeSet, After.Headline.SmallestChokeSet)
        || Losses.Any(loss => loss.Direction != LossDirection.Same);

    private LossChange[] Losses => [Loss, ForeignLoss, ForeignLossBuild, ForeignLossOperate, HomeLoss];
}
