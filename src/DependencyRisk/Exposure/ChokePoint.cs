using System.Globalization;

namespace DependencyRisk;

/// <summary>What a product loses when one actor cuts only its sources of one component.</summary>
/// <param name="Component">Id of the component.</param>
/// <param name="Actor">Who cuts.</param>
/// <param name="Share">Known share of the component that the actor controls, in [0,1]; for <c>country:ZZ</c> the share that is unknown.</param>
/// <param name="Loss">Mean output lost over the horizon, in [0,1].</param>
/// <param name="FirstShortageMonths">First month with output below 1 in the high bound, or null.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ChokePoint(string Component, Actor Actor, double Share, Bounds Loss, double? FirstShortageMonths)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Component} by {Actor}: share {Share:0.###}, loss {Loss.Low:0.###}-{Loss.High:0.###}, first shortage {FirstShortageMonths?.ToString("0.#", CultureInfo.InvariantCulture) ?? "never"}");
}
