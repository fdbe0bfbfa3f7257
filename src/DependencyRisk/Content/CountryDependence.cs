using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>How many of a product's critical inputs touch a country somewhere upstream.</summary>
/// <param name="Country">The country; ZZ for any that is not listed.</param>
/// <param name="Share">Share of the critical inputs, in [0,1]: at least those that surely touch it, at most those that may.</param>
/// <param name="Inputs">Ids of the inputs that surely touch it, in order.</param>
/// <param name="PossibleInputs">Ids of those that may, as far as the bill says, in order; those that surely do are not repeated.</param>
/// <remarks>Immutable, and safe for use by many threads. Equality of two values compares their lists by reference.</remarks>
public sealed record CountryDependence(Country Country, Bounds Share, ImmutableArray<string> Inputs, ImmutableArray<string> PossibleInputs);
