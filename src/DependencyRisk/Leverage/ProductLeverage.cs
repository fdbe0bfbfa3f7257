using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Who would hurt whom by way of one product, or the portfolio: home beside every other country.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed record ProductLeverage
{
    /// <summary>Id of the product, <c>*</c> for the portfolio.</summary>
    public required string Product { get; init; }

    /// <summary>The country whose leverage this is.</summary>
    public required Country Home { get; init; }

    /// <summary>Months looked ahead.</summary>
    public required double HorizonMonths { get; init; }

    /// <summary>By which relation countries reach sources.</summary>
    public required Control Control { get; init; }

    /// <summary>Which uses were followed.</summary>
    public required AnalysisPhase Phase { get; init; }

    /// <summary>Every other country, the unknown one and the blocs asked for; those that can hurt home most first: by high loss, then low, then code.</summary>
    public required ImmutableArray<CountryLeverage> Countries { get; init; }
}
