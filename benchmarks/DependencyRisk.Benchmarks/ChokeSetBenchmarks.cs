using BenchmarkDotNet.Attributes;

namespace DependencyRisk.Benchmarks;

/// <summary>
/// All choke sets of up to two or three actors in large bills, from a compiled network: thresholds, structure, scan and list. The proof
/// that there are none of more actors is given no time.
/// </summary>
[MemoryDiagnoser]
public class ChokeSetBenchmarks
{
    private static readonly TimeSpan NoProof = TimeSpan.FromTicks(1);

    private ExposureAnalysis _analysis = null!;
    private ChokeSetOptions _options = null!;

    /// <summary>What is asked of which bill.</summary>
    public enum Question
    {
        /// <summary>10,000 components, 2,200 suppliers and countries, pairs.</summary>
        Actors2200Pairs,

        /// <summary>100,000 components, 200 countries, pairs.</summary>
        Components100000Pairs,

        /// <summary>A million components, 200 countries, pairs.</summary>
        Components1000000Pairs,

        /// <summary>A million components, 60 countries, triples.</summary>
        Components1000000Triples,
    }

    /// <summary>What is asked.</summary>
    [Params(Question.Actors2200Pairs, Question.Components100000Pairs, Question.Components1000000Pairs, Question.Components1000000Triples)]
    public Question Asked { get; set; }

    /// <summary>Whether the bill has fractional shares, substitution, unknowns and shared suppliers, and not sources that are all or nothing.</summary>
    [Params(false, true)]
    public bool IsFractional { get; set; }

    /// <summary>Makes the bill and compiles its network.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (int components, int countries, int suppliers, int order) = Asked switch
        {
            Question.Actors2200Pairs => (10_000, 200, 2_000, 2),
            Question.Components100000Pairs => (100_000, 200, 0, 2),
            Question.Components1000000Pairs => (1_000_000, 200, 0, 2),
            _ => (1_000_000, 60, 0, 3),
        };
        Bill bill = IsFractional ? LargeBill.Make(components) : AllOrNothingBill.Make(components, countries, suppliers);
        _analysis = new ExposureAnalysis(bill);
        _options = new ChokeSetOptions { MaxOrder = order, ProofTime = NoProof, ActorKinds = suppliers > 0 ? [ActorKind.Country, ActorKind.Supplier] : [ActorKind.Country] };
        _analysis.Exposures(LargeBill.IdOf(0), ActorKind.Bloc);
    }

    /// <summary>Finds them.</summary>
    [Benchmark]
    public long Find() => (long)_analysis.ChokeSets(LargeBill.IdOf(0), _options).Count;
}
