using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Runs one scenario in both bounds and tells output over time.</summary>
internal sealed class ScenarioRunner(CompiledProduct product, ExposureOptions options)
{
    public ScenarioOutcome Run(string name, Scenario scenario)
    {
        var cuts = new PlannedCut[scenario.Cuts.Length];
        for (int i = 0; i < cuts.Length; i++)
        {
            cuts[i] = product.Plan(scenario.Cuts[i]);
        }

        Evaluator evaluator = product.Borrow();
        Steps lowSteps = evaluator.Run(cuts, isPessimistic: false);
        double low = new Outcome(evaluator.Arena, lowSteps, options.Required).Loss;
        Step[] lowOutput = evaluator.Arena[lowSteps].ToArray();

        Steps highSteps = evaluator.Run(cuts, isPessimistic: true);
        var high = new Outcome(evaluator.Arena, highSteps, options.Required);
        ImmutableArray<TrajectoryPoint> trajectory = Trajectory(evaluator, highSteps, lowOutput);
        product.Return(evaluator);
        return new ScenarioOutcome
        {
            Product = name,
            Loss = new Bounds(Math.Min(low, high.Loss), high.Loss),
            FirstShortageMonths = high.FirstShortage,
            CriticalMonths = high.Critical,
            WorstOutput = high.WorstOutput,
            RecoveredMonths = high.Recovered,
            Trajectory = trajectory,
        };
    }

    // A point wherever the output of a bound or the binding component changes.
    private static ImmutableArray<TrajectoryPoint> Trajectory(Evaluator evaluator, Steps high, Step[] low)
    {
        StepArena arena = evaluator.Arena;
        var finder = new BindingFinder(evaluator);
        ImmutableArray<TrajectoryPoint>.Builder points = ImmutableArray.CreateBuilder<TrajectoryPoint>();
        int nextLow = 0;
        for (double time = 0; time < arena.Horizon;)
        {
            while (nextLow < low.Length && low[nextLow].Time <= time)
            {
                nextLow++;
            }

            double most = arena.At(high, time);
            double least = Math.Min(nextLow > 0 ? low[nextLow - 1].Value : 0, most);
            string? binding = finder.At(time, out double until);
            var point = new TrajectoryPoint(time, new Bounds(1 - most, 1 - least), binding);
            if (points.Count == 0 || points[^1] with { Month = time } != point)
            {
                points.Add(point);
            }

            double nextLowTime = nextLow < low.Length ? low[nextLow].Time : arena.Horizon;
            time = Math.Min(Math.Min(until, nextLowTime), arena.NextAfter(high, time));
        }

        return points.DrainToImmutable();
    }
}
