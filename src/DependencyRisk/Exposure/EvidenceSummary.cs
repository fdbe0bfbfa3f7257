namespace DependencyRisk;

/// <summary>How far results rest on estimates.</summary>
/// <param name="EstimateShare">Share of choke points, weighted by their high loss, whose sources are estimates or have no evidence, in [0,1]; null where no choke point costs anything.</param>
/// <param name="UnnamedSourceShare">Share of the sources that name no supplier, in [0,1]; null where there are no sources.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record EvidenceSummary(double? EstimateShare, double? UnnamedSourceShare);
