using DependencyRisk.Criticality;

namespace DependencyRisk.Cli;

/// <summary>One material at one stage: what was published, and what comes out.</summary>
/// <param name="Row">Inputs and published results.</param>
/// <param name="SupplyRisk">The supply risk; null where inputs are missing.</param>
/// <param name="EconomicImportance">The economic importance of the material; null where inputs are missing.</param>
/// <param name="Assessment">The material over all its stages; null where no stage has its inputs.</param>
internal sealed record EuCriticalityResult(EuCriticalityRow Row, EuSupplyRisk? SupplyRisk, EuEconomicImportance? EconomicImportance, EuAssessment? Assessment)
{
    public double? Difference => Exact(SupplyRisk?.Value) - Row.PublishedSupplyRisk;

    public bool IsBottleneck => Assessment?.Bottleneck == Row.Stage && SupplyRisk is not null;

    /// <summary>A value that is known exactly, else null.</summary>
    public static double? Exact(Interval? value) => value is { IsExact: true } known ? known.Low : null;
}
