using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>One raw material in a bill, and the cases of a file of trade that are of it.</summary>
internal sealed record BillMaterialResult(BillMaterial Material, ImmutableArray<GeoPolRiskOutcome> Trade)
{
    public static BillMaterialResult Of(BillMaterial material, IReadOnlyList<GeoPolRiskOutcome> outcomes) =>
        new(material, [.. outcomes.Where(outcome => IsCalled(material, outcome.Given.Material))]);

    /// <summary>Whether this is the material, by its id or by one of its names.</summary>
    public bool IsCalled(string name) => IsCalled(Material, name);

    private static bool IsCalled(BillMaterial material, string name) => MaterialNames.Find(name).Contains(material.Production);
}
