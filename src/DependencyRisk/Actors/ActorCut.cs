namespace DependencyRisk;

/// <summary>An actor of a product, and the full cut that shows what it can do. Its sources stand in ascending order.</summary>
internal sealed record ActorCut(Actor Actor, PlannedCut Cut)
{
    public ReadOnlySpan<int> Sources => Cut.Sources.Span;
}
