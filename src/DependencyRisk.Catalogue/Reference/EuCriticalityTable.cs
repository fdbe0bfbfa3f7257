using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk;

/// <summary>An assessment of the EU for one year: inputs as published, and the results published with them.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed class EuCriticalityTable
{
    private readonly ILookup<string, EuEndUse> _uses;

    internal EuCriticalityTable(int year, ImmutableArray<EuCriticalityRow> rows, ILookup<string, EuEndUse> uses) => (Year, Rows, _uses) = (year, rows, uses);

    /// <summary>The year of the assessment.</summary>
    public int Year { get; }

    /// <summary>Every material and stage, by name of the material, extraction first.</summary>
    public ImmutableArray<EuCriticalityRow> Rows { get; }

    /// <summary>The names of all materials, in the order of the rows.</summary>
    public ImmutableArray<string> Materials => [.. Rows.Select(row => row.Material).Distinct(StringComparer.Ordinal)];

    /// <summary>The stages of a material.</summary>
    /// <param name="material">The name as the EU writes it; case does not matter.</param>
    /// <returns>One row or two; none where the assessment has no such material.</returns>
    public ImmutableArray<EuCriticalityRow> Find(string material) => [.. Rows.Where(row => string.Equals(row.Material, material, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The end uses of a material.</summary>
    /// <param name="material">The name as the EU writes it; case does not matter.</param>
    /// <returns>The uses; none where they were not published, as for all of 2017.</returns>
    public ImmutableArray<EuEndUse> EndUses(string material)
    {
        ArgumentNullException.ThrowIfNull(material);
        return [.. _uses[material.ToUpperInvariant()]];
    }

    /// <summary>Reckons the economic importance of a material; a use without a sector counts as anything between nothing and the largest sector.</summary>
    /// <param name="material">The name as the EU writes it; case does not matter.</param>
    /// <returns>The economic importance; null where end uses or the substitution index were not published.</returns>
    public EuEconomicImportance? EconomicImportance(string material)
    {
        ImmutableArray<EuEndUse> uses = EndUses(material);
        double? index = Find(material).FirstOrDefault()?.SubstitutionIndexEconomicImportance;
        return uses.IsEmpty || index is not { } known ? null : EuEconomicImportance.Of(uses, known, EuEconomicImportance.MaxValueAdded2023, MissingDataPolicy.Bound);
    }

    /// <summary>The stage that the published figures make the bottleneck: the one of the larger published supply risk, extraction where they are equal.</summary>
    /// <param name="material">The name as the EU writes it; case does not matter.</param>
    /// <returns>The row of that stage; null where the assessment has no such material.</returns>
    public EuCriticalityRow? PublishedBottleneck(string material) => Find(material).OrderByDescending(row => row.PublishedSupplyRisk).ThenBy(row => row.Stage).FirstOrDefault();

    /// <summary>
    /// Whether the published figures reach both thresholds: a supply risk of <see cref="EuSupplyRisk.Threshold"/> at the bottleneck,
    /// and an economic importance of <see cref="EuEconomicImportance.Threshold"/>.
    /// </summary>
    /// <remarks>It is no list of critical materials: that also holds materials that are strategic.</remarks>
    /// <param name="material">The name as the EU writes it; case does not matter.</param>
    /// <returns>Whether they do; null where the assessment has no such material.</returns>
    public bool? IsPublishedCritical(string material) =>
        PublishedBottleneck(material) is { } row
            ? row.PublishedSupplyRisk >= EuSupplyRisk.Threshold && row.PublishedEconomicImportance >= EuEconomicImportance.Threshold
            : null;

    /// <summary>Reckons a material: every stage that can be, the bottleneck, and whether it is critical.</summary>
    /// <param name="material">The name as the EU writes it; case does not matter.</param>
    /// <param name="governance">Governance risk on the scale 0 to 10.</param>
    /// <returns>The assessment; null where no stage has its inputs.</returns>
    /// <exception cref="MissingDataException">Governance is missing, and the policy is to refuse.</exception>
    public EuAssessment? Assess(string material, GovernanceRisks governance)
    {
        KeyValuePair<MaterialStage, EuSupplyRisk>[] stages =
            [.. Find(material).Where(row => row.Missing.IsEmpty).Select(row => new KeyValuePair<MaterialStage, EuSupplyRisk>(row.Stage, row.SupplyRisk(governance)!))];
        MaterialStage[] open = [.. Find(material).Where(row => !row.Missing.IsEmpty).Select(row => row.Stage)];
        return stages.Length == 0 ? null : EuAssessment.Of(stages, EconomicImportance(material), open);
    }
}
