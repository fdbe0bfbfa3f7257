using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Cuts that are announced together, now.</summary>
/// <remarks>A scenario without cuts loses nothing. Immutable, and safe for use by many threads.</remarks>
public sealed class Scenario
{
    private Scenario(ImmutableArray<Cut> cuts) => Cuts = cuts;

    /// <summary>The cuts. Where several reach one source, each takes its part of what the others leave.</summary>
    public ImmutableArray<Cut> Cuts { get; }

    /// <summary>Makes a scenario.</summary>
    /// <param name="cuts">The cuts.</param>
    /// <returns>The scenario.</returns>
    public static Scenario Of(params IEnumerable<Cut> cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        ImmutableArray<Cut> all = [.. cuts];
        return all.Contains(null!) ? throw new ArgumentException("One of the cuts is null; leave it out.", nameof(cuts)) : new Scenario(all);
    }
}
