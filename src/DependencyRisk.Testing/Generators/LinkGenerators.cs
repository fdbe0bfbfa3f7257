using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>The components of a bill, linked in one of the shapes. Components use only those after them, so that nothing goes in circles.</summary>
internal sealed class LinkGenerators(PartGenerators parts, string[] ids)
{
    // A part of a large bill is used by one that is not far away, so that large bills are deep as well as wide.
    private const int Reach = 100;

    public Gen<Component[]> Of(BillShape shape) => shape switch
    {
        BillShape.Chain => UsedBy(i => Gen.Constant(i - 1)),
        BillShape.Tree => UsedBy(i => Gen.Choose(Math.Max(0, i - Reach), i - 1)),
        _ => Gen.CollectToArray(Enumerable.Range(0, ids.Length), i =>
            parts.Component(ids[i], Below(i, 3), Below(i, 2))),
    };

    private Gen<ImmutableArray<Use>> Below(int i, int most) => parts.Uses(ids, i + 1, Math.Min(ids.Length - 1, i + Reach), most);

    // Each component but the first is used once, by the component of the position given: by itself, or by one of its sources.
    private Gen<Component[]> UsedBy(Func<int, Gen<int>> parentOf) =>
        from parents in Gen.CollectToArray(Enumerable.Range(0, ids.Length), i => i == 0 ? Gen.Constant(-1) : parentOf(i))
        from uses in Gen.CollectToArray(ids, parts.UseOf)
        from bySource in Gen.Choose(0, 7).ArrayOf(ids.Length)
        from components in Gen.CollectToArray(ids, (string id) => parts.Component(id, NoUses, NoUses))
        select Linked(components, parents, uses, bySource);

    private static Gen<ImmutableArray<Use>> NoUses => Gen.Constant(ImmutableArray<Use>.Empty);

    private static Component[] Linked(Component[] components, int[] parents, Use[] uses, int[] bySource)
    {
        var own = new List<Use>[components.Length];
        var ofSource = new List<Use>[components.Length];
        for (int i = 1; i < components.Length; i++)
        {
            int parent = parents[i];
            List<Use>[] lists = bySource[i] == 0 && !components[parent].Sources.IsEmpty ? ofSource : own;
            (lists[parent] ??= []).Add(uses[i]);
        }

        return [.. components.Select((component, i) => With(component, own[i], ofSource[i]))];
    }

    private static Component With(Component component, List<Use>? own, List<Use>? ofSource) => component with
    {
        Uses = [.. own ?? []],
        Sources = ofSource is null ? component.Sources : component.Sources.SetItem(0, component.Sources[0] with { Uses = [.. ofSource] }),
    };
}
