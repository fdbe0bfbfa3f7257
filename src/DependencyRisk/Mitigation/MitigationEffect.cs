namespace DependencyRisk;

/// <summary>What a measure at one component does to the exposure of a product, everything else staying as it is.</summary>
/// <remarks>
/// Losses are mean output lost over the horizon, in [0,1], exact up to rounding: those of the bill in which the measure is
/// taken. High counts all that a cut may reach, low only what it must reach. Only moving sourcing abroad can raise a loss.
/// Immutable, and safe for use by many threads.
/// </remarks>
public sealed record MitigationEffect
{
    /// <summary>Id of the component.</summary>
    public required string Component { get; init; }

    /// <summary>What is done there.</summary>
    public required MitigationMeasure Measure { get; init; }

    /// <summary>The country other than home whose cut costs most today, as in <see cref="Headline.WorstCountry"/>; null where none costs anything.</summary>
    public required Country? WorstCountryBefore { get; init; }

    /// <summary>The country other than home whose cut costs most then; null where none costs anything.</summary>
    public required Country? WorstCountryAfter { get; init; }

    /// <summary>What the worst country's cut costs today.</summary>
    public required Bounds WorstCountryLossBefore { get; init; }

    /// <summary>What the cut of whichever country is the worst then costs.</summary>
    public required Bounds WorstCountryLossAfter { get; init; }

    /// <summary>Loss when all supply from outside home stops, today.</summary>
    public required Bounds ForeignLossBefore { get; init; }

    /// <summary>Loss when all supply from outside home stops, then.</summary>
    public required Bounds ForeignLossAfter { get; init; }

    /// <summary>
    /// What the cut of each country alone costs today, summed over all countries other than home that control a source or that the measure
    /// may move to, and <c>ZZ</c> where anything is unknown; at least 0. It tells parts apart none of which moves the maximum.
    /// </summary>
    public required Interval CountryLossesBefore { get; init; }

    /// <summary>What the cut of each country alone costs then, summed over the same countries.</summary>
    public required Interval CountryLossesAfter { get; init; }

    /// <summary>Whether any of these numbers changes.</summary>
    public bool HasEffect =>
        WorstCountryLossBefore != WorstCountryLossAfter || ForeignLossBefore != ForeignLossAfter || CountryLossesBefore != CountryLossesAfter;
}
