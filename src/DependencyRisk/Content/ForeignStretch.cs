using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>The longest run of stages, one the input of the other, in which home has no hold.</summary>
/// <param name="Input">Id of the direct input of the product whose chains were looked through.</param>
/// <param name="Stages">Ids of the components in the run, from the one nearest the product on; empty where home holds every stage.</param>
/// <remarks>Immutable, and safe for use by many threads. Equality of two values compares their lists by reference.</remarks>
public sealed record ForeignStretch(string Input, ImmutableArray<string> Stages);
