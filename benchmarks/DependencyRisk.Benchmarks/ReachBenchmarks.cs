using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>The same small scenario on bills of very different size: it costs what it reaches, not what there is.</summary>
[MemoryDiagnoser]
public class ReachBenchmarks
{
    private const int ModuleDepth = 10;

    private readonly Scenario _knockOut = Scenario.Of(Cut.By(Actor.OfComponent("m3-9")).For(6));
    private ExposureAnalysis _analysis = null!;

    /// <summary>Components in the bill, in modules of ten below one root.</summary>
    [Params(1_000, 100_000, 1_000_000)]
    public int Components { get; set; }

    /// <summary>Makes the bill.</summary>
    [GlobalSetup]
    public void Setup()
    {
        int modules = Components / ModuleDepth;
        var builder = new BillBuilder { Home = Country.China };
        builder.AddProducts("root");
        builder.AddComponents(new Component("root") { Uses = [.. Enumerable.Range(0, modules).Select(module => new Use(IdOf(module, 0)))] });
        for (int module = 0; module < modules; module++)
        {
            for (int level = 0; level < ModuleDepth; level++)
            {
                builder.AddComponents(new Component(IdOf(module, level))
                {
                    Uses = level + 1 < ModuleDepth ? [new Use(IdOf(module, level + 1)) { Essentiality = 0.9 }] : [],
                    Sources = level + 1 < ModuleDepth ? [] : [new Source { Origin = Country.Germany, Share = 1, RecoveryMonths = 9 }],
                });
            }
        }

        _analysis = new ExposureAnalysis(builder.Build());
        _analysis.Run("root", _knockOut);
    }

    /// <summary>Knocks out one part, ten levels below the root.</summary>
    [Benchmark]
    public object KnockOutOnePart() => _analysis.Run("root", _knockOut);

    private static string IdOf(int module, int level) => string.Create(CultureInfo.InvariantCulture, $"m{module}-{level}");
}
