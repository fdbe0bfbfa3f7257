using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What one measure achieves at each component of one product, the best first.</summary>
internal sealed record LocaliseResult(Bill Bill, ExposureAnalysis Analysis, string Product, MitigationMeasure Measure, ImmutableArray<MitigationEffect> Effects);
