using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The worst choke points by component and country, few enough for a picture.</summary>
internal sealed class ChokePointGrid
{
    private const int MostComponents = 24;
    private const int MostActors = 14;

    private ChokePointGrid(ImmutableArray<string> components, ImmutableArray<Actor> actors, ImmutableArray<(int Row, int Column, ChokePoint Point)> cells) =>
        (Components, Actors, Cells) = (components, actors, cells);

    public ImmutableArray<string> Components { get; }

    public ImmutableArray<Actor> Actors { get; }

    public ImmutableArray<(int Row, int Column, ChokePoint Point)> Cells { get; }

    /// <summary>Choke points are ranked, so that what comes first is the worst of its row and of its column.</summary>
    public static ChokePointGrid Of(ProductReport product)
    {
        ChokePoint[] points = [.. product.Exposure.ChokePoints.Where(point => point.Actor.Kind == ActorKind.Country && point.Loss.High > 0)];
        ImmutableArray<string> components = [.. points.Select(point => point.Component).Distinct(StringComparer.Ordinal).Take(MostComponents)];
        ImmutableArray<Actor> actors = [.. points.Select(point => point.Actor).Distinct().Take(MostActors)];
        return new ChokePointGrid(
            components,
            actors,
            [
                .. points.Select(point => (Row: components.IndexOf(point.Component), Column: actors.IndexOf(point.Actor), point))
                    .Where(cell => cell.Row >= 0 && cell.Column >= 0),
            ]);
    }
}
