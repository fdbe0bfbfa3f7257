using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>How complete a bill of 60,000 components is, and what each of its gaps costs.</summary>
[MemoryDiagnoser]
public class CompletenessBenchmarks
{
    private Bill _large = null!;

    /// <summary>By which relation countries reach sources: origins are missing source by source, owners supplier by supplier.</summary>
    [Params(Control.Origin, Control.Owner)]
    public Control Control { get; set; }

    /// <summary>Makes the bill.</summary>
    [GlobalSetup]
    public void Setup() => _large = LargeBill.Make(60_000);

    /// <summary>All fields and all gaps, the network compiled anew.</summary>
    [Benchmark]
    public object SixtyThousand() => new CompletenessAnalysis(_large, new ExposureOptions { Control = Control }).Product("c0");
}
