using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The longest run of stages, one the input of the other, in which home has no hold.</summary>
/// <param name="Input">Id of the direct input of the product whose chains were looked through.</param>
/// <param name="Stages">Ids of the components in the run, from the one nearest the product on, the first hundred; empty where home holds every stage.</param>
/// <param name="Length">How many components are in the run, at least 0; more than are listed where it has more than a hundred.</param>
/// <remarks>Immutable, and safe for use by many threads. Equality of two values compares their lists by reference.</remarks>
public sealed record ForeignStretch(string Input, ImmutableArray<string> Stages, int Length);
