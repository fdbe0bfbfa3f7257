namespace DependencyRisk.Cli;

/// <summary>A bill, and what the command line calls it.</summary>
internal sealed record LoadedBill(string Source, Bill Bill);
