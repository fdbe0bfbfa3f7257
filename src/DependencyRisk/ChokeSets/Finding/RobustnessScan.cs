using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// Works the robustness of a product out step by step: from a level of output that so many actors can force, the next is what the smallest
/// choke sets below that level leave at worst.
/// </summary>
internal static class RobustnessScan
{
    public static (ImmutableArray<RobustnessStep> Curve, bool IsComplete) Of(ChokeQuestion question, ChokeSetFinder finder, int maxOrder)
    {
        var output = new StaticOutput(question);
        var smallest = new SmallestSet(finder, output, question.Network.Nodes.Length);
        double least = output.Of([.. Enumerable.Range(0, question.Actors.Length)]);
        var steps = ImmutableArray.CreateBuilder<RobustnessStep>();
        steps.Add(new RobustnessStep(0, 1, []));
        double level = 1;
        while (ChokeQuestion.IsChoked(least, level))
        {
            FoundSets found = finder.FindSmallest(level, maxOrder);
            int[]? worst = smallest.Of(found.SmallestFirst(), level, mayAsk: true, out double left);
            if (worst is null || worst.Length > found.CompleteTo || !ChokeQuestion.IsChoked(left, level))
            {
                return (steps.DrainToImmutable(), false);
            }

            steps.Add(new RobustnessStep(worst.Length, left, [.. worst.Select(actor => question.Actors[actor].Actor)]));
            level = left;
        }

        return (steps.DrainToImmutable(), true);
    }
}
