using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>The importances of all events beside the probability of the top, on functions that are large as diagrams.</summary>
/// <remarks>
/// The Aralia fault trees with the largest diagrams where <c>DEPENDENCYRISK_ARALIA</c> names the folder that has them; else only a random structure.
/// </remarks>
[MemoryDiagnoser]
[ShortRunJob]
public class ImportanceBenchmarks
{
    private const string RandomModel = "random";

    private SolvedStructure _solved = null!;
    private double[] _probabilities = [];

    /// <summary>Which fault tree.</summary>
    [ParamsSource(nameof(Models))]
    public string Model { get; set; } = RandomModel;

    /// <summary>Those that are there.</summary>
    public static IEnumerable<string> Models =>
        [RandomModel, .. ((string[])["edf9204", "edfpa14b", "edfpa14o", "edfpa14p", "edfpa14q"]).Where(model => File.Exists(PathOf(model)))];

    /// <summary>Reads and solves it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        if (string.Equals(Model, RandomModel, StringComparison.Ordinal))
        {
            MakeRandom(36);
            return;
        }

        using FileStream stream = File.OpenRead(PathOf(Model));
        FaultTree tree = OpenPsaReader.Read(stream);
        _solved = StructureSolver.Solve(tree.Structure);
        _probabilities = tree.KnownProbabilities() ?? throw new InvalidOperationException($"{Model} does not give all probabilities.");
    }

    /// <summary>One pass up.</summary>
    [Benchmark(Baseline = true)]
    public object Probability() => TopProbability.Of(_solved, _probabilities);

    /// <summary>One pass up and one down.</summary>
    [Benchmark]
    public object AllImportances() => Importances.Of(_solved, _probabilities);

    private static string PathOf(string model) => Path.Combine(Environment.GetEnvironmentVariable("DEPENDENCYRISK_ARALIA") ?? string.Empty, $"{model}.xml");

    // Two of many parts that share their events at random, three each, so that no order of events makes the diagram small.
    private void MakeRandom(int events)
    {
        var random = new Random(9);
        var builder = new StructureBuilder(events);
        Literal Next() => Literal.Of(random.Next(events));
        Literal[] parts = [.. Enumerable.Range(0, events * 3 / 2).Select(_ => builder.And(Next(), Next(), Next()))];
        _solved = StructureSolver.Solve(builder.Build(builder.AtLeast(2, parts)));
        _probabilities = [.. Enumerable.Range(0, events).Select(_ => 0.001 + (0.1 * random.NextDouble()))];
    }
}
