namespace DependencyRisk.Criticality;

/// <summary>What one country supplies of a material, with the trade parameter of the EU method.</summary>
/// <remarks>The default value is no supply of an unknown country. Immutable, and safe for use by many threads.</remarks>
public readonly record struct EuSupplyShare
{
    /// <summary>Makes a share.</summary>
    /// <param name="country">The country; unknown for what is known but not attributed to one, as for others, and the governance of the unknown is then a matter of the policy for missing data.</param>
    /// <param name="share">The fraction of the supply, in [0,1].</param>
    /// <param name="tradeParameter">The parameter t of trade: 0.8 for members of the EU, 1 by default, up to 1.5 under export restrictions; above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number out of range, or NaN.</exception>
    public EuSupplyShare(Country country, double share, double tradeParameter = 1)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, $"The share of {country} is a fraction in [0,1].");
        }

        if (!(tradeParameter > 0 && double.IsFinite(tradeParameter)))
        {
            throw new ArgumentOutOfRangeException(nameof(tradeParameter), tradeParameter, $"The trade parameter of {country} is a finite number above 0, usually 0.8 to 1.5.");
        }

        (Country, Share, TradeParameter) = (country, share, tradeParameter);
    }

    /// <summary>The country.</summary>
    public Country Country { get; }

    /// <summary>The fraction of the supply, in [0,1].</summary>
    public double Share { get; }

    /// <summary>The parameter t of trade.</summary>
    public double TradeParameter { get; }
}
