using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Puts the exposures and the choke points of two sides beside each other.</summary>
internal static class ExposureComparer
{
    private static readonly Actor Unknown = Actor.Of(Country.Unknown);

    public static ProductComparison Compare(ProductExposure before, ProductExposure after) => new()
    {
        Before = before,
        After = after,
        Exposures = Exposures(before, after),
        ChokePoints = ChokePoints(before, after),
    };

    private static ImmutableArray<ExposureChange> Exposures(ProductExposure before, ProductExposure after)
    {
        var old = before.Exposures.ToDictionary(exposure => exposure.Actor);
        var now = after.Exposures.ToDictionary(exposure => exposure.Actor);
        var changes = new List<ExposureChange>();
        foreach (Actor actor in old.Keys.Union(now.Keys))
        {
            var change = new ExposureChange
            {
                Actor = actor,
                Kind = KindOf(old.ContainsKey(actor), now.ContainsKey(actor)),
                Before = old.GetValueOrDefault(actor) ?? Unnamed(old, actor),
                After = now.GetValueOrDefault(actor) ?? Unnamed(now, actor),
            };
            if (change.IsChange)
            {
                changes.Add(change);
            }
        }

        return
        [
            .. changes.OrderByDescending(change => change.Loss.Size).ThenByDescending(change => MostOf(change.Loss)).ThenBy(change => change.Actor),
        ];
    }

    private static ImmutableArray<ChokePointChange> ChokePoints(ProductExposure before, ProductExposure after)
    {
        var old = before.ChokePoints.ToDictionary(point => PlaceOf(before, point));
        var now = after.ChokePoints.ToDictionary(point => PlaceOf(after, point));
        var changes = new List<(Place Place, ChokePointChange Change)>();
        foreach (Place place in old.Keys.Union(now.Keys))
        {
            var change = new ChokePointChange
            {
                Kind = KindOf(old.ContainsKey(place), now.ContainsKey(place)),
                Before = old.GetValueOrDefault(place) ?? Unnamed(old, place, before.Product),
                After = now.GetValueOrDefault(place) ?? Unnamed(now, place, after.Product),
            };
            if (change.IsChange)
            {
                changes.Add((place, change));
            }
        }

        return
        [
            .. changes.OrderByDescending(item => item.Change.Loss.Size)
                .ThenByDescending(item => MostOf(item.Change.Loss))
                .ThenBy(item => item.Place.Component, StringComparer.Ordinal)
                .ThenBy(item => item.Place.Actor)
                .Select(item => item.Change),
        ];
    }

    private static Place PlaceOf(ProductExposure side, ChokePoint point) =>
        new(string.Equals(point.Component, side.Product, StringComparison.Ordinal) ? null : point.Component, point.Actor);

    // Who is named for nothing can be behind all that is unknown, like the country that we cannot name, and need not be: section 4.5 of the
    // exposure model. A supplier reaches only what it is named for.
    private static ActorExposure Unnamed(Dictionary<Actor, ActorExposure> side, Actor actor) =>
        actor.Kind is ActorKind.Country or ActorKind.Bloc && side.GetValueOrDefault(Unknown) is { } unknown
            ? unknown with { Actor = actor }
            : new ActorExposure(actor, default, FirstShortageMonths: null, CriticalMonths: null, WorstOutput: 1, Binding: null);

    private static ChokePoint Unnamed(Dictionary<Place, ChokePoint> side, Place place, string product) =>
        place.Actor.Kind is ActorKind.Country or ActorKind.Bloc && side.GetValueOrDefault(place with { Actor = Unknown }) is { } unknown
            ? unknown with { Actor = place.Actor, Share = 0 }
            : new ChokePoint(place.Component ?? product, place.Actor, Share: 0, default, FirstShortageMonths: null);

    private static ChangeKind KindOf(bool isBefore, bool isAfter) => !isBefore ? ChangeKind.Added : isAfter ? ChangeKind.Changed : ChangeKind.Removed;

    private static double MostOf(LossChange loss) => Math.Max(loss.Before.High, loss.After.High);

    /// <summary>Where a choke point is: no component for the product itself, which is the same on both sides, whatever its id.</summary>
    private readonly record struct Place(string? Component, Actor Actor);
}
