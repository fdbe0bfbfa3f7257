using System.Collections.Immutable;
using DependencyRisk.Criticality;

namespace DependencyRisk.Testing;

/// <summary>
/// Simpler values to try when one fails, for FsCheck and for loops of your own. What is simpler is valid too, comes in the same
/// order each time, the boldest step first, and following it ends. Nothing to try is an empty sequence. Thread-safe.
/// </summary>
public static class Shrinker
{
    /// <summary>
    /// Simpler bills: without many components at once, then without one; without a product, a supplier, a source, a use, a
    /// stock, a substitution; with plain numbers in place of odd ones.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="bill"/> is null.</exception>
    public static IEnumerable<Bill> Smaller(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return BillShrinker.Smaller(bill);
    }

    /// <summary>Simpler questions: without a cut, with plainer cuts, of a simpler bill, with default options.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="given"/> is null.</exception>
    public static IEnumerable<BillCase> Smaller(BillCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return CaseShrinker.Smaller(given);
    }

    /// <summary>Simpler scenarios: without a cut; with one that is whole, at once, for good.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    public static IEnumerable<Scenario> Smaller(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return CaseShrinker.Smaller(scenario);
    }

    /// <summary>Simpler components of the same id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="component"/> is null.</exception>
    public static IEnumerable<Component> Smaller(Component component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return ComponentShrinker.Smaller(component);
    }

    /// <summary>
    /// Fewer and plainer shares or amounts: without half of them, without one; whole numbers from 0 to 9 in the same proportions; 1
    /// each. A sum above 0 stays above 0.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="amounts"/> is null.</exception>
    public static IEnumerable<double[]> Smaller(double[] amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        bool some = amounts.Any(amount => amount > 0);
        double greatest = amounts.DefaultIfEmpty().Max();
        double[] plain = [.. amounts.Select(amount => greatest > 0 ? Math.Round(9 * (amount / greatest)) : amount)];
        double[] equal = [.. amounts.Select(amount => amount > 0 ? 1.0 : amount)];
        bool isPlain = amounts.All(amount => amount is >= 0 and <= 9 && double.IsInteger(amount));
        return Chunks.Without(amounts).Select(fewer => fewer.ToArray())
            .Concat(isPlain ? [] : [plain])
            .Concat(amounts.AsSpan().SequenceEqual(equal) ? [] : [equal])
            .Where(fewer => fewer.Length > 0 && (!some || fewer.Any(amount => amount > 0)));
    }

    /// <summary>Fewer rows of a table, sources or suppliers: without half of them, without one; at least one is left.</summary>
    public static IEnumerable<ImmutableArray<T>> Fewer<T>(ImmutableArray<T> rows) =>
        rows.IsDefault ? [] : Chunks.Without(rows).Where(fewer => fewer.Length > 0);

    /// <summary>Governance of fewer countries, of fewer years.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public static IEnumerable<GovernanceTable> Smaller(GovernanceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Chunks.Without(table.Countries).Select(fewer => Of(table, fewer, table.Years))
            .Concat(Chunks.Without(table.Years).Select(fewer => Of(table, table.Countries, fewer)));
    }

    private static GovernanceTable Of(GovernanceTable table, ImmutableArray<Country> countries, ImmutableArray<int> years) => new(
        from country in countries
        from year in years
        let indicators = table.Find(country, year)
        where indicators is not null
        select (country, year, indicators.Value));
}
