using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>
/// The concentration of a supply, weighted by governance and trade: H = sum over countries of <c>S^2 * WGI * t</c>, the
/// (HHI_WGI)_t of the EU method. 0 is a supply spread without limit; one country of the worst governance supplies 10 t.
/// </summary>
/// <remarks>
/// It rises with every share, risk and trade parameter. Shares are taken as they are, never scaled to sum to 1; what they sum
/// to is <see cref="ShareSum"/>. What they leave of 1 counts for nothing, and <c>ZZ</c> as one country, as in the published
/// assessments; the assumptions say so. Where the policy for governance is to bound, both may be anybody's instead: spread
/// without limit, or all of one country, a named one or one of the worst governance under the worst restriction. Sums run by country code, so that the order of the supply changes no bit. Immutable, and safe
/// for use by many threads. Source: <see cref="EuSupplyRisk.Source"/>.
/// </remarks>
public sealed class EuConcentration
{
    /// <summary>The name of the policy that lets what the shares leave of 1 count for nothing, as the published assessments do.</summary>
    public const string AsPublished = "eu-as-published";

    // The annex of 2023 sums to 1.02 at most.
    private const double MostShares = 1.05;

    // The trade parameter of the strictest export restriction.
    private const double WorstTradeParameter = 1.5;

    private EuConcentration(Interval value, ImmutableArray<EuSupplyTerm> terms, double? shareSum, ImmutableArray<Assumption> assumptions) =>
        (Value, Terms, ShareSum, Assumptions) = (value, terms, shareSum, assumptions);

    /// <summary>H, at least 0; an interval where governance is missing and the policy is to bound.</summary>
    public Interval Value { get; }

    /// <summary>What each country adds, by code; empty where H was given.</summary>
    public ImmutableArray<EuSupplyTerm> Terms { get; }

    /// <summary>What the shares sum to, 1 where the supply is known in full; null where H was given.</summary>
    public double? ShareSum { get; }

    /// <summary>What was assumed for countries without governance.</summary>
    public ImmutableArray<Assumption> Assumptions { get; }

    /// <summary>Reckons H of a supply.</summary>
    /// <param name="supply">The countries that supply, each once; at least one.</param>
    /// <param name="governance">Governance risk on the scale 0 to 10, see <see cref="EuSupplyRisk.Governance"/>.</param>
    /// <returns>H and its terms.</returns>
    /// <exception cref="ArgumentException">No supply, a country twice, or governance on another scale.</exception>
    /// <exception cref="MissingDataException">Governance is missing, and the policy is to refuse.</exception>
    public static EuConcentration Of(IEnumerable<EuSupplyShare> supply, GovernanceRisks governance)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(governance);
        EuSupplyShare[] shares = [.. supply.OrderBy(share => share.Country)];
        Check(shares, governance);
        double shareSum = 0;
        foreach (EuSupplyShare share in shares)
        {
            shareSum += share.Share;
        }

        if (shareSum > MostShares)
        {
            throw new ArgumentException($"The shares of a supply sum to 1, or a little off it by rounding; they sum to {Words.Number(shareSum)}.", nameof(supply));
        }

        bool isBound = ReferenceEquals(governance.Missing, MissingDataPolicy.Bound);
        EuSupplyShare[] named = isBound ? [.. shares.Where(share => share.Country.IsKnown)] : shares;
        double left = 1 - shareSum > ShareDistribution.Tolerance ? 1 - shareSum : 0;
        double rest = isBound ? left + shares.Where(share => !share.Country.IsKnown).Sum(share => share.Share) : 0;
        var assumptions = new List<Assumption>();
        Interval[] risks = governance.Of([.. named.Select(share => share.Country)], assumptions);
        Interval[] weights = [.. named.Zip(risks, (share, risk) => new Interval(risk.Low * share.TradeParameter, risk.High * share.TradeParameter))];
        if (rest + left > 0)
        {
            assumptions.Add(new Assumption("supplyShare", Country.Unknown, new Interval(0, rest), isBound ? MissingDataPolicy.Bound.Name : AsPublished));
        }

        Interval value = WeightedSquares.Bounds([.. named.Select(share => share.Share)], weights, rest, governance.Scale.High * WorstTradeParameter);
        return new EuConcentration(value, [.. named.Zip(risks, Term)], shareSum, [.. assumptions]);
    }

    /// <summary>Takes H as published, where the shares behind it are not known.</summary>
    /// <param name="value">At least 0, and finite.</param>
    /// <returns>H without terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or NaN.</exception>
    public static EuConcentration Given(double value) =>
        value >= 0 && double.IsFinite(value)
            ? new EuConcentration(Interval.Exactly(value), [], null, [])
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A weighted concentration is a finite number of at least 0.");

    private static EuSupplyTerm Term(EuSupplyShare share, Interval risk)
    {
        double weight = share.Share * share.Share * share.TradeParameter;
        return new EuSupplyTerm(share.Country, share.Share, share.TradeParameter, risk, new Interval(weight * risk.Low, weight * risk.High));
    }

    private static void Check(EuSupplyShare[] shares, GovernanceRisks governance)
    {
        if (governance.Scale != EuSupplyRisk.GovernanceScale)
        {
            throw new ArgumentException($"The EU method takes governance risk on the scale {EuSupplyRisk.GovernanceScale}, not {governance.Scale}.", nameof(governance));
        }

        if (shares.Length == 0)
        {
            throw new ArgumentException("A supply has at least one country; leave it out where none is known.", nameof(shares));
        }

        for (int i = 1; i < shares.Length; i++)
        {
            if (shares[i].Country == shares[i - 1].Country)
            {
                throw new ArgumentException($"The supply names {shares[i].Country} twice; add its shares up.", nameof(shares));
            }
        }
    }
}
