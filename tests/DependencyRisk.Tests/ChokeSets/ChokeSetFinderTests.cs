using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>How sets are looked for depends on the size of a bill; here small bills, of which everything is known, are treated like large ones.</summary>
public sealed class ChokeSetFinderTests
{
    private const int Never = int.MaxValue;

    [Theory]
    [InlineData(Never, Never)]
    [InlineData(Never, 0)]
    [InlineData(0, Never)]
    [InlineData(0, 0)]
    public void Whichever_way_is_taken_the_sets_are_those_of_brute_force(int fewNodes, int fewGates) => PropertyCheck.ForAll(ChokeSetCases.All, 40, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        ChokeQuestion question = random.Compiled;
        ChokeSetFinder finder = FinderOf(question, random.Question, fewNodes, fewGates);
        foreach (int order in (int[])[1, 2, 3, 4, int.MaxValue])
        {
            FoundSets found = finder.Find(random.Options.Required, order);
            Assert.Equal(Expected(oracle, set => set.Count <= order), Written(question, found).Where(set => set.Length <= order).Select(set => string.Join(" + ", set)));
            Assert.True(found.CompleteTo >= Math.Min(order, oracle.Actors.Count));
            bool isMore = oracle.Minimal.Any(set => ChokeSetOracle.Size(set) > order);
            Assert.Equal(isMore ? ChokeSetLimit.Order : ChokeSetLimit.None, found.Limit);
        }
    }, ChokeSetShrinker.Smaller);

    [Theory]
    [InlineData(Never, Never)]
    [InlineData(Never, 0)]
    [InlineData(0, Never)]
    public void Whichever_way_is_taken_all_of_the_smallest_sets_are_found(int fewNodes, int fewGates) => PropertyCheck.ForAll(ChokeSetCases.All, 40, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        ChokeQuestion question = random.Compiled;
        int smallest = oracle.Minimal.Count == 0 ? -1 : ChokeSetOracle.Size(oracle.Minimal[0]);
        foreach (int order in (int[])[1, 3, int.MaxValue])
        {
            FoundSets found = FinderOf(question, random.Question, fewNodes, fewGates).FindSmallest(random.Options.Required, order);
            Assert.Equal(Expected(oracle, set => set.Count == smallest && smallest <= order), Written(question, found).Where(set => set.Length == smallest && smallest <= order).Select(set => string.Join(" + ", set)));
            Assert.True(found.CompleteTo >= (smallest >= 0 && smallest <= order ? smallest : Math.Min(order, oracle.Actors.Count)));
        }
    }, ChokeSetShrinker.Smaller);

    [Fact]
    public void Where_there_are_too_many_to_try_the_worst_of_the_smallest_is_found_by_asking_for_less()
    {
        foreach (int number in Enumerable.Range(1, 20))
        {
            ChokeQuestion question = UnequalShares(new Random(number), 9);
            var output = new StaticOutput(question);
            foreach (double required in (double[])[0.3, 0.6, 0.75])
            {
                ChokeSetFinder finder = FinderOf(question, new ChokeSetOptions(), Never, Never);
                FoundSets sets = finder.Find(required, int.MaxValue);
                int size = sets.SmallestFirst().First().Length;
                int[] expected = sets.SmallestFirst().TakeWhile(set => set.Length == size).MinBy(set => Math.Round(output.Of(set), 8))!;
                foreach (int components in (int[])[1, int.MaxValue])
                {
                    Assert.Equal(expected, new SmallestSet(finder, output, components).Of(sets.SmallestFirst(), required, mayAsk: true, out double left));
                    Assert.Equal(output.Of(expected), left, 1e-12);
                }

                // Of sets that were chosen it is one of those tried, and no other is asked for.
                int[][] chosen = [.. sets.SmallestFirst().Where(set => set.Contains(0))];
                int[] tried = chosen.Take(20).TakeWhile(set => set.Length == chosen[0].Length).MinBy(set => Math.Round(output.Of(set), 8))!;
                Assert.Equal(tried, new SmallestSet(finder, output, int.MaxValue).Of(chosen, required, mayAsk: false, out _));
            }
        }
    }

    private static IEnumerable<string> Expected(ChokeSetOracle oracle, Func<List<Actor>, bool> isWanted) =>
        oracle.Minimal.Select(oracle.ActorsOf).Where(isWanted).Select(set => string.Join(" + ", set));

    private static IEnumerable<Actor[]> Written(ChokeQuestion question, FoundSets found) =>
        found.SmallestFirst().Select(set => Array.ConvertAll(set, actor => question.Actors[actor].Actor));

    private static ChokeSetFinder FinderOf(ChokeQuestion question, ChokeSetOptions options, int fewNodes, int fewGates) =>
        new(question, options with { MaxTime = Timeout.InfiniteTimeSpan, ProofTime = Timeout.InfiniteTimeSpan }, 1, null, CancellationToken.None) { FewNodes = fewNodes, FewGates = fewGates };

    // One part, and no two sets of its suppliers leave the same.
    private static ChokeQuestion UnequalShares(Random dice, int count)
    {
        double[] weights = [.. Enumerable.Range(0, count).Select(_ => 1 + dice.NextDouble())];
        Supplier[] suppliers = [.. Enumerable.Range(0, count).Select(i => new Supplier($"s{i}"))];
        Source[] sources = [.. suppliers.Select((supplier, i) => new Source { Supplier = supplier.Id, Origin = Country.Japan, Share = Math.Floor(weights[i] / weights.Sum() * 1e6) / 1e6 })];
        Component[] components = [new("product") { Uses = [new Use("part")] }, new("part") { Sources = [.. sources] }];
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("product").AddSuppliers(suppliers).AddComponents(components).Build();
        return new ExposureAnalysis(bill).QuestionOf("product", new ChokeSetOptions { ActorKinds = [ActorKind.Supplier] });
    }
}
