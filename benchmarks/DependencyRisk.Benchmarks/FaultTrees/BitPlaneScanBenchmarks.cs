using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>All minimal cut sets up to an order of structures that are wide, or have very many gates.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class BitPlaneScanBenchmarks
{
    private Structure _structure = null!;
    private int _order;

    /// <summary>Events, gates and the largest order.</summary>
    [Params("2200 events, 20000 gates, order 2", "200 events, 200000 gates, order 2", "200 events, 1000000 gates, order 2", "60 events, 30000 gates, order 3")]
    public string Shape { get; set; } = string.Empty;

    /// <summary>Makes the structure.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (_structure, _order) = Shape[..2] switch
        {
            "22" => (WideStructure.Bill(2200, 20_000), 2),
            "20" => (WideStructure.Bill(200, Shape.Contains("1000000", StringComparison.Ordinal) ? 1_000_000 : 200_000), 2),
            _ => (WideStructure.PairsAndTriples(60, 30_000), 3),
        };
    }

    /// <summary>Scans it.</summary>
    [Benchmark]
    public object Scan() => BitPlaneScan.Run(_structure, _order);
}
