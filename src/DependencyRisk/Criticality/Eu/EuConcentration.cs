using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>
/// The concentration of a supply, weighted by governance and trade: H = sum over countries of <c>S^2 * WGI * t</c>, the
/// (HHI_WGI)_t of the EU method. 0 is a supply spread without limit; one country of the worst governance supplies 10 t.
/// </summary>
/// <remarks>
/// It rises with every share, risk and trade parameter. Shares are taken as they are, never scaled to sum to 1; what they sum
/// to is <see cref="ShareSum"/>. Sums run by country code, so that the order of the supply changes no bit. Immutable, and safe
/// for use by many threads. Source: <see cref="EuSupplyRisk.Source"/>.
/// </remarks>
public sealed class EuConcentration
{
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
        var assumptions = new List<Assumption>();
        Interval[] risks = governance.Of([.. shares.Select(share => share.Country)], assumptions);
        ImmutableArray<EuSupplyTerm> terms = [.. shares.Zip(risks, Term)];
        double shareSum = 0;
        double low = 0;
        double high = 0;
        foreach (EuSupplyTerm term in terms)
        {
            shareSum += term.Share;
            low += term.Contribution.Low;
            high += term.Contribution.High;
        }

        return new EuConcentration(new Interval(low, high), terms, shareSum, [.. assumptions]);
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
