using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>The importances of all events beside the probability of the top, on functions that are large as diagrams.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ImportanceBenchmarks
{
    private SolvedStructure _solved = null!;
    private double[] _probabilities = [];

    /// <summary>How many events there are, some of them together twice in random gates.</summary>
    [Params(30, 36, 40)]
    public int Events { get; set; }

    /// <summary>Solves the structure: events three by three, shared at random, so that the diagram is large.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(9);
        var builder = new StructureBuilder(Events);
        Literal[] parts = [.. Enumerable.Range(0, Events * 3 / 2).Select(_ => builder.And(Next(), Next(), Next()))];
        _solved = StructureSolver.Solve(builder.Build(builder.AtLeast(2, parts)));
        _probabilities = [.. Enumerable.Range(0, Events).Select(_ => 0.001 + (0.1 * random.NextDouble()))];

        Literal Next() => Literal.Of(random.Next(Events));
    }

    /// <summary>One pass up.</summary>
    [Benchmark(Baseline = true)]
    public object Probability() => TopProbability.Of(_solved, _probabilities);

    /// <summary>One pass up and one down.</summary>
    [Benchmark]
    public object AllImportances() => Importances.Of(_solved, _probabilities);
}
