using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>One product that rests on a shared node.</summary>
/// <param name="Product">Id of the product.</param>
/// <param name="Loss">Mean output that the product loses over the horizon when the node stops, in [0,1].</param>
/// <param name="FirstShortageMonths">First month with output below 1 in the high bound, or null.</param>
/// <param name="SupplierCount">How many of the product's own suppliers rest on the node; suppliers with a parent in common are one.</param>
/// <param name="Suppliers">
/// Their ids, in ordinal order, each the top of its group; of more than <see cref="MostSuppliers"/> the first so many.
/// </param>
/// <remarks>Immutable, and safe for use by many threads. Equality compares the suppliers one by one.</remarks>
public sealed record SharedNodeProduct(string Product, Bounds Loss, double? FirstShortageMonths, int SupplierCount, ImmutableArray<string> Suppliers)
{
    /// <summary>How many suppliers are named at most.</summary>
    public const int MostSuppliers = 10;

    /// <inheritdoc/>
    public bool Equals(SharedNodeProduct? other) =>
        other is not null
        && string.Equals(Product, other.Product, StringComparison.Ordinal)
        && Loss == other.Loss
        && Nullable.Equals(FirstShortageMonths, other.FirstShortageMonths)
        && SupplierCount == other.SupplierCount
        && Suppliers.AsSpan().SequenceEqual(other.Suppliers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Product, Loss, FirstShortageMonths, SupplierCount);
}
