using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>A supplier or component that several products, or several suppliers of one product, rest on.</summary>
/// <remarks>Immutable, and safe for use by many threads. Equality compares the products one by one.</remarks>
public sealed record SharedNode
{
    /// <summary>The supplier, with everything that belongs to it, or the component.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The products that it reaches, those that lose most first: by high loss, then low, then id.</summary>
    public required ImmutableArray<SharedNodeProduct> Products { get; init; }

    /// <summary>Sum of the products' losses when it stops, from 0 to the number of products.</summary>
    public required Interval Total { get; init; }

    /// <summary>Sum of the products' losses, each times its weight in the portfolio, in [0,1]: what the portfolio loses in these products.</summary>
    public required Bounds PortfolioLoss { get; init; }

    /// <inheritdoc/>
    public bool Equals(SharedNode? other) =>
        other is not null
        && Actor == other.Actor
        && Total == other.Total
        && PortfolioLoss == other.PortfolioLoss
        && Products.AsSpan().SequenceEqual(other.Products.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Actor, Total, Products.Length);

    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Actor}: {Total.Low:0.###}-{Total.High:0.###} over {string.Join(", ", Products.Select(product => product.Product))}");
}
