using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>A bill of a million components with about 2.5 million uses and 3 million sources in 60 countries.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class MillionBenchmarks
{
    private byte[] _json = [];
    private Bill _bill = null!;
    private ExposureAnalysis _analysis = null!;

    /// <summary>Makes the bill and its JSON.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _bill = LargeBill.Make(1_000_000);
        using var stream = new MemoryStream();
        BillJson.Write(_bill, stream, indented: false);
        _json = stream.ToArray();
        _analysis = new ExposureAnalysis(_bill);
        _analysis.Run("c0", Scenario.Of());
    }

    /// <summary>The peer: the same bytes, parsed and nothing more.</summary>
    [Benchmark(Baseline = true)]
    public int ParseJsonDocument()
    {
        using JsonDocument document = JsonDocument.Parse(_json);
        return document.RootElement.GetProperty("components").GetArrayLength();
    }

    /// <summary>Reads and checks the bill.</summary>
    [Benchmark]
    public object ReadBill() => BillJson.Read(new MemoryStream(_json, writable: false));

    /// <summary>Compiles the bill's product.</summary>
    [Benchmark]
    public object Compile() => NetworkCompiler.Product(_bill, _bill.Index.ComponentById["c0"], AnalysisPhase.Both);

    /// <summary>Exposure to all countries, compiled already.</summary>
    [Benchmark]
    public object ExposureToAllCountries() => _analysis.Exposures("c0", ActorKind.Country);
}
