using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>Which parts first: a measure tried at every component, one at a time, under every country's cut.</summary>
[MemoryDiagnoser]
public class MitigationBenchmarks
{
    private readonly MitigationMeasure[] _measures = [MitigationMeasure.MoveHome, MitigationMeasure.SecondSource(0.5, 6), MitigationMeasure.AddStock(6)];
    private MitigationAnalysis _catalogue = null!;
    private MitigationAnalysis _large = null!;

    /// <summary>Makes the bills.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _catalogue = new MitigationAnalysis(new ExposureAnalysis(BillCatalogue.Load("all")));
        _large = new MitigationAnalysis(new ExposureAnalysis(LargeBill.Make(60_000)));
    }

    /// <summary>All three measures at the 464 components of the catalogue's portfolio.</summary>
    [Benchmark]
    public object CatalogueThreeMeasures() => Array.ConvertAll(_measures, measure => _catalogue.Rank(ExposureAnalysis.PortfolioId, measure));

    /// <summary>One measure at 60,000 components.</summary>
    [Benchmark]
    public object SixtyThousandMovedHome() => _large.Rank("c0", MitigationMeasure.MoveHome);
}
