using DependencyRisk.Tests.Oracles;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>Components of many sources, whose shares have nothing to do with each other: more than every subset of the sources can be tried for.</summary>
public sealed class WideSuppliesTests
{
    private static readonly ChokeSetAlgorithm[] All =
        [ChokeSetAlgorithm.Automatic, ChokeSetAlgorithm.Diagrams, ChokeSetAlgorithm.TruncatedSets, ChokeSetAlgorithm.Search];

    private static readonly string[] Places = ["AT", "AU", "BE", "BR", "CA", "CH", "CL", "CZ", "DE", "DK", "ES", "FI", "FR", "GB", "GR", "HU", "IE", "IL", "IN", "IT",
        "JP", "KR", "LU", "MX", "MY", "NL", "NO", "NZ", "PH", "PL", "PT", "RO", "RU", "SE", "SG", "SI", "SK", "TH", "TR", "TW"];

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(9, 3)]
    [InlineData(10, 4)]
    [InlineData(11, 5)]
    [InlineData(12, 6)]
    public void Every_algorithm_finds_what_brute_force_finds(int sources, int seed)
    {
        foreach (Response response in Enum.GetValues<Response>())
        {
            Compare(Random(sources, new Random(seed)), response, 0.5);
            Compare(Random(sources, new Random(seed + 100)), response, 0.8);
        }
    }

    [Fact]
    public void Backups_without_limit_are_told_apart_from_small_ones()
    {
        Source[] backups = [.. new[] { "DE", "FR", "GB", "IT", "JP", "KR" }.Select(code => Of(code, 0) with { Capacity = 0.1 })];
        Bill bill = Make(substitution: null, [Of("US", 1), Of("BE", 0) with { Capacity = 1e6 }, .. backups]);
        ProductChokeSets found = Compare(bill, Response.Sustained, 0.5);
        Assert.Equal(15, found.Count); // the US, Belgium, and any two of six
    }

    [Fact]
    public void Growth_without_limit_makes_nothing_of_nothing()
    {
        var substitution = new Substitution(0.9, 0) { Growth = 1e17 };
        ProductChokeSets found = Compare(Make(substitution, [Of("CA", 0.13), Of("DE", 0.35), Of("FR", 0.3), Of("US", 0.22)]), Response.Sustained, 0.5);
        Assert.Equal(1, found.Count);
        Assert.Equal(4, found.Smallest!.Size);
    }

    [Fact]
    public void Of_forty_unrelated_shares_the_few_actors_that_are_enough_are_found()
    {
        var random = new Random(7);
        double[] weights = [.. Enumerable.Range(0, 40).Select(i => i < 3 ? 4 + random.NextDouble() : random.NextDouble() / 5)];
        Bill bill = Make(substitution: null, [.. weights.Select((weight, i) => Of(Places[i], weight / weights.Sum() * 0.999))]);
        foreach (ChokeSetAlgorithm algorithm in (ChokeSetAlgorithm[])[ChokeSetAlgorithm.Automatic, ChokeSetAlgorithm.BitPlanes, ChokeSetAlgorithm.Search])
        {
            ProductChokeSets found = Ask(bill, new ChokeSetOptions { Algorithm = algorithm, MaxOrder = 2 });
            Assert.True(found.CompleteTo >= 2, algorithm.ToString());
            Assert.Equal(3, found.Count); // any two of the three large ones
            Assert.All(found.SmallestFirst(), set => Assert.Equal(2, set.Size));
        }
    }

    [Fact]
    public void Among_tens_of_thousands_of_the_smallest_the_one_that_leaves_least_is_found()
    {
        Source[] sources = [.. Enumerable.Range(0, 20).Select(i => Of(Places[i], 0.05 + ((i - 9.5) * 1e-4)))];
        ProductChokeSets found = Ask(Make(substitution: null, sources), new ChokeSetOptions());
        Assert.Equal(10, found.CountByOrder.IndexOf(found.CountByOrder.First(count => !count.IsZero)));
        Assert.True(found.CountByOrder[10] > 10_000);
        Actor[] largest = [.. sources[^10..].Select(source => Actor.Of(source.Origin)).Order()];
        Assert.Equal(largest, found.Smallest!.Actors);
        RobustnessCurve curve = new ExposureAnalysis(Make(substitution: null, sources)).Robustness("p");
        Assert.Equal(largest, curve.Steps.Single(step => step.Size == 10).Actors);
    }

    private static ProductChokeSets Compare(Bill bill, Response response, double required)
    {
        var options = new ExposureOptions();
        List<Actor> actors = ChokeSetOracleOutput.ActorsOf(bill, options, "p", [ActorKind.Country]);
        var output = new ChokeSetOracleOutput(bill, options, "p", actors, response == Response.Sustained, isPessimistic: true);
        var oracle = new ChokeSetOracle(actors, output.Of, required);
        string[] expected = [.. oracle.Minimal.Select(set => string.Join(" + ", oracle.ActorsOf(set)))];
        foreach (ChokeSetAlgorithm algorithm in All)
        {
            ProductChokeSets found = Ask(bill, new ChokeSetOptions { Algorithm = algorithm, Response = response, Required = required });
            Assert.True(found.IsComplete, algorithm.ToString());
            Assert.Equal(expected, found.SmallestFirst().Select(set => set.ToString()));
        }

        return Ask(bill, new ChokeSetOptions { Response = response, Required = required });
    }

    private static ProductChokeSets Ask(Bill bill, ChokeSetOptions question) => new ExposureAnalysis(bill).ChokeSets("p", question);

    // Two sources each from some countries, some backups, some of them large, and a substitution that may or may not be limited.
    private static Bill Random(int sources, Random random)
    {
        double[] weights = [.. Enumerable.Range(0, sources).Select(_ => random.NextDouble())];
        Substitution? substitution = random.Next(3) == 0 ? null : new Substitution(random.NextDouble(), 0) { Growth = random.Next(4) == 0 ? 1e9 : random.NextDouble() };
        var all = new List<Source>();
        for (int i = 0; i < sources; i++)
        {
            double share = Math.Floor(weights[i] / weights.Sum() * 10_000) / 10_000;
            double spare = random.Next(4) switch { 0 => random.NextDouble() / 4, 1 when random.Next(4) == 0 => 5, _ => 0 };
            all.Add(Of(Places[i * 2 / 3], share) with { Capacity = share + spare });
        }

        return Make(substitution, all);
    }

    private static Source Of(string origin, double share) => new() { Origin = new Country(origin), Share = share };

    private static Bill Make(Substitution? substitution, IEnumerable<Source> sources)
    {
        var builder = new BillBuilder { Id = "b", Name = "Wide", Home = Country.China, Basis = BillBasis.Actual };
        builder.AddProducts("p");
        builder.AddComponents(new Component("p") { Uses = [new Use("c")] }, new Component("c") { Sources = [.. sources], Substitution = substitution });
        return builder.Build();
    }
}
