using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Actors that together bring output below what is required, and none of whom can be left out.</summary>
/// <param name="Actors">The actors, in order.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ChokeSet(ImmutableArray<Actor> Actors)
{
    /// <summary>How many actors it takes.</summary>
    public int Size => Actors.Length;
}
