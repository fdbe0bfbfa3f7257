namespace DependencyRisk.Cli;

/// <summary>Which of a score's lists is printed as CSV.</summary>
internal enum ScoreTable
{
    /// <summary>One row for each component and actor.</summary>
    ChokePoints,

    /// <summary>One row for each actor.</summary>
    Exposures,

    /// <summary>One row for each product.</summary>
    Headline,
}
