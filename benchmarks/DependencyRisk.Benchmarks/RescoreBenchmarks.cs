using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>A change order on a bill of 60,000 components: another source for a deep, shared component, and all countries anew.</summary>
[MemoryDiagnoser]
public class RescoreBenchmarks
{
    private Bill _bill = null!;
    private Component[] _deep = [];
    private int _next;

    /// <summary>Makes the bill, and scores it once, as it was before the change.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _bill = LargeBill.Make(60_000);
        _ = new ExposureAnalysis(_bill).Exposures("c0", ActorKind.Country);
        var random = new Random(7);
        var uses = _bill.Components.SelectMany(component => component.Uses).CountBy(use => use.Component, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _deep = [.. _bill.Components.Skip(30_000).Where(component => !component.Sources.IsEmpty && uses[component.Id] > 1).OrderBy(_ => random.Next()).Take(100)];
    }

    /// <summary>Changes one source and works out the exposure to all countries, compilation included.</summary>
    [Benchmark]
    public object ChangeOneSourceAndRescore()
    {
        Component component = _deep[_next++ % _deep.Length];
        Source source = component.Sources[0];
        Country origin = source.Origin == Country.France ? Country.Japan : Country.France;
        Bill changed = _bill.With(component with { Sources = component.Sources.SetItem(0, source with { Origin = origin }) });
        return new ExposureAnalysis(changed).Exposures("c0", ActorKind.Country);
    }
}
