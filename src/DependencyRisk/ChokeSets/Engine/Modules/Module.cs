namespace DependencyRisk;

/// <summary>A module by itself: a structure over its leaves, each of which is an event or a module further down.</summary>
/// <param name="Structure">Its events are the leaves.</param>
/// <param name="Leaves">For each leaf, the event, or the complement of the number of the module.</param>
internal sealed record Module(Structure Structure, int[] Leaves)
{
    /// <summary>Whether it is one And or Or of its leaves, so that there is nothing to work out.</summary>
    public bool IsSingleGate =>
        Structure is { Gates: 1, Top: { IsNegated: false, IsConstant: false } }
        && Structure.KindOf(Structure.Events) is GateKind.And or GateKind.Or
        && Structure.ChildrenOf(Structure.Events).Length == Leaves.Length
        && Structure.IsCoherent();
}
