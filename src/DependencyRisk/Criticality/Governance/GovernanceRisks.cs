using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>
/// The governance risk of countries on the scale of one method, 0 the safest, with what to do about countries that have none.
/// </summary>
/// <remarks>
/// The methods make it from a <see cref="GovernanceTable"/>, each on its own scale; it can also be given. Immutable, and safe
/// for use by many threads.
/// </remarks>
public sealed class GovernanceRisks
{
    /// <summary>The name of the field in assumptions and exceptions.</summary>
    public const string Field = "governanceRisk";

    private readonly FrozenDictionary<Country, double> _risks;

    /// <summary>Makes it from risks by country.</summary>
    /// <param name="scale">The range of the scale, such as 0 to 10.</param>
    /// <param name="risks">The risk of each country, within the scale.</param>
    /// <param name="missing">What to do about other countries, <c>ZZ</c> among them.</param>
    /// <exception cref="ArgumentException">A country twice, or the unknown one: what it stands for has no governance.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A risk outside the scale, or NaN.</exception>
    public GovernanceRisks(Interval scale, IEnumerable<KeyValuePair<Country, double>> risks, MissingDataPolicy missing)
    {
        ArgumentNullException.ThrowIfNull(risks);
        ArgumentNullException.ThrowIfNull(missing);
        (Scale, Missing) = (scale, missing);
        var known = new Dictionary<Country, double>();
        foreach ((Country country, double risk) in risks)
        {
            if (!country.IsKnown || !known.TryAdd(country, risk))
            {
                throw new ArgumentException($"Governance risks are of known countries, each given once: {country}.", nameof(risks));
            }

            if (!(risk >= scale.Low && risk <= scale.High))
            {
                throw new ArgumentOutOfRangeException(nameof(risks), risk, $"The governance risk of {country} must lie in {scale}.");
            }
        }

        _risks = known.ToFrozenDictionary();
        _ = missing.Stand(scale);
    }

    /// <summary>The range of the scale.</summary>
    public Interval Scale { get; }

    /// <summary>What is done about countries that have no risk here.</summary>
    public MissingDataPolicy Missing { get; }

    /// <summary>The risk of a country as given, or null where none was.</summary>
    /// <param name="country">The country.</param>
    public double? Find(Country country) => _risks.TryGetValue(country, out double risk) ? risk : null;

    // Risks in the order of the countries asked for. Throws where some are missing and the policy is to refuse.
    internal Interval[] Of(ReadOnlySpan<Country> countries, ICollection<Assumption> assumptions)
    {
        var risks = new Interval[countries.Length];
        var missing = new SortedSet<Country>();
        for (int i = 0; i < countries.Length; i++)
        {
            if (Find(countries[i]) is { } risk)
            {
                risks[i] = Interval.Exactly(risk);
            }
            else if (Missing.Stand(Scale) is { } stand)
            {
                risks[i] = stand;
                assumptions.Add(new Assumption(Field, countries[i], stand, Missing.Name));
            }
            else
            {
                missing.Add(countries[i]);
            }
        }

        return missing.Count == 0 ? risks : throw new MissingDataException(Field, [.. missing]);
    }
}
