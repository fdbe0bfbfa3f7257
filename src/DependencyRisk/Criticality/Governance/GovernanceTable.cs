using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DependencyRisk.Criticality;

/// <summary>Governance indicators of countries over years.</summary>
/// <remarks>Immutable, and safe for use by many threads.</remarks>
public sealed class GovernanceTable
{
    private readonly FrozenDictionary<(Country Country, int Year), GovernanceIndicators> _rows;

    /// <summary>Makes a table.</summary>
    /// <param name="rows">Country, year and indicators; at most one row for a country and year.</param>
    /// <exception cref="ArgumentException">Two rows for one country and year, or a row for the unknown country.</exception>
    public GovernanceTable(IEnumerable<(Country Country, int Year, GovernanceIndicators Indicators)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new Dictionary<(Country, int), GovernanceIndicators>();
        foreach ((Country country, int year, GovernanceIndicators indicators) in rows)
        {
            if (!country.IsKnown || !table.TryAdd((country, year), indicators))
            {
                throw new ArgumentException($"Governance indicators need a known country, and one row for a country and year: {country} {year}.", nameof(rows));
            }
        }

        _rows = table.ToFrozenDictionary();
        Countries = [.. table.Keys.Select(key => key.Item1).Distinct().Order()];
        Years = [.. table.Keys.Select(key => key.Item2).Distinct().Order()];
    }

    /// <summary>The countries that it has rows for, by code.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>The years that at least one row is of, ascending.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>The indicators of a country in a year, or null where the table has none.</summary>
    /// <param name="country">The country.</param>
    /// <param name="year">The year.</param>
    public GovernanceIndicators? Find(Country country, int year) =>
        _rows.TryGetValue((country, year), out GovernanceIndicators indicators) ? indicators : null;

    /// <summary>
    /// The mean over years of something made of the indicators, over those years for which the table has it; null where it has
    /// it for none.
    /// </summary>
    /// <param name="country">The country.</param>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year, included.</param>
    /// <param name="selector">What to take of the indicators; null where it cannot be had.</param>
    public double? Mean(Country country, int firstYear, int lastYear, Func<GovernanceIndicators, double?> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        double sum = 0;
        int count = 0;
        for (int year = firstYear; year <= lastYear; year++)
        {
            if (Find(country, year) is { } indicators && selector(indicators) is { } value)
            {
                sum += value;
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }
}
