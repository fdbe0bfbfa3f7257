namespace DependencyRisk.Criticality;

/// <summary>A producer of the world as <see cref="UsgsSupplyRisk"/> looks at it.</summary>
/// <remarks>The default value is an unknown country without a share. Immutable, and safe for use by many threads.</remarks>
public readonly record struct UsgsProducer
{
    /// <summary>Makes it.</summary>
    /// <param name="country">The country; known, since what nobody attributes is not listed.</param>
    /// <param name="share">Its share of world production, in [0,1].</param>
    /// <param name="inability">How unable it is to keep supplying, 0 (able) to 1; null where not known.</param>
    /// <param name="unwillingness">How unwilling it is to supply the importer, 0 (willing) to 1; null where not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number out of range, or NaN.</exception>
    /// <exception cref="ArgumentException">The country is unknown.</exception>
    public UsgsProducer(Country country, double share, double? inability, double? unwillingness)
    {
        if (!country.IsKnown)
        {
            throw new ArgumentException("A producer is a known country; leave out what nobody attributes.", nameof(country));
        }

        Amounts.CheckFraction(share, nameof(share));
        Amounts.CheckFraction(inability ?? 0, nameof(inability));
        Amounts.CheckFraction(unwillingness ?? 0, nameof(unwillingness));
        (Country, Share, Inability, Unwillingness) = (country, share, inability, unwillingness);
    }

    /// <summary>The country.</summary>
    public Country Country { get; }

    /// <summary>Its share of world production.</summary>
    public double Share { get; }

    /// <summary>How unable it is to keep supplying, or null where not known.</summary>
    public double? Inability { get; }

    /// <summary>How unwilling it is to supply the importer, or null where not known.</summary>
    public double? Unwillingness { get; }
}
