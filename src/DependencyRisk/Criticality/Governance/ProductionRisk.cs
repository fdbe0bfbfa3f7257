using System.Collections.Immutable;
using System.Globalization;

namespace DependencyRisk.Criticality;

/// <summary>
/// How concentrated the production of a material is by country, plainly and weighted by governance, with bounds for the part that
/// no country is named for: HHI = sum of S^2 in [0,1], and G = sum of S^2 * W in the range of the governance scale.
/// </summary>
/// <remarks>
/// The unattributed part u is never spread over the rest. The low bound spreads it over ever more producers, so that only the known
/// squares count; the high bound gives all of it to one country, the named one that it raises most or a further one of the worst
/// governance. Both rise with any move of a share to a larger producer. Sums run by country code. Immutable, and safe for use by
/// many threads. Source: see <see cref="Source"/>.
/// </remarks>
public sealed record ProductionRisk
{
    /// <summary>Where the method comes from.</summary>
    public const string Source =
        "Herfindahl-Hirschman index, bounded over completions of what is not attributed; weighted as the (HHI_WGI) of the European Commission's 2017 methodology for critical raw materials, without its trade parameter.";

    private ProductionRisk(HhiInterval hhi, Interval governanceWeighted, double unattributed, ImmutableArray<Assumption> assumptions) =>
        (Hhi, GovernanceWeighted, Unattributed, Assumptions) = (hhi, governanceWeighted, unattributed, assumptions);

    /// <summary>The Herfindahl-Hirschman index of production by country.</summary>
    public HhiInterval Hhi { get; }

    /// <summary>G, the same with each square weighted by the country's governance risk, in the range of its scale.</summary>
    public Interval GovernanceWeighted { get; }

    /// <summary>u, the fraction of production that no country is named for, in [0,1].</summary>
    public double Unattributed { get; }

    /// <summary>What was assumed for countries without governance.</summary>
    public ImmutableArray<Assumption> Assumptions { get; }

    /// <summary>The result in words, with its numbers.</summary>
    public string Explanation
    {
        get
        {
            string open = Unattributed > 0 ? string.Create(CultureInfo.InvariantCulture, $" {Unattributed:0.#%} of production is not attributed and could be anyone's.") : string.Empty;
            string assumed = Assumptions.IsEmpty ? string.Empty : $" Governance is missing for {string.Join(", ", Assumptions.Select(assumption => assumption.Country))} ({Assumptions[0].Policy}).";
            return $"HHI {Words.Number(Hhi.Fraction)} by country of production, {Words.Number(GovernanceWeighted)} weighted by governance.{open}{assumed}";
        }
    }

    /// <summary>Reckons both.</summary>
    /// <param name="production">Countries and their shares, each country once; what <c>ZZ</c> holds counts as unattributed.</param>
    /// <param name="governance">Governance risk, on any scale that starts at 0.</param>
    /// <returns>Both, with bounds.</returns>
    /// <exception cref="ArgumentException">No production, a country twice, a share outside [0,1], or shares that sum to more than 1.</exception>
    /// <exception cref="MissingDataException">Governance is missing, and the policy is to refuse.</exception>
    public static ProductionRisk Of(IEnumerable<(Country Country, double Share)> production, GovernanceRisks governance)
    {
        ArgumentNullException.ThrowIfNull(production);
        ArgumentNullException.ThrowIfNull(governance);
        if (!governance.Scale.Low.Equals(0.0))
        {
            throw new ArgumentException($"Governance risk must be on a scale that starts at 0, not {governance.Scale}.", nameof(governance));
        }

        (Country Country, double Share)[] all = [.. production.OrderBy(producer => producer.Country)];
        Check(all);
        (Country Country, double Share)[] known = [.. all.Where(producer => producer.Country.IsKnown)];
        var assumptions = new List<Assumption>();
        Interval[] risks = governance.Of([.. known.Select(producer => producer.Country)], assumptions);
        double[] shares = [.. known.Select(producer => producer.Share)];
        var distribution = new ShareDistribution(shares);
        double unattributed = distribution.Unallocated;
        return new ProductionRisk(
            distribution.HerfindahlHirschman(),
            WeightedSquares.Bounds(shares, risks, unattributed, governance.Scale.High),
            unattributed,
            [.. assumptions]);
    }

    private static void Check((Country Country, double Share)[] production)
    {
        double sum = 0;
        for (int i = 0; i < production.Length; i++)
        {
            (Country country, double share) = production[i];
            Amounts.CheckFraction(share, nameof(production));
            if (i > 0 && country == production[i - 1].Country)
            {
                throw new ArgumentException($"The production names {country} twice; add its shares up.", nameof(production));
            }

            sum += share;
        }

        if (production.Length == 0 || sum > 1 + ShareDistribution.Tolerance)
        {
            throw new ArgumentException($"Production names at least one country, and its shares sum to at most 1; they sum to {Words.Number(sum)}.", nameof(production));
        }
    }
}
