using Xunit;

namespace DependencyRisk.Tests.ChokeSets.Compilation;

/// <summary>Compilation of a question ends where the answer is no longer wanted, at each of its stages.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void A_product_of_one_component_is_not_compiled() =>
        Assert.Throws<OperationCanceledException>(() => StructureCompiler.Compile(QuestionOf(new Component("product") { Sources = [Half(Country.Japan), Half(Country.Germany)] }), 0.5, 3, 1000, Cancelled));

    [Fact]
    public void Neither_are_gates_by_levels_asked_for_or_made()
    {
        ChokeQuestion question = QuestionOf(
            new Component("product") { Sources = [Half(Country.Japan) with { Uses = [new Use("part")] }, Half(Country.Germany)] },
            new Component("part") { Sources = [Half(Country.France), Half(Country.UnitedStates)] });
        var builder = new StructureBuilder(question.Actors.Length);
        double[] thresholds = FailureThresholds.Of(question.Network, 0.5);
        var gates = new GradedGates(question, builder, new SourceFailures(question, builder), thresholds, 1000);
        Assert.Throws<OperationCanceledException>(() => gates.TryCollect(Cancelled));
        gates = new GradedGates(question, builder, new SourceFailures(question, builder), thresholds, 1000);
        Assert.True(gates.TryCollect(CancellationToken.None));
        Assert.Throws<OperationCanceledException>(() => gates.TryBuild(_ => { }, Cancelled));
    }

    private static Source Half(Country country) => new() { Origin = country, Share = 0.5 };

    private static ChokeQuestion QuestionOf(params Component[] components) =>
        new ExposureAnalysis(new BillBuilder { Home = Country.China }.AddProducts("product").AddComponents(components).Build()).QuestionOf("product", ChokeSetOptions.Default);
}
