using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk;

/// <summary>The least output that so many actors can force.</summary>
/// <param name="Size">How many actors it takes; 0 for what there is when nobody acts.</param>
/// <param name="Output">The output then, in [0,1].</param>
/// <param name="Actors">Who they are; of several such sets, the first by id.</param>
/// <remarks>Equality compares the actors by reference of their list. Immutable, and safe for use by many threads.</remarks>
public sealed record RobustnessStep(int Size, double Output, ImmutableArray<Actor> Actors)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Size}: {Output:0.###}{(Size == 0 ? string.Empty : " by ")}{string.Join(" + ", Actors)}");
}
