using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk;

/// <summary>One raw material in a bill: who produces it, how concentrated that is, how the EU assesses it, and where it is.</summary>
/// <param name="Production">World production.</param>
/// <param name="Risk">How concentrated that is.</param>
/// <param name="Eu">The same material in the EU's assessment of 2023, each stage with its supply risk; null where inputs are missing.</param>
/// <param name="Components">The components that it is in, by id.</param>
/// <remarks>Immutable, and safe for use by many threads. Equality of two values compares their lists by reference.</remarks>
public sealed record BillMaterial(
    WorldProduction Production,
    ProductionRisk Risk,
    ImmutableArray<(EuCriticalityRow Row, EuSupplyRisk? SupplyRisk)> Eu,
    ImmutableArray<string> Components)
{
    /// <summary>The years of governance that production is weighted by.</summary>
    public const string GovernanceYears = "2019-2023";

    /// <summary>How concentrated production is, in words, and what world that is of.</summary>
    public string Explanation =>
        Production.Withheld.IsEmpty
            ? Risk.Explanation
            : $"{Risk.Explanation} That is of the world without {string.Join(", ", Production.Withheld)}, whose production is withheld.";

    /// <summary>Every material of a bill, the one of the largest governance-weighted concentration first: by high bound, then low, then id.</summary>
    /// <param name="rows">What is in the components, such as <see cref="ReferenceTables.Materials"/> of a bill of the catalogue; the ids of materials are those of <see cref="ReferenceTables.WorldProduction"/>.</param>
    /// <returns>The materials.</returns>
    /// <exception cref="ArgumentException">The reference tables have no such material.</exception>
    public static ImmutableArray<BillMaterial> Of(IEnumerable<ComponentMaterial> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        GovernanceRisks latest = EuSupplyRisk.Governance(ReferenceTables.Governance, 2019, 2023, MissingDataPolicy.Bound);
        GovernanceRisks ofEu = EuSupplyRisk.Governance(ReferenceTables.Governance, 2016, 2020);
        return
        [
            .. rows.GroupBy(row => row.Material, row => row.Component, StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], latest, ofEu))
                .OrderByDescending(material => material.Risk.GovernanceWeighted.High)
                .ThenByDescending(material => material.Risk.GovernanceWeighted.Low)
                .ThenBy(material => material.Production.Material, StringComparer.Ordinal),
        ];
    }

    private static BillMaterial Of(string material, ImmutableArray<string> components, GovernanceRisks latest, GovernanceRisks ofEu)
    {
        WorldProduction production = ReferenceTables.WorldProduction.FirstOrDefault(row => string.Equals(row.Material, material, StringComparison.Ordinal))
            ?? throw new ArgumentException($"There is no material '{material}' in {nameof(ReferenceTables)}.{nameof(ReferenceTables.WorldProduction)}.", nameof(material));
        return new BillMaterial(
            production,
            ProductionRisk.Of(production.Producers.Select(producer => (producer.Country, producer.Share)), latest),
            [.. production.EuMaterials.SelectMany(name => ReferenceTables.EuCriticality(2023).Find(name)).Select(row => (row, row.SupplyRisk(ofEu)))],
            components);
    }
}
