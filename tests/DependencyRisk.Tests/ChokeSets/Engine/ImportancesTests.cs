using DependencyRisk.Tests.RandomBills;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Engine;

/// <summary>Importances against their definitions, by trying every set of events.</summary>
public sealed class ImportancesTests
{
    [Fact]
    public void Every_measure_is_what_its_definition_gives()
    {
        PropertyCheck.ForAll(RandomStructure.Any, 2000, random =>
        {
            bool[] values = random.Values();
            EventImportance[] importances = Importances.Of(StructureSolver.Solve(random.Build()), random.Probabilities);
            for (int i = 0; i < random.Events; i++)
            {
                double with = random.Given(i, 1).Probability(set => values[set]);
                double without = random.Given(i, 0).Probability(set => values[set]);
                Close(with, importances[i].TopWith, 1e-9);
                Close(without, importances[i].TopWithout, 1e-9);
                Assert.Equal(with - without, importances[i].Birnbaum, 1e-11);
                Assert.Equal(without <= 0, importances[i].TopWithout <= 0);
            }
        }, RandomStructure.Smaller);
    }

    [Fact]
    public void Fussell_Vesely_is_the_probability_of_the_cut_sets_with_the_event()
    {
        PropertyCheck.ForAll(RandomStructure.Coherent, 700, random =>
        {
            bool[] values = random.Values();
            int[] sets = [.. RandomStructure.MinimalSets(values).Select(RandomStructure.MaskOf)];
            SolvedStructure solved = StructureSolver.Solve(random.Build());
            double top = random.Probability(set => values[set]);
            var measure = new FussellVesely(solved, random.Probabilities);
            EventImportance[] importances = Importances.Of(solved, random.Probabilities);
            for (int i = 0; i < random.Events && top > 0; i++)
            {
                int[] containing = [.. sets.Where(set => (set >> i & 1) == 1)];
                double union = random.Probability(set => Array.Exists(containing, each => (set & each) == each));
                Bounds found = measure.Of(i);
                Assert.Equal(0, found.Width);
                Assert.Equal(union / top, found.Low, 1e-10);
                Assert.True(importances[i].Criticality <= found.Low + 1e-10 && found.High <= importances[i].Diagnostic + 1e-10);
            }
        }, RandomStructure.Smaller);
    }

    // Taking the ways through an event from all ways leaves rounding alone where next to nothing goes around it.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_little_that_is_left_without_an_event_or_with_it_is_exact(bool isNegated)
    {
        var builder = new StructureBuilder(3);
        Literal top = builder.Or(builder.And(Literal.Of(0).NegatedIf(isNegated), Literal.Of(1)), Literal.Of(2));
        double first = isNegated ? 0.999 : 0.001;
        SolvedStructure solved = StructureSolver.Solve(builder.Build(top), new SolverOptions { Reduce = false, SplitModules = false });
        EventImportance importance = Importances.Of(solved, [first, 0.5, 1e-22])[0];
        (double much, double little) = isNegated ? (importance.TopWithout, importance.TopWith) : (importance.TopWith, importance.TopWithout);
        Assert.Equal(0.5, much, 1e-15);
        Assert.Equal(1, little / 1e-22, 1e-12);
    }

    [Fact]
    public void Two_in_series_with_one_in_parallel_are_as_worked_by_hand()
    {
        // Fails where a, or b and c, happen: P = 0.1 + 0.9 * 0.2 * 0.5 = 0.19.
        var builder = new StructureBuilder(4);
        Literal top = builder.Or(Literal.Of(0), builder.And(Literal.Of(1), Literal.Of(2)));
        double[] probabilities = [0.1, 0.2, 0.5, 0.3];
        SolvedStructure solved = StructureSolver.Solve(builder.Build(top));
        EventImportance[] importances = Importances.Of(solved, probabilities);
        Assert.Equal(0.19, TopProbability.Of(solved, probabilities).Low, 1e-15);
        Assert.Equal(0.9, importances[0].Birnbaum, 1e-15);
        Assert.Equal(0.09 / 0.19, importances[0].Criticality, 1e-15);
        Assert.Equal(0.1 / 0.19, importances[0].Diagnostic, 1e-15);
        Assert.Equal(1 / 0.19, importances[0].RiskAchievementWorth, 1e-14);
        Assert.Equal(1.9, importances[0].RiskReductionWorth, 1e-14);
        Assert.Equal(0.1 / 0.19, new FussellVesely(solved, probabilities).Of(0).Low, 1e-15);
        Assert.Equal(0.1 / 0.19, new FussellVesely(solved, probabilities).Of(1).Low, 1e-15);
        Assert.Equal(0, importances[3].Birnbaum);
        Assert.Equal(1, importances[3].RiskReductionWorth);
    }

    [Fact]
    public void An_event_of_every_cut_set_leaves_nothing_of_the_top()
    {
        var builder = new StructureBuilder(3);
        Literal top = builder.And(Literal.Of(0), builder.Or(Literal.Of(1), Literal.Of(2)));
        EventImportance[] importances = Importances.Of(StructureSolver.Solve(builder.Build(top)), [1e-9, 0.3, 0.7]);
        Assert.Equal(double.PositiveInfinity, importances[0].RiskReductionWorth);
    }

    [Fact]
    public void Structures_with_negations_have_no_Fussell_Vesely_by_cut_sets()
    {
        var builder = new StructureBuilder(2);
        SolvedStructure solved = StructureSolver.Solve(builder.Build(builder.Xor(Literal.Of(0), Literal.Of(1))));
        Assert.Contains("coherent", Assert.Throws<InvalidOperationException>(() => new FussellVesely(solved, [0.1, 0.2])).Message);
    }

    private static void Close(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(expected - actual) <= relative * Math.Abs(expected), $"{actual:R} against {expected:R}");
}
