using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>What is inside a large product, for all countries at once, and what goes out and comes back.</summary>
[MemoryDiagnoser]
public class ContentBenchmarks
{
    private ContentAnalysis _analysis = null!;
    private ValuedProduct _product = null!;

    /// <summary>Components of the bill.</summary>
    [Params(60_000, 1_000_000)]
    public int Components { get; set; }

    /// <summary>Makes the bill.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _analysis = new ContentAnalysis(LargeBill.Make(Components));
        _product = Value();
    }

    /// <summary>From the bill to every country's share, at face value and to the bottom, with bounds.</summary>
    [Benchmark]
    public object FaceValueAndBottom() => _analysis.Product("c0");

    /// <summary>Of that the part which spreads values and adds them up by country, from a compiled network.</summary>
    [Benchmark]
    public object BottomFromNetwork() => new ValuedProduct("c0", _product.Network, new UnitValues(_product.Network, ContentWeighting.Value)).ToBottom();

    /// <summary>What passes through each country, one pass a country.</summary>
    [Benchmark]
    public object Reverse() => _analysis.Reverse("c0");

    /// <summary>Tier by tier.</summary>
    [Benchmark]
    public object Waterfall() => _product.Tiers(50, CancellationToken.None).Last();

    private ValuedProduct Value()
    {
        Bill bill = _analysis.Bill;
        ValueNetwork network = ValueNetworkCompiler.Compile(bill, bill.Home, Control.Origin, [(bill.Index.ComponentById["c0"], 1)]);
        return new ValuedProduct("c0", network, new UnitValues(network, ContentWeighting.Value));
    }
}
