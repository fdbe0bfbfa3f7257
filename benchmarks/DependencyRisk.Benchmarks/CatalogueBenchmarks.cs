using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>A catalogue product: what one asks of it in a notebook.</summary>
[MemoryDiagnoser]
public class CatalogueBenchmarks
{
    private readonly Scenario _ban = Scenario.Of(Cut.By(Country.UnitedStates).For(6));
    private readonly ChokeSetOptions _three = new() { MaxOrder = 3 };
    private Bill _bill = null!;
    private ExposureAnalysis _analysis = null!;

    /// <summary>The product.</summary>
    [Params("pet-ct", "mri-1.5t", "hifu")]
    public string Product { get; set; } = "pet-ct";

    /// <summary>Loads the product.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _bill = BillCatalogue.Load(Product);
        _analysis = new ExposureAnalysis(_bill);
        _analysis.Run(Product, _ban);
    }

    /// <summary>All actors and choke points, compilation included.</summary>
    [Benchmark]
    public object ScoreFresh() => new ExposureAnalysis(_bill).Product(Product);

    /// <summary>All actors and choke points.</summary>
    [Benchmark]
    public object Score() => _analysis.Product(Product);

    /// <summary>One scenario in both bounds, with its trajectory.</summary>
    [Benchmark]
    public object RunScenario() => _analysis.Run(Product, _ban);

    /// <summary>Choke sets of up to three countries, with the proof that there are no more where there are none.</summary>
    [Benchmark]
    public object ChokeSets() => _analysis.ChokeSets(Product, _three).Smallest!;
}
