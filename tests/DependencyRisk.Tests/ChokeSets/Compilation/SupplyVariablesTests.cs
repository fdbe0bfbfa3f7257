using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Compilation;

/// <summary>What a part's supply depends on, as it is loaded for compilation.</summary>
public sealed class SupplyVariablesTests
{
    [Theory]
    [InlineData(3, 5)]
    [InlineData(31, 5)]
    [InlineData(70, 5)]
    [InlineData(62, 31)]
    [InlineData(64, 32)]
    [InlineData(66, 33)]
    [InlineData(80, 40)]
    public void Sources_that_are_lost_together_are_one_variable_the_largest_first(int count, int suppliers)
    {
        // Several sources of each supplier, one after the other; those of later suppliers are larger.
        Source[] sources = [.. Enumerable.Range(0, count).Select(i => new Source { Supplier = $"s{i % suppliers:00}", Origin = Country.Japan, Share = Share(i, count, suppliers), Capacity = Share(i, count, suppliers) + (1.0 / 128) })];
        (ChokeQuestion question, SupplyVariables variables, _) = Load(UnknownStance.Pessimistic, sources);
        var expected = Enumerable.Range(0, Math.Min(count, suppliers))
            .Select(supplier => (Lost: Actor.OfSupplier($"s{supplier:00}"), Numbers: Enumerable.Range(0, count).Where(i => i % suppliers == supplier).ToArray()))
            .Select(one => (one.Lost, Share: one.Numbers.Sum(i => Share(i, count, suppliers)), Spare: one.Numbers.Length / 128.0))
            .OrderByDescending(one => one.Share)
            .ToArray();
        Assert.Equal(0, variables.Graded);
        Assert.Equal(expected.Length, variables.Count);
        foreach ((int i, SupplyVariable variable) in variables.All.ToArray().Index())
        {
            Assert.Equal(expected[i].Lost, question.Actors[variable.Lost.Node].Actor);
            Assert.Equal(expected[i].Share, variable.Share, 1e-12);
            Assert.Equal(expected[i].Spare, variable.Spare, 1e-12);
            Assert.True(variable is { TakesOneActor: true, IsGraded: false });
        }

        Assert.Equal(Math.Max(0, 0.25 - (count / 128.0)), variables.Supply.Shortfall(0.25, 0), 1e-12);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public void Equal_shares_stand_in_the_order_of_their_sources(int count)
    {
        // Sources stand by origin, so that the order of their suppliers' ids is another.
        Country[] origins = [Country.Germany, Country.France, Country.Japan, Country.UnitedStates];
        Source[] sources = [.. Enumerable.Range(0, count).Select(i => Of($"s{i:00}", 1.0 / count) with { Origin = origins[i % 4] })];
        (ChokeQuestion question, SupplyVariables variables, _) = Load(UnknownStance.Pessimistic, sources);
        int part = question.Network.NodeOf[1];
        string[] rows = [.. question.Network.Sources.Where(row => row.Node == part).Select(row => question.Network.Bill.Suppliers[row.Supplier].Id)];
        Assert.NotEqual(rows.Order(StringComparer.Ordinal), rows);
        Assert.Equal(rows, variables.All.ToArray().Select(variable => question.Actors[variable.Lost.Node].Actor.Id));
    }

    [Fact]
    public void Diagrams_of_a_supply_have_as_many_steps_as_they_may()
    {
        (_, SupplyVariables variables, _) = Load(UnknownStance.Pessimistic, Of("s0", 0.4), Of("s1", 0.3), Of("s2", 0.2), Of("s3", 0.1));
        var diagram = new SupplyDiagram(variables);
        Assert.True(diagram.TryMake(0.45, int.MaxValue, default));
        int steps = diagram.Steps;
        Assert.True(steps > 2);
        Assert.True(new SupplyDiagram(variables) { MostSteps = steps }.TryMake(0.45, int.MaxValue, default));
        Assert.False(new SupplyDiagram(variables) { MostSteps = steps - 1 }.TryMake(0.45, int.MaxValue, default));
    }

    [Fact]
    public void What_was_loaded_before_leaves_nothing_behind()
    {
        Source candidate = Of("s1", null) with { Uses = [new Use("input")] };
        Component[] components =
        [
            new("product") { Uses = [new Use("one"), new Use("two")] },
            new("one") { Sources = [Of("s0", 0.5), candidate, Of("s2", null)] },
            new("two") { Sources = [Of("s3", 0.25), Of("s4", null), Of("s5", null)] },
            new("input") { Sources = [Of("s6", 1)] },
        ];
        Supplier[] suppliers = [.. Enumerable.Range(0, 7).Select(i => new Supplier($"s{i}"))];
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("product").AddSuppliers(suppliers).AddComponents(components).Build();
        ChokeQuestion question = new ExposureAnalysis(bill).QuestionOf("product", new ChokeSetOptions { ActorKinds = [ActorKind.Supplier] });
        string[] Loaded(params int[] positions)
        {
            var variables = new SupplyVariables(question, new SourceFailures(question, new StructureBuilder(question.Actors.Length)));
            foreach (int position in positions)
            {
                variables.Load(question.Network.NodeOf[position]);
            }

            return [.. variables.All.ToArray().Select(variable => $"{variable.Share} {variable.Spare} {variable.IsGraded} {string.Join(',', variables.PartsOf(variable).ToArray())} {variables.Supply.Shortfall(0.25, 0)}")];
        }

        Assert.Equal(Loaded(2), Loaded(1, 2));
        Assert.Equal(Loaded(1), Loaded(2, 1));
        Assert.NotEqual(Loaded(1), Loaded(2));
    }

    [Theory]
    [InlineData(UnknownStance.Pessimistic)]
    [InlineData(UnknownStance.Optimistic)]
    public void What_is_not_allocated_is_lost_with_any_candidate_or_with_all(UnknownStance stance)
    {
        (ChokeQuestion question, SupplyVariables variables, StructureBuilder builder) = Load(stance, Of("s0", 0.5), Of("s1", null), Of("s2", null));
        Literal[] candidates = [.. question.Actors.Index().Where(pair => pair.Item.Actor.Id is "s1" or "s2").Select(pair => Literal.Of(pair.Index))];
        SupplyVariable unallocated = Assert.Single(variables.All.ToArray(), variable => !variable.TakesOneActor);
        Assert.Equal(0.5, unallocated.Share);
        Assert.Equal(stance == UnknownStance.Pessimistic ? builder.Or(candidates) : builder.And(candidates), unallocated.Lost);
    }

    [Theory]
    [InlineData(UnknownStance.Pessimistic)]
    [InlineData(UnknownStance.Optimistic)]
    public void Where_a_candidate_has_inputs_it_is_graded_by_the_worst_or_the_best_of_them(UnknownStance stance)
    {
        (_, SupplyVariables variables, _) = Load(stance, Of("s0", 0.5), Of("s1", null) with { Uses = [new Use("input")] }, Of("s2", null));
        Assert.Equal((2, 1), (variables.Count, variables.Graded));
        SupplyVariable unallocated = variables.All[1];
        Assert.True(unallocated.IsGraded);
        Assert.Equal(stance == UnknownStance.Optimistic, unallocated.TakesAll);
        Assert.Equal(2, variables.PartsOf(unallocated).Length);
        Assert.Equal((0.5, 0.0), (unallocated.Share, unallocated.Spare));
    }

    [Fact]
    public void Sources_with_inputs_are_graded_and_come_last()
    {
        (ChokeQuestion question, SupplyVariables variables, _) = Load(
            UnknownStance.Pessimistic, Of("s0", 0.25), Of("s1", 0.5) with { Uses = [new Use("input")], Capacity = 0.75 }, Of("s2", 0.25) with { Uses = [new Use("input")] });
        Assert.Equal((3, 2), (variables.Count, variables.Graded));
        Assert.Equal([false, true, true], variables.All.ToArray().Select(variable => variable.IsGraded));
        SupplyVariable[] graded = [.. variables.All[1..].ToArray().OrderByDescending(variable => variable.Share)];
        Assert.Equal([0.5, 0.25], graded.Select(variable => variable.Share));
        Assert.Equal([0.25, 0.0], graded.Select(variable => variable.Spare));
        Assert.Equal([0.5, 0.25], graded.Select(variable => question.Network.Sources[Assert.Single(variables.PartsOf(variable).ToArray())].Share));
    }

    private static double Share(int source, int count, int suppliers) => (1 + (source % suppliers) + (source / 1000.0)) / ((suppliers + 1.0) * count);

    private static Source Of(string supplier, double? share) => new() { Supplier = supplier, Origin = Country.Japan, Share = share };

    private static (ChokeQuestion Question, SupplyVariables Variables, StructureBuilder Builder) Load(UnknownStance stance, params Source[] sources)
    {
        Component[] components =
        [
            new("product") { Uses = [new Use("part")] },
            new("part") { Sources = [.. sources] },
            new("input") { Sources = [new Source { Supplier = "maker", Origin = Country.France, Share = 1 }] },
        ];
        Supplier[] suppliers = [.. sources.Select(source => source.Supplier!).Append("maker").Distinct().Select(id => new Supplier(id))];
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("product").AddSuppliers(suppliers).AddComponents(components).Build();
        ChokeQuestion question = new ExposureAnalysis(bill).QuestionOf("product", new ChokeSetOptions { ActorKinds = [ActorKind.Supplier], Unknown = stance });
        var builder = new StructureBuilder(question.Actors.Length);
        var variables = new SupplyVariables(question, new SourceFailures(question, builder));
        variables.Load(question.Network.NodeOf[1]);
        return (question, variables, builder);
    }
}
