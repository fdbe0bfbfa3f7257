using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>The index of each of 5,000 products from a table of 200 countries.</summary>
[MemoryDiagnoser]
public class ConcentrationTableBenchmarks
{
    private const int Products = 5_000;
    private const int Countries = 200;

    private readonly Hhi?[] _indices = new Hhi?[Products];
    private double[] _table = [];

    /// <summary>Makes the table: two fifths of it empty, as trade tables are.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260630);
        _table = [.. Enumerable.Range(0, Products * Countries).Select(_ => random.Next(5) < 2 ? 0 : 1e6 * Math.Pow(random.NextDouble(), 4))];
    }

    /// <summary>Products in rows.</summary>
    [Benchmark]
    public void ProductsInRows() => Concentration.HerfindahlHirschmanOfRows(_table, Countries, _indices);

    /// <summary>Products in columns.</summary>
    [Benchmark]
    public void ProductsInColumns() => Concentration.HerfindahlHirschmanOfColumns(_table, Products, _indices);
}
