using System.Globalization;

namespace DependencyRisk;

/// <summary>What a product loses when one actor cuts all that it controls, at once and for good (a supplier: until it recovers).</summary>
/// <param name="Actor">Who cuts.</param>
/// <param name="Loss">Mean output lost over the horizon, in [0,1].</param>
/// <param name="FirstShortageMonths">First month with output below 1, or null; of the high bound, like all that follow.</param>
/// <param name="CriticalMonths">First month with output below what is required, or null.</param>
/// <param name="WorstOutput">Least output within the horizon, in [0,1].</param>
/// <param name="Binding">Id of the component that the first shortage comes from, or null.</param>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ActorExposure(
    Actor Actor,
    Bounds Loss,
    double? FirstShortageMonths,
    double? CriticalMonths,
    double WorstOutput,
    string? Binding)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Actor}: loss {Loss.Low:0.###}-{Loss.High:0.###}, first shortage {FirstShortageMonths?.ToString("0.#", CultureInfo.InvariantCulture) ?? "never"}, from {Binding ?? "nothing"}");
}
