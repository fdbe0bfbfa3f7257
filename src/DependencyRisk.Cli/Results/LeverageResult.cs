namespace DependencyRisk.Cli;

/// <summary>Who would hurt whom by way of one product of one bill.</summary>
internal sealed record LeverageResult(Bill Bill, ProductLeverage Leverage);
