namespace DependencyRisk.Cli;

/// <summary>What was found about one product of one bill.</summary>
internal sealed record ScoreResult(Bill Bill, ProductExposure Exposure);
