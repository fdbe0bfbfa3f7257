using System.Globalization;
using BenchmarkDotNet.Attributes;
using DependencyRisk.Composites;

namespace DependencyRisk.Benchmarks;

/// <summary>Composites of twenty indicators, contributions included.</summary>
[MemoryDiagnoser]
public class CompositeBenchmarks
{
    private const int Indicators = 20;

    private readonly IndicatorTable _many = Table(100_000);
    private readonly IndicatorTable _some = Table(2_000);
    private readonly CompositeIndicator _geometric = Composite(Aggregation.Geometric);
    private readonly CompositeIndicator _copeland = Composite(Aggregation.Copeland);

    /// <summary>100,000 alternatives by a geometric mean.</summary>
    [Benchmark]
    public CompositeResult GeometricMeanOfManyAlternatives() => _geometric.Evaluate(_many);

    /// <summary>2,000 alternatives, each against each other.</summary>
    [Benchmark]
    public CompositeResult CopelandOfSomeAlternatives() => _copeland.Evaluate(_some);

    private static string Name(int indicator) => string.Create(CultureInfo.InvariantCulture, $"i{indicator}");

    private static CompositeIndicator Composite(Aggregation aggregation)
    {
        Normalisation[] scales = [Normalisation.MinMax, Normalisation.Rank, Normalisation.Percentile, Normalisation.Goalposts(0, 1)];
        return new CompositeIndicator(
            Enumerable.Range(0, Indicators).Select(i => new WeightedIndicator(Name(i), IndicatorDirection.MoreIsWorse, 1.0 / Indicators, scales[i % scales.Length])),
            aggregation);
    }

    private static IndicatorTable Table(int rows)
    {
        var random = new Random(20260630);
        return new IndicatorTable(
            Enumerable.Range(0, Indicators).Select(Name),
            Enumerable.Range(0, rows).Select(row => (
                string.Create(CultureInfo.InvariantCulture, $"a{row}"),
                (IReadOnlyList<double?>)[.. Enumerable.Range(0, Indicators).Select(_ => (double?)random.NextDouble())])));
    }
}
