using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>What goes out of home and comes back inside a product.</summary>
/// <remarks>
/// A path from a product to one of its inputs makes a round trip wherever something supplied from home goes to a maker abroad
/// and, after any number of stages abroad, comes back to a maker at home, or as the product. Whatever comes in part from home and in part from
/// abroad takes both ways. Made by <see cref="ContentAnalysis"/>. Immutable, and safe for use by many threads.
/// </remarks>
/// <param name="Product">Id of the product, <c>*</c> for the portfolio.</param>
/// <param name="Paths">Number of all round trips, path by path, those not listed included; 2^128 - 1 stands for that many or more.</param>
/// <param name="ReturnedHome">Value added at home that was abroad at least once on its way into the product, as a share of the product's value.</param>
/// <param name="Trips">By what comes back and what left; those with most value added abroad first, then most value from home, then by id.</param>
/// <param name="IsComplete">Whether every pair is listed, or those listed are certain to be the first; false where the work for that was cut short.</param>
public sealed record ProductRoundTrips(string Product, UInt128 Paths, double ReturnedHome, ImmutableArray<RoundTrip> Trips, bool IsComplete);
