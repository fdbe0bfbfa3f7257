using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What the standard's own members say of a component.</summary>
internal sealed class CycloneDxStandardPart(CycloneDxSuppliers suppliers)
{
    /// <summary>A component of a document by others.</summary>
    public Component Complete(Component component, CycloneDxNode node) => component with
    {
        Name = component.Name.IsEmpty ? node.Name : component.Name,
        Kind = KindOf(node),
        Uses = component.Uses.IsEmpty ? [.. node.Needs.Select(needed => UseOf(node, needed))] : component.Uses,
        Sources = component.Sources.IsEmpty && node.Maker is { } maker ? [new Source { Supplier = suppliers.IdOf(maker, node) }] : component.Sources,
        Evidence = component.Evidence.IsEmpty && node.Aggregate is { } aggregate ? [CycloneDxWords.EvidenceOf(aggregate)] : component.Evidence,
    };

    /// <summary>The use of one component by another. A quantity is for what a part stands in, or, at the top, for whoever needs it.</summary>
    public static Use UseOf(CycloneDxNode user, CycloneDxNode needed) => new(needed.Id)
    {
        Quantity = needed.Holder is null || needed.Holder == user ? needed.Quantity ?? 1 : 1,
        Phase = needed.IsService ? Phase.Operate : Phase.Build,
    };

    private static ComponentKind KindOf(CycloneDxNode node) =>
        node.IsService ? ComponentKind.Service
        : node.IsSoftware ? ComponentKind.Software
        : node.Needs.Count > 0 ? ComponentKind.Assembly
        : ComponentKind.Part;
}
