using Xunit;
using static DependencyRisk.Tests.Unit.Exposure.Engine.SmallProduct;

namespace DependencyRisk.Tests.Unit.Exposure.Engine;

/// <summary>A run of cuts, and what can be asked after it.</summary>
public sealed class EvaluatorTests
{
    private static readonly Source Japanese = Source(Country.Japan, 1);
    private static readonly Source German = Source(Country.Germany, 1);

    private readonly CompiledProduct _product = Compiled(
        Of("p", 1, "a", "b"),
        Of("a", 2, "chip").From(German),
        Of("b", 0).From(Source(Country.Japan, 0.25), Source(Country.Germany, 0.75)),
        Of("chip", 3).From(Source(Country.Japan, 0.5), Source(Country.France, 0.5)));

    [Fact]
    public void After_a_run_supply_inputs_and_output_of_every_component_can_be_asked()
    {
        Evaluator evaluator = _product.Evaluators.Borrow();
        Assert.Equal("4:0.25 10:0.5", evaluator.Arena.Read(evaluator.Run([Cut(Country.Japan)], isPessimistic: true)));
        Is(evaluator, "chip", supply: "0:0.5", inputs: "", output: "6:0.5");
        Is(evaluator, "a", supply: "", inputs: "6:0.5", output: "10:0.5");
        Is(evaluator, "b", supply: "0:0.25", inputs: "", output: "0:0.25");
        Is(evaluator, "p", supply: "", inputs: "0:0.25 10:0.5", output: "4:0.25 10:0.5");
    }

    [Fact]
    public void A_run_knows_nothing_of_the_run_before()
    {
        Evaluator evaluator = _product.Evaluators.Borrow();
        evaluator.Run([Cut(Country.Japan)], isPessimistic: true);
        Assert.True(evaluator.Run([Cut(Country.SouthKorea)], isPessimistic: true).IsZero);
        foreach (string component in (string[])["p", "a", "b", "chip"])
        {
            Is(evaluator, component, supply: "", inputs: "", output: "");
            Assert.Empty(InputsOf(evaluator, component));
        }

        Assert.Equal("1:1", evaluator.Arena.Read(evaluator.Run([PlannedCut.KnockOut(_product.ActorReach.NodeOf("b"))], isPessimistic: true)));
        Is(evaluator, "b", supply: "0:1", inputs: "", output: "0:1");
        Is(evaluator, "a", supply: "", inputs: "", output: "");
        Assert.Equal(["b"], InputsOf(evaluator, "p"));
    }

    [Fact]
    public void Inputs_that_are_short_are_remembered_in_the_high_bound_alone()
    {
        Evaluator evaluator = _product.Evaluators.Borrow();
        evaluator.Run([Cut(Country.Japan)], isPessimistic: true);
        Assert.Equal(["a", "b"], InputsOf(evaluator, "p"));
        Assert.Equal(["chip"], InputsOf(evaluator, "a"));
        Assert.Empty(InputsOf(evaluator, "chip"));
        evaluator.Run([Cut(Country.Japan)], isPessimistic: false);
        Assert.Empty(InputsOf(evaluator, "p"));
    }

    [Fact]
    public void Hundreds_of_inputs_are_remembered_all()
    {
        Component[] parts = [.. Enumerable.Range(0, 700).Select(number => Of(FormattableString.Invariant($"part{number:000}"), 0).From(Japanese))];
        CompiledProduct product = Compiled([Of("p", 0, [.. parts.Select(part => part.Id)]), .. parts]);
        Evaluator evaluator = product.Evaluators.Borrow();
        evaluator.Run([PlannedCut.Full(product.ActorReach.SourcesOf(Actor.Of(Country.Japan)), isPlace: true)], isPessimistic: true);
        var inputs = new List<(int Node, double Weight)>();
        evaluator.AddInputs(product.Network.Root, inputs);
        Assert.Equal(parts.Select(part => part.Id), inputs.Select(input => product.Network.IdOf(input.Node)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_sources_of_one_component_are_all_reckoned_with()
    {
        // Twenty suppliers with a twentieth each, five of them Japanese; the others can deliver a hundredth more each.
        Source[] sources = [.. Enumerable.Range(0, 20).Select(number => Source(number < 5 ? Country.Japan : Country.Germany, 0.05) with { Capacity = number < 5 ? null : 0.06 })];
        ScenarioOutcome outcome = new ExposureAnalysis(Bill(Of("p", 0).From(sources))).Run("p", Scenario.Of(DependencyRisk.Cut.By(Country.Japan)));
        Assert.Equal(0.25 - 0.15, outcome.Loss.High, 12);
    }

    [Fact]
    public void Shares_that_cancel_but_for_rounding_leave_no_shortage()
    {
        // 0.1 + 0.2 is a rounding more than 0.7 - 0.4.
        Source[] sources = [Source(Country.Japan, 0.1), Source(Country.Japan, 0.2), Source(Country.Germany, 0.4) with { Capacity = 0.7 }, Source(Country.France, 0.3)];
        ScenarioOutcome outcome = new ExposureAnalysis(Bill(Of("p", 0).From(sources))).Run("p", Scenario.Of(DependencyRisk.Cut.By(Country.Japan)));
        Assert.Equal(default, outcome.Loss);
        Assert.Equal(1, outcome.WorstOutput);
    }

    [Fact]
    public void A_component_knocked_out_alone_has_no_supply_whoever_supplies_it()
    {
        Evaluator evaluator = _product.Evaluators.Borrow();
        int chip = _product.ActorReach.NodeOf("chip");
        int other = _product.ActorReach.NodeOf("b");
        Assert.Equal("0:1", evaluator.Arena.Read(evaluator.SupplyAlone(chip, [], PlannedCut.KnockOut(chip), isPessimistic: false)));
        Assert.True(evaluator.SupplyAlone(chip, [], PlannedCut.KnockOut(other), isPessimistic: false).IsZero);
        PlannedCut japan = Cut(Country.Japan);
        int[] sources = [.. japan.Sources.ToArray().Where(source => _product.Network.Sources[source].Node == chip)];
        Assert.Equal("0:0.5", evaluator.Arena.Read(evaluator.SupplyAlone(chip, sources, japan, isPessimistic: false)));
    }

    private PlannedCut Cut(Country country) => PlannedCut.Full(_product.ActorReach.SourcesOf(Actor.Of(country)), isPlace: true);

    private void Is(Evaluator evaluator, string component, string supply, string inputs, string output)
    {
        int node = _product.ActorReach.NodeOf(component);
        Assert.Equal(supply, evaluator.Arena.Read(evaluator.SupplyOf(node)));
        Assert.Equal(inputs, evaluator.Arena.Read(evaluator.InputsOf(node)));
        Assert.Equal(output, evaluator.Arena.Read(evaluator.OutputOf(node)));
    }

    private string[] InputsOf(Evaluator evaluator, string component)
    {
        var inputs = new List<(int Node, double Weight)>();
        evaluator.AddInputs(_product.ActorReach.NodeOf(component), inputs);
        return [.. inputs.Select(input => _product.Network.IdOf(input.Node)).Order(StringComparer.Ordinal)];
    }
}
