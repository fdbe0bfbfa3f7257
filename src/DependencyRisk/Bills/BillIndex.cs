namespace DependencyRisk;

/// <summary>
/// The references of a valid bill as positions: what validation had to find out anyway, kept so that compiling a network
/// looks up no id again. The uses of a component stand before those of its sources, in the order of the bill.
/// </summary>
internal sealed class BillIndex
{
    public required Dictionary<string, int> ComponentById { get; init; }

    public required Dictionary<string, int> SupplierById { get; init; }

    /// <summary>Start of each component's uses in <see cref="UseChild"/>; one more entry than components.</summary>
    public required int[] UseStart { get; init; }

    public required int[] UseChild { get; init; }

    /// <summary>Start of each component's sources in <see cref="SourceSupplier"/>; one more entry than components.</summary>
    public required int[] SourceStart { get; init; }

    /// <summary>Position of each source's supplier, -1 where nobody is named.</summary>
    public required int[] SourceSupplier { get; init; }

    /// <summary>Position of each supplier's parent, -1 where it has none.</summary>
    public required int[] SupplierParent { get; init; }

    /// <summary>The components, each after everything that it uses.</summary>
    public required int[] Order { get; init; }
}
