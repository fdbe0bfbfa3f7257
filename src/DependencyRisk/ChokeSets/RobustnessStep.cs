using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The least output that so many actors can force.</summary>
/// <param name="Size">How many actors it takes; 0 for what there is when nobody acts.</param>
/// <param name="Output">The output then, in [0,1].</param>
/// <param name="Actors">Who they are; of several such sets, the first by id.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record RobustnessStep(int Size, double Output, ImmutableArray<Actor> Actors);
