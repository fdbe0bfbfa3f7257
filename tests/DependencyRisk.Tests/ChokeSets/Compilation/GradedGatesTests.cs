using System.Globalization;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Compilation;

/// <summary>A source is short as far as its own inputs are: there is a gate for each level of that, as long as they are not too many.</summary>
public sealed class GradedGatesTests
{
    [Theory]
    [InlineData(3, true)]
    [InlineData(8, true)]
    [InlineData(13, false)]
    public void Beyond_some_thousand_levels_there_is_no_structure(int suppliers, bool isCompiled)
    {
        ChokeQuestion question = Of(suppliers).QuestionOf("product", Suppliers);
        Assert.Equal(isCompiled, StructureCompiler.Compile(question, 0.5, int.MaxValue, 1 << 20, CancellationToken.None) is not null);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(13)]
    public void Then_the_sets_are_found_without_one(int suppliers)
    {
        ExposureAnalysis analysis = Of(suppliers);
        ProductChokeSets sets = analysis.ChokeSets("product", Suppliers);
        Assert.True(sets.IsComplete);
        Assert.Equal(analysis.ChokeSets("product", Suppliers with { Algorithm = ChokeSetAlgorithm.Search }).SmallestFirst(), sets.SmallestFirst());
        Assert.Equal(suppliers, sets.Actors.Length);
        double[] shares = Shares(suppliers);
        foreach (ChokeSet set in sets.SmallestFirst())
        {
            int[] numbers = [.. set.Actors.Select(actor => int.Parse(actor.Id.AsSpan(1), CultureInfo.InvariantCulture))];
            double lost = numbers.Sum(number => (0.75 * shares[number]) + (0.25 * shares[^(number + 1)]));
            Assert.Equal(1 - lost, sets.OutputWithout(set.Actors), 1e-12);
            Assert.True(lost > 0.5);
        }
    }

    private static ChokeSetOptions Suppliers => new()
    {
        ActorKinds = [ActorKind.Supplier],
        Response = Response.Immediate,
        Required = 0.5,
        MaxTime = Timeout.InfiniteTimeSpan,
        ProofTime = Timeout.InfiniteTimeSpan,
    };

    // No two sums of them are alike, and each is more than all later ones together.
    private static double[] Shares(int count) => [.. Enumerable.Range(0, count).Select(i => Math.ScaleB(1, count - 1 - i) / ((1 << count) - 1))];

    // Two sources, each with an input of its own; the same suppliers make both inputs, the largest of one being the smallest of the other.
    private static ExposureAnalysis Of(int count)
    {
        Supplier[] suppliers = [.. Enumerable.Range(0, count).Select(i => new Supplier($"s{i}"))];
        static Component Input(string id, IEnumerable<double> shares) =>
            new(id) { Sources = [.. shares.Select((share, i) => new Source { Supplier = $"s{i}", Origin = Country.France, Share = share })] };
        Component[] components =
        [
            new("product")
            {
                Sources =
                [
                    new Source { Origin = Country.Japan, Share = 0.75, Uses = [new Use("one")] },
                    new Source { Origin = Country.Germany, Share = 0.25, Uses = [new Use("two")] },
                ],
            },
            Input("one", Shares(count)),
            Input("two", Shares(count).Reverse()),
        ];
        return new ExposureAnalysis(new BillBuilder { Home = Country.China }.AddProducts("product").AddSuppliers(suppliers).AddComponents(components).Build());
    }
}
