namespace DependencyRisk.Cli;

/// <summary>What was found about one product of one bill.</summary>
/// <param name="Source">What the command line calls the bill: its file, or its id in the catalogue.</param>
/// <param name="Bill">The bill.</param>
/// <param name="Exposure">What was found.</param>
internal sealed record ScoreResult(string Source, Bill Bill, ProductExposure Exposure);
