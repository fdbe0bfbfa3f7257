using DependencyRisk.Tests.Oracles;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>The catalogue's bills: all algorithms agree, and with brute force where there are few enough actors for it.</summary>
public sealed class ChokeSetCatalogueTests
{
    // Every set of these is looked at, in exact fractions.
    private const int MostForBruteForce = 11;

    // Beyond that, looking at one group of actors after the other takes its time.
    private const int MostForSearch = 13;

    public static TheoryData<string> Bills => [.. BillCatalogue.Entries.Select(entry => entry.Id).Where(id => id != "all")];

    [Theory]
    [MemberData(nameof(Bills))]
    public void All_algorithms_agree(string id)
    {
        var analysis = new ExposureAnalysis(BillCatalogue.Load(id));
        foreach (string product in analysis.Bill.Products)
        {
            foreach (ChokeSetOptions question in Questions())
            {
                string[] expected = [.. analysis.ChokeSets(product, question).SmallestFirst().Select(set => set.ToString())];
                string[] small = [.. expected.Where(set => set.Split(" + ").Length <= 2)];
                foreach (ChokeSetAlgorithm algorithm in Enum.GetValues<ChokeSetAlgorithm>())
                {
                    ChokeSetOptions limited = question with { Algorithm = algorithm, MaxOrder = 2 };
                    Assert.Equal(small, analysis.ChokeSets(product, limited).SmallestFirst().Select(set => set.ToString()));
                }

                foreach (ChokeSetAlgorithm algorithm in (ChokeSetAlgorithm[])[ChokeSetAlgorithm.Diagrams, ChokeSetAlgorithm.TruncatedSets, ChokeSetAlgorithm.Search])
                {
                    if (algorithm != ChokeSetAlgorithm.Search || analysis.Exposures(product, ActorKind.Country).Length <= MostForSearch)
                    {
                        Assert.Equal(expected, analysis.ChokeSets(product, question with { Algorithm = algorithm }).SmallestFirst().Select(set => set.ToString()));
                    }
                }
            }
        }
    }

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Where_there_are_few_countries_they_agree_with_brute_force()
    {
        int compared = 0;
        foreach (Bill bill in BillCatalogue.Entries.Select(entry => BillCatalogue.Load(entry.Id)).Where(bill => bill.Products.Length == 1))
        {
            compared += Compare(bill);
        }

        Assert.True(compared >= 30, $"only {compared} answers were compared");
    }

    private static int Compare(Bill bill)
    {
        string product = bill.Products[0];
        List<Actor> actors = ChokeSetOracleOutput.ActorsOf(bill, ExposureOptions.Default, product, [ActorKind.Country]);
        if (actors.Count > MostForBruteForce)
        {
            return 0;
        }

        var analysis = new ExposureAnalysis(bill);
        foreach (UnknownStance stance in Enum.GetValues<UnknownStance>())
        {
            var output = new ChokeSetOracleOutput(bill, ExposureOptions.Default, product, actors, isSustained: true, isPessimistic: stance == UnknownStance.Pessimistic);
            foreach (double required in (double[])[0.3, 0.5, 0.8])
            {
                var oracle = new ChokeSetOracle(actors, output.Of, required);
                ProductChokeSets found = analysis.ChokeSets(product, new ChokeSetOptions { Required = required, Unknown = stance });
                Assert.Equal(oracle.Minimal.Select(set => string.Join(" + ", oracle.ActorsOf(set))), found.SmallestFirst().Select(set => set.ToString()));
                Assert.True(found.IsComplete);
            }
        }

        return 2 * 3;
    }

    private static IEnumerable<ChokeSetOptions> Questions() =>
        from required in (double[])[0.2, 0.5, 0.9]
        from response in Enum.GetValues<Response>()
        from unknown in Enum.GetValues<UnknownStance>()
        select new ChokeSetOptions { Required = required, Response = response, Unknown = unknown, MaxTime = Timeout.InfiniteTimeSpan, ProofTime = Timeout.InfiniteTimeSpan };
}
