using System.Collections.Immutable;
using DependencyRisk.Criticality;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Testing;

/// <summary>FsCheck generators of what published indicators read: amounts, governance, trade. Thread-safe, the same for the same seed.</summary>
public static class ReferenceGenerators
{
    private static readonly ImmutableArray<Country> Countries =
        [.. "AU BR CA CL CN DE FR GB IN JP KR NL RU US ZA ZM".Split(' ').Select(code => new Country(code))];

    private static readonly Gen<double> Estimates = Gen.Choose(-25, 25).Select(tenths => tenths / 10.0);

    /// <summary>
    /// Amounts that units hold of a whole: few or many, even or uneven, of any magnitude that a double has, some of them 0, not all.
    /// </summary>
    public static Gen<double[]> Amounts { get; } =
        from units in Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(1, 40), Gen.Choose(80, 300))
        from evenness in Gen.Elements(0.0, 1, 6, 30)
        from magnitude in Gen.Elements(0, 0, 0, -290, -100, 12, 100, 290)
        from draws in Gen.Choose(0, 1_000_000).ArrayOf(units)
        from empty in Gen.Choose(0, 9).ArrayOf(units)
        select AmountsOf(draws, empty, evenness, magnitude);

    /// <summary>
    /// Governance indicators of some countries and of the years given, estimates from -2.5 to 2.5; countries, years and single
    /// indicators are missing now and then.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first.</exception>
    public static Gen<GovernanceTable> GovernanceTables(int firstYear = 2019, int lastYear = 2023)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        (Country Country, int Year)[] rows = [.. Countries.SelectMany(country => Enumerable.Range(firstYear, lastYear - firstYear + 1).Select(year => (country, year)))];
        return
            from estimates in NumberGenerators.Maybe(Estimates, given: 9).ArrayOf(6 * rows.Length)
            from kept in Gen.Choose(0, 9).ArrayOf(rows.Length)
            select new GovernanceTable(rows
                .Select((row, i) => (row.Country, row.Year, Indicators(estimates.AsSpan(6 * i, 6)), Kept: kept[i] > 0))
                .Where(row => row.Kept)
                .Select(row => (row.Country, row.Year, row.Item3)));
    }

    /// <summary>Governance risks of some countries on a scale, its ends among them; what is missing is left to the policy.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="missing"/> is null.</exception>
    public static Gen<GovernanceRisks> GovernanceRisks(Interval scale, MissingDataPolicy missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        return
            from parts in Gen.Frequency((4, Gen.Choose(0, 40)), (1, Gen.Elements(0, 40))).ArrayOf(Countries.Length)
            from kept in Gen.Choose(0, 4).ArrayOf(Countries.Length)
            select new GovernanceRisks(
                scale,
                Countries.Select((country, i) => (country, i)).Where(pair => kept[pair.i] > 0)
                    .Select(pair => KeyValuePair.Create(pair.country, Math.Clamp(scale.Low + (parts[pair.i] / 40.0 * scale.Width), scale.Low, scale.High))),
                missing);
    }

    /// <summary>
    /// A table of imports: one to eight partners, an unknown one among them now and then, with tonnes of at least 0 and with
    /// values, some of which are missing. At least one partner has tonnes.
    /// </summary>
    public static Gen<ImmutableArray<TradeFlow>> TradeTables { get; } =
        from partners in Some(8)
        from tonnes in Tonnes.ArrayOf(partners.Length)
        from values in NumberGenerators.Maybe(Tonnes, given: 4).ArrayOf(partners.Length)
        select partners.Select((partner, i) => new TradeFlow(partner, tonnes[i] + (i == 0 ? 1 : 0), values[i])).ToImmutableArray();

    /// <summary>Production of a material: one to eight countries, and what is not attributed to any now and then, in tonnes of at least 0.</summary>
    public static Gen<ImmutableArray<ProductionVolume>> ProductionTables { get; } =
        from producers in Some(8)
        from tonnes in Tonnes.ArrayOf(producers.Length)
        select producers.Select((producer, i) => new ProductionVolume(producer, tonnes[i] + (i == 0 ? 1 : 0))).ToImmutableArray();

    private static Gen<double> Tonnes => Gen.Frequency((1, Gen.Constant(0.0)), (1, Gen.Choose(1, 10).Select(tonnes => (double)tonnes)), (2, Gen.Choose(1, 1_000_000).Select(part => part / 100.0)));

    private static Gen<Country[]> Some(int most) =>
        from count in Gen.Choose(1, most)
        from places in Gen.Shuffle<Country>([.. Countries, Country.Unknown])
        select places.Take(count).ToArray();

    private static GovernanceIndicators Indicators(ReadOnlySpan<double?> of) => new(of[0], of[1], of[2], of[3], of[4], of[5]);

    private static double[] AmountsOf(int[] draws, int[] empty, double evenness, int magnitude)
    {
        double unit = Math.Pow(10, magnitude);
        double[] amounts = [.. draws.Select((draw, i) => empty[i] == 0 ? 0 : unit * Math.Exp(evenness * ((draw / 1e6) - 1)))];
        amounts[0] = amounts.Any(amount => amount > 0) ? amounts[0] : unit;
        return amounts;
    }
}
