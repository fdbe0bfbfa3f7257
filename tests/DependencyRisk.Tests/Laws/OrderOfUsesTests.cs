using Xunit;

namespace DependencyRisk.Tests.Laws;

/// <summary>Sources that differ only in what they need are added up in one order too, in whatever order their needs are listed.</summary>
public sealed class OrderOfUsesTests
{
    [Fact]
    public void The_order_of_uses_of_alike_sources_does_not_change_a_bit()
    {
        var dice = new System.Random(1);
        for (int i = 0; i < 300; i++)
        {
            double[] left = [dice.NextDouble(), dice.NextDouble(), dice.NextDouble()];
            ScenarioOutcome forward = Run(["x", "z"], left);
            ScenarioOutcome backward = Run(["z", "x"], left);
            Law.Identical(forward, backward);
        }
    }

    // Two sources alike but for their inputs, after a third; the order of the two sums decides the last bit.
    private static ScenarioOutcome Run(string[] uses, double[] left)
    {
        Source alike = new() { Origin = Country.Japan, Share = 0.3 };
        Component[] inputs = [.. new[] { "x", "y", "z" }.Select(id => new Component(id) { Sources = [new Source { Origin = Country.China, Share = 1 }] })];
        var root = new Component("root")
        {
            Sources =
            [
                new Source { Origin = Country.Germany, Share = 0.1 + (left[2] / 10) },
                alike with { Uses = [.. uses.Select(id => new Use(id))] },
                alike with { Uses = [new Use("y"), new Use("z")] },
            ],
            Substitution = new Substitution(0.9, 0) { Growth = 0.1 },
        };
        Bill bill = new BillBuilder { Home = Country.China }.AddProducts("root").AddComponents(inputs.Prepend(root)).Build();
        Cut[] cuts = [.. new[] { "x", "y" }.Select((id, i) => Cut.By(Actor.OfComponent(id)).WithSeverity(1 - (left[i] * 0.9)))];
        return new ExposureAnalysis(bill).Run("root", Scenario.Of(cuts));
    }
}
