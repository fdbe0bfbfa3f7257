using System.Collections.Immutable;
using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Compilation;

/// <summary>By how much a component can be short, whoever cuts: all that follows from what its sources and inputs can be short by.</summary>
public sealed class AttainableLevelsTests
{
    // The chip is short by a quarter, three quarters or all; the module by half of that, or by half of its own supply, or all.
    private static readonly Bill Nested = Of(
        new Component("product") { Sources = [new Source { Origin = Country.Japan, Share = 1, Uses = [new Use("module") { Essentiality = 0.5 }] }] },
        new Component("module")
        {
            Uses = [new Use("chip") { Essentiality = 0.5 }],
            Sources = [new Source { Origin = Country.Germany, Share = 0.5 }, new Source { Origin = Country.France, Share = 0.5 }],
        },
        new Component("chip") { Sources = [new Source { Origin = Country.UnitedStates, Share = 0.25 }, new Source { Origin = Country.SouthKorea, Share = 0.75 }] });

    [Theory]
    [InlineData("chip", 1.0, new[] { 0.25, 0.75, 1 })]
    [InlineData("chip", 0.75, new[] { 0.25, 0.75 })]
    [InlineData("module", 1.0, new[] { 0.125, 0.375, 0.5, 1 })]
    [InlineData("module", 0.4, new[] { 0.125, 0.375 })]
    public void Levels_are_those_of_the_supply_and_those_of_inputs_as_far_as_they_are_needed(string component, double threshold, double[] expected)
    {
        ChokeQuestion question = QuestionOf(Nested);
        (AttainableLevels levels, double[] thresholds, int node) = LevelsOf(question, component);
        thresholds[node] = threshold;
        Assert.True(levels.TryAdd([node]));
        Assert.Equal(expected, LevelsOf(question, node, levels));
    }

    [Fact]
    public void A_source_is_lost_whole_or_as_far_as_its_inputs_are_short()
    {
        ChokeQuestion question = QuestionOf(Nested);
        (AttainableLevels levels, _, int module) = LevelsOf(question, "module");
        Assert.True(levels.TryAdd([module]));
        var variables = new SupplyVariables(question, new SourceFailures(question, new StructureBuilder(question.Actors.Length)));
        variables.Load(question.Network.Root);
        SupplyVariable source = Assert.Single(variables.All.ToArray());
        Assert.Equal([0.0625, 0.1875, 0.25, 0.5, 1], levels.Of(source, variables.PartsOf(source)));
    }

    [Fact]
    public void Extra_capacity_and_substitution_make_up_for_a_part()
    {
        Bill bill = Of(
            new Component("product") { Sources = [new Source { Origin = Country.China, Share = 1, Uses = [new Use("chip")] }] },
            new Component("chip")
            {
                Substitution = new Substitution(0.5, 0),
                Sources = [new Source { Origin = Country.Germany, Share = 0.5, Capacity = 0.625 }, new Source { Origin = Country.France, Share = 0.5 }],
            });
        ChokeQuestion question = QuestionOf(bill);
        (AttainableLevels levels, _, int chip) = LevelsOf(question, "chip");
        Assert.True(levels.TryAdd([chip]));

        // Without France half is replaced and an eighth made up; without Germany half is replaced; without both nothing is there to grow.
        Assert.Equal([0.125, 0.25, 1], LevelsOf(question, chip, levels));
    }

    [Fact]
    public void A_component_that_can_be_knocked_out_can_be_short_of_all()
    {
        Bill bill = Of(
            new Component("product") { Sources = [new Source { Origin = Country.China, Share = 1, Uses = [new Use("chip")] }] },
            new Component("chip") { Sources = [new Source { Origin = Country.China, Share = 1 }] });
        ChokeQuestion countries = QuestionOf(bill);
        (AttainableLevels none, _, int chip) = LevelsOf(countries, "chip");
        Assert.True(none.TryAdd([chip]));
        Assert.Empty(LevelsOf(countries, chip, none));
        ChokeQuestion components = QuestionOf(bill, ActorKind.Component);
        (AttainableLevels all, _, chip) = LevelsOf(components, "chip");
        Assert.True(all.TryAdd([chip]));
        Assert.Equal([1], LevelsOf(components, chip, all));
    }

    // Three sources are lost in eight ways, of which one is none.
    [Theory]
    [InlineData(8, 100, 7, true)]
    [InlineData(7, 100, 7, false)]
    [InlineData(8, 100, 6, false)]
    public void Too_many_are_not_worked_out(int mostLevels, int mostGathered, int mostInAll, bool isDone)
    {
        ChokeQuestion question = QuestionOf(Shares(["part"], 0.125, 0.25, 0.5));
        (AttainableLevels levels, _, int part) = LevelsOf(question, "part", mostLevels, mostGathered, mostInAll);
        Assert.Equal(isDone, levels.TryAdd([part]));
    }

    // Two inputs of the part are short by the same seven levels each: fourteen, and seven that differ.
    [Theory]
    [InlineData(14)]
    [InlineData(13)]
    [InlineData(6)]
    public void Equal_levels_of_inputs_count_once(int mostGathered)
    {
        ChokeQuestion question = QuestionOf(Shares(["one", "two"], 0.125, 0.25, 0.5));
        (AttainableLevels levels, _, int part) = LevelsOf(question, "part", mostLevels: 8, mostGathered, 100);
        Assert.True(levels.TryAdd([part]));
        Assert.Equal([0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875], LevelsOf(question, part, levels));
    }

    // Three inputs by one level each, of essentialities that differ: three levels, as they are gathered and when all are there.
    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(2, 2, false)]
    [InlineData(2, 100, false)]
    public void Levels_of_inputs_that_differ_may_be_too_many_together(int mostLevels, int mostGathered, bool isDone)
    {
        Component part = new("part")
        {
            Uses = [new Use("one") { Essentiality = 0.25 }, new Use("two") { Essentiality = 0.5 }, new Use("three")],
            Sources = [new Source { Origin = Country.China, Share = 1 }],
        };
        static Component Input(string id) => new(id) { Sources = [new Source { Origin = Country.Japan, Share = 1 }] };
        ChokeQuestion question = QuestionOf(Of(
            new Component("product") { Sources = [new Source { Origin = Country.China, Share = 1, Uses = [new Use("part")] }] }, part, Input("one"), Input("two"), Input("three")));
        (AttainableLevels levels, _, int node) = LevelsOf(question, "part", mostLevels, mostGathered);
        Assert.Equal(isDone, levels.TryAdd([node]));
    }

    private static Bill Of(params Component[] components) => new BillBuilder { Home = Country.China }.AddProducts("product").AddComponents(components).Build();

    // A source of the product takes the part, which takes components that are supplied in these shares.
    private static Bill Shares(string[] supplied, params double[] shares)
    {
        Country[] countries = [Country.Japan, Country.Germany, Country.France];
        ImmutableArray<Source> sources = [.. shares.Select((share, i) => new Source { Origin = countries[i], Share = share }), new Source { Origin = Country.China, Share = 1 - shares.Sum() }];
        bool isPart = supplied is ["part"];
        Component part = new("part") { Uses = isPart ? [] : [.. supplied.Select(id => new Use(id))], Sources = isPart ? sources : [new Source { Origin = Country.China, Share = 1 }] };
        return Of([
            new Component("product") { Sources = [new Source { Origin = Country.China, Share = 1, Uses = [new Use("part")] }] },
            part,
            .. isPart ? [] : supplied.Select(id => new Component(id) { Sources = sources }),
        ]);
    }

    private static ChokeQuestion QuestionOf(Bill bill, ActorKind kind = ActorKind.Country) =>
        new ExposureAnalysis(bill).QuestionOf("product", new ChokeSetOptions { ActorKinds = [kind], Unknown = UnknownStance.Optimistic });

    private static (AttainableLevels Levels, double[] Thresholds, int Node) LevelsOf(ChokeQuestion question, string component, int mostLevels = 4096, int mostGathered = 1 << 16, int mostInAll = 1 << 22)
    {
        double[] thresholds = [.. Enumerable.Repeat(1.0, question.Network.Nodes.Length)];
        var failures = new SourceFailures(question, new StructureBuilder(question.Actors.Length));
        var levels = new AttainableLevels(question, failures, thresholds, new SlotTable(question.Network)) { MostLevels = mostLevels, MostGathered = mostGathered, MostInAll = mostInAll };
        int node = Enumerable.Range(0, question.Network.Nodes.Length).Single(node => question.Network.IdOf(node) == component);
        return (levels, thresholds, node);
    }

    // Looked at as a product of a portfolio is.
    private static double[] LevelsOf(ChokeQuestion question, int node, AttainableLevels levels) =>
        levels.Of(new SupplyVariable { Share = 1, PartStart = 0, PartEnd = 1, IsProduct = true }, [node]);
}
