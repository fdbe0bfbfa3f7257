using System.Globalization;
using DependencyRisk.Composites;
using DependencyRisk.Criticality;
using FsCheck;
using FsCheck.Fluent;

namespace DependencyRisk.Tests.Composites;

/// <summary>A random table with a composite over it.</summary>
internal sealed record CompositeCase(double?[][] Rows, WeightedIndicator[] Indicators, Aggregation Aggregation, MissingDataPolicy Missing, int Pick)
{
    public static readonly Normalisation[] Fractions =
        [Normalisation.MinMax, Normalisation.Rank, Normalisation.Percentile, Normalisation.Goalposts(-2, 4)];

    private static readonly Normalisation[] NotNegative = [.. Fractions, Normalisation.DistanceToTarget(1.5)];

    private static readonly double[] Powers = [1, 1, 0, 0, -1, 2, -3, 0.5, 0.001, -0.001, 40];

    /// <summary>Without missing cells, by all aggregations.</summary>
    public static Gen<CompositeCase> Complete => OfMeans.Or(OfDuels);

    public static Gen<CompositeCase> OfMeans =>
        from power in Gen.Elements(Powers)
        from random in Of(Aggregation.GeneralisedMean(power), power == 1 ? [.. NotNegative, Normalisation.ZScore] : NotNegative, holes: 0)
        select random;

    public static Gen<CompositeCase> OfDuels => Of(Aggregation.Copeland, [.. NotNegative, Normalisation.ZScore], holes: 0);

    /// <summary>With missing cells, bounded.</summary>
    public static Gen<CompositeCase> MeansWithHoles =>
        from power in Gen.Elements(Powers)
        from random in Of(Aggregation.GeneralisedMean(power), Fractions, holes: 2)
        select random;

    public static Gen<CompositeCase> DuelsWithHoles => Of(Aggregation.Copeland, [.. NotNegative, Normalisation.ZScore], holes: 2);

    public CompositeIndicator Composite => new(Indicators, Aggregation, Missing);

    public CompositeResult Result => Composite.Evaluate(Table);

    public IndicatorTable Table => new(Indicators.Select(indicator => indicator.Name), Rows.Select((row, i) => (NameOf(i), (IReadOnlyList<double?>)row)));

    /// <summary>A row of the table, picked at random.</summary>
    public int Row => Pick % Rows.Length;

    public static string NameOf(int row) => string.Create(CultureInfo.InvariantCulture, $"row {row}");

    public static Gen<CompositeCase> Of(Aggregation aggregation, Normalisation[] normalisations, int holes)
    {
        Gen<double?> cell = Gen.Frequency(
            (4, Gen.Choose(-16, 24).Select(value => (double?)(value / 4.0))),
            (4, Gen.Choose(-30, 50).Select(value => (double?)(value / 7.0))),
            (holes, Gen.Constant<double?>(null)));
        return from columns in Gen.Choose(1, 5)
               from rows in Gen.Choose(1, 6)
               from cells in cell.ArrayOf(columns).ArrayOf(rows)
               from weights in Gen.Choose(0, 6).ArrayOf(columns).Where(parts => parts.Sum() > 0)
               from scales in Gen.Elements(normalisations).ArrayOf(columns)
               from directions in Gen.Elements(IndicatorDirection.MoreIsWorse, IndicatorDirection.LessIsWorse).ArrayOf(columns)
               from pick in Gen.Choose(0, 1_000_000)
               let indicators = Enumerable.Range(0, columns).Select(i => new WeightedIndicator($"i{i}", directions[i], (double)weights[i] / weights.Sum(), scales[i]))
               select new CompositeCase(cells, [.. indicators], aggregation, holes == 0 ? MissingDataPolicy.Refuse : MissingDataPolicy.Bound, pick);
    }

    /// <summary>A source of changes that is the same each time.</summary>
    public System.Random Dice() => new(Pick);

    public CompositeScore ScoreOf(int row) => Result.Of(NameOf(row));

    /// <summary>The same with each cell changed.</summary>
    public CompositeCase With(Func<int, int, double?, double?> change) =>
        this with { Rows = [.. Rows.Select((row, i) => row.Select((value, j) => change(i, j, value)).ToArray())] };

    public override string ToString() =>
        $"{Aggregation}, {Missing}, pick {Pick}\n"
        + string.Join("\n", Indicators.Select(indicator => string.Create(CultureInfo.InvariantCulture, $"{indicator}: {indicator.Direction}, {indicator.Weight}, {indicator.Normalisation}")))
        + "\n" + string.Join("\n", Rows.Select(row => string.Join(" ", row.Select(value => value?.ToString("R", CultureInfo.InvariantCulture) ?? "-"))));
}
