namespace DependencyRisk.Tests.Oracles;

/// <summary>Whether an actor reaches a source: not at all, only for all we know, or certainly.</summary>
internal enum Reach
{
    No,
    May,
    Must,
}
