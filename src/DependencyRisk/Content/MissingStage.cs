using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>A stage at which home drops out of a chain that it holds before and after.</summary>
/// <param name="Component">Id of the component at which home drops out, looking from the product up: home holds what takes it, or the product itself is bought abroad.</param>
/// <param name="HomeShare">Share of it that is known to come from home, in [0,1].</param>
/// <param name="Stages">Ids of the shortest run of components without a hold of home, from <paramref name="Component"/> on; the first hundred.</param>
/// <param name="Length">How many components are in that run, at least 1; more than are listed where it has more than a hundred.</param>
/// <param name="Returns">The components after the last of them, further up, that home holds; the largest share of home first, then by id; at least one, the first hundred.</param>
/// <remarks>Immutable, and safe for use by many threads. Equality of two values compares their lists by reference.</remarks>
public sealed record MissingStage(string Component, double HomeShare, ImmutableArray<string> Stages, int Length, ImmutableArray<StageReturn> Returns);
