using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk;

/// <summary>One material at one stage of an assessment of the EU: what was published, and what comes out of the published inputs.</summary>
/// <param name="Row">Inputs and published results.</param>
/// <param name="SupplyRisk">The supply risk; null where inputs are missing.</param>
/// <param name="EconomicImportance">The economic importance of the material; null where inputs are missing.</param>
/// <param name="Assessment">The material over all its stages; null where no stage has its inputs.</param>
/// <remarks>Immutable, and safe for use by many threads. Equality of two values compares <see cref="Missing"/> by reference.</remarks>
public sealed record EuCriticalityResult(EuCriticalityRow Row, EuSupplyRisk? SupplyRisk, EuEconomicImportance? EconomicImportance, EuAssessment? Assessment)
{
    /// <summary>What <see cref="Missing"/> says where the assessment has no end uses of the material.</summary>
    public const string EndUses = "endUses";

    /// <summary>The supply risk less the published one; null where it is not known exactly.</summary>
    public double? Difference => (SupplyRisk?.Value is { IsExact: true } known ? known.Low : (double?)null) - Row.PublishedSupplyRisk;

    /// <summary>Whether this stage is the riskier one by what comes out.</summary>
    public bool IsBottleneck => Assessment?.Bottleneck == Row.Stage && SupplyRisk is not null;

    /// <summary>Whether the material is critical by what comes out; null where that is open.</summary>
    public bool? IsCritical => Assessment?.IsCritical;

    /// <summary>Whether the material is critical by the published figures.</summary>
    public required bool IsPublishedCritical { get; init; }

    /// <summary>Whether the published figures make this stage the bottleneck.</summary>
    public required bool IsPublishedBottleneck { get; init; }

    /// <summary>What the assessment lacks for the supply risk and the economic importance, by name.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Both verdicts are known, and they differ.</summary>
    public bool VerdictsDiffer => IsCritical is { } computed && computed != IsPublishedCritical;

    /// <summary>Every stage of a material.</summary>
    /// <param name="table">The assessment.</param>
    /// <param name="material">The name as the EU writes it; case does not matter.</param>
    /// <param name="governance">Governance risk on the scale 0 to 10, see <see cref="EuSupplyRisk.Governance"/>.</param>
    /// <returns>One result or two; none where the assessment has no such material.</returns>
    /// <exception cref="MissingDataException">Governance is missing, and the policy is to refuse.</exception>
    public static IEnumerable<EuCriticalityResult> Of(EuCriticalityTable table, string material, GovernanceRisks governance)
    {
        ArgumentNullException.ThrowIfNull(table);
        EuAssessment? assessment = table.Assess(material, governance);
        EuEconomicImportance? importance = table.EconomicImportance(material);
        EuCriticalityRow? bottleneck = table.PublishedBottleneck(material);
        bool isPublishedCritical = table.IsPublishedCritical(material) == true;
        string[] missing = table.EndUses(material).IsEmpty ? [EndUses] : [];
        return table.Find(material).Select(row => new EuCriticalityResult(row, row.SupplyRisk(governance), importance, assessment)
        {
            IsPublishedCritical = isPublishedCritical,
            IsPublishedBottleneck = row.Stage == bottleneck?.Stage,
            Missing = [.. row.Missing, .. missing],
        });
    }
}
