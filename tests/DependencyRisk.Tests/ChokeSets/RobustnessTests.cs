using DependencyRisk.Tests.Oracles;
using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets;

/// <summary>The least output that so many actors can force, against looking at every set of them.</summary>
public sealed class RobustnessTests
{
    private const double Close = 1e-12;

    [Fact]
    public void Every_step_is_the_least_output_of_all_sets_of_its_size() => CompareSteps(100);

    [Fact]
    [Trait(Suite.Name, Suite.Long)]
    public void Every_step_is_the_least_output_of_all_sets_of_its_size_in_many_more_cases() => CompareSteps(400);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void A_level_is_a_fraction(double required)
    {
        RobustnessCurve curve = new ExposureAnalysis(BillCatalogue.Load("ecmo")).Robustness("ecmo");
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.SizeAt(required));
    }

    [Fact]
    public void It_takes_no_fewer_actors_to_force_less()
    {
        foreach (string id in BillCatalogue.Entries.Select(entry => entry.Id))
        {
            var analysis = new ExposureAnalysis(BillCatalogue.Load(id));
            foreach (string product in analysis.Bill.Products)
            {
                RobustnessCurve curve = analysis.Robustness(product);
                int[] sizes = [.. Enumerable.Range(0, 101).Select(percent => curve.SizeAt(percent / 100.0) ?? int.MaxValue)];
                Assert.Equal(sizes.OrderDescending(), sizes);
            }
        }
    }

    [Fact]
    public void Steps_end_where_more_actors_would_be_needed_than_were_asked_for()
    {
        // Two of five bring the product below 0.65, three below 0.45 and so on.
        ExposureAnalysis analysis = EqualSuppliers.Of(5);
        var suppliers = new ChokeSetOptions { ActorKinds = [ActorKind.Supplier] };
        RobustnessCurve all = analysis.Robustness("product", suppliers);
        Assert.True(all.IsComplete);
        Assert.Equal([0, 1, 2, 3, 4, 5], all.Steps.Select(step => step.Size));
        foreach (int most in (int[])[1, 2, 4])
        {
            RobustnessCurve some = analysis.Robustness("product", suppliers with { MaxOrder = most });
            Assert.False(some.IsComplete);
            Assert.Equal(all.Steps.Take(most + 1).Select(step => step.Output), some.Steps.Select(step => step.Output));
        }

        Assert.True(analysis.Robustness("product", suppliers with { MaxOrder = 5 }).IsComplete);
    }

    private static void CompareSteps(int count) => PropertyCheck.ForAll(ChokeSetCases.All, count, random =>
    {
        ChokeSetOracle oracle = random.OracleOf(random.Actors);
        RobustnessCurve curve = new ExposureAnalysis(random.Bill, random.Options).Robustness(random.Product, random.Question);
        Assert.True(curve.IsComplete);
        Assert.Equal(0, curve.Steps[0].Size);
        Assert.Equal(1, curve.Steps[0].Output);
        foreach (int size in Enumerable.Range(0, oracle.Actors.Count + 1))
        {
            RobustnessStep step = curve.Steps.Last(step => step.Size <= size);
            double expected = oracle.LowestOutput(size).ToDouble();
            Assert.True(Math.Abs(expected - step.Output) < Close, $"{size} actors: oracle {expected:R}, library {step.Output:R}");
        }

        foreach (RobustnessStep step in curve.Steps)
        {
            Assert.Equal(step.Size, step.Actors.Length);
            Assert.Equal(oracle.OutputOf(oracle.SetOf(step.Actors)).ToDouble(), step.Output, Close);
            Assert.Equal(step.Actors.Order(), step.Actors.AsEnumerable());
        }

        Assert.All(curve.Steps.Zip(curve.Steps.Skip(1)), pair => Assert.True(pair.First.Output > pair.Second.Output && pair.First.Size < pair.Second.Size));
        Assert.Equal(oracle.Smallest is { } smallest ? ChokeSetOracle.Size(smallest) : null, curve.SizeAt(random.Options.Required));
    }, ChokeSetShrinker.Smaller);
}
