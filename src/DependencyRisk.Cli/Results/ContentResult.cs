using System.Collections.Immutable;

namespace DependencyRisk.Cli;

/// <summary>What is inside one product, with where the bill came from.</summary>
/// <param name="Source">The file or catalogue id.</param>
/// <param name="Bill">The bill.</param>
/// <param name="Content">What is inside, by origin.</param>
/// <param name="LookThrough">That, to the tier that was asked.</param>
/// <param name="RoundTrips">What goes out and comes back.</param>
/// <param name="Dependence">What the product depends on whatever it costs.</param>
/// <param name="Reverse">How far what countries supply rests on home.</param>
internal sealed record ContentResult(
    string Source,
    Bill Bill,
    ProductContent Content,
    OriginContent LookThrough,
    ProductRoundTrips RoundTrips,
    PhysicalDependence Dependence,
    ImmutableArray<ReverseContent> Reverse)
{
    public double HiddenForeign => LookThrough.Foreign - Content.FaceValue.Foreign;

    /// <summary>What is hidden at least and at most, down to the tier that was asked.</summary>
    public Interval HiddenForeignBounds => Content.HiddenIn(LookThrough);

    /// <summary>The tiers up to the one that was asked.</summary>
    public IEnumerable<OriginContent> Tiers => Content.Waterfall.TakeWhile(tier => LookThrough.Tier is not { } last || tier.Tier <= last);
}
