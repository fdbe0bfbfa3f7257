using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A minimal set of actors that together bring output below what is required: none of them can be left out.</summary>
/// <param name="Actors">The actors, in order.</param>
/// <remarks>Equality compares the actors. Immutable, and safe for use by many threads.</remarks>
public sealed record ChokeSet(ImmutableArray<Actor> Actors)
{
    /// <summary>The actors, in order.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = Actors.IsDefault ? [] : Actors;

    /// <summary>How many actors it takes.</summary>
    public int Size => Actors.Length;

    /// <inheritdoc/>
    public bool Equals(ChokeSet? other) => other is not null && Actors.AsSpan().SequenceEqual(other.Actors.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (Actor actor in Actors)
        {
            hash.Add(actor);
        }

        return hash.ToHashCode();
    }

    /// <summary>The actors with <c>+</c> between them.</summary>
    public override string ToString() => string.Join(" + ", Actors);
}
