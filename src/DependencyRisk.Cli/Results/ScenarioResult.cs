namespace DependencyRisk.Cli;

/// <summary>What a scenario does to one product of one bill.</summary>
internal sealed record ScenarioResult(Bill Bill, ScenarioOutcome Outcome);
