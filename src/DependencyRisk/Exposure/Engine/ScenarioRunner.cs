using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>
/// Runs scenarios in both bounds and tells output over time. For one thread at a time; what it works with is kept from run to
/// run, so that a run allocates its result and nothing else.
/// </summary>
internal sealed class ScenarioRunner(CompiledProduct product, ExposureOptions options)
{
    private readonly Evaluator _evaluator = new(product.Network, product.Reach, options.HorizonMonths);
    private readonly StepArena _lowArena = new(options.HorizonMonths);
    private readonly List<TrajectoryPoint> _points = [];
    private PlannedCut[] _cuts = new PlannedCut[4];
    private BindingFinder? _finder;

    public ScenarioOutcome Run(string name, Scenario scenario)
    {
        ReadOnlySpan<PlannedCut> cuts = Plan(scenario);
        Steps shortfall = _evaluator.Run(cuts, isPessimistic: false);
        double low = new Outcome(_evaluator.Arena, shortfall, options.Required).Loss;
        _lowArena.Used = 0;
        Steps lowSteps = _lowArena.Copy(_evaluator.Arena, shortfall);

        Steps highSteps = _evaluator.Run(cuts, isPessimistic: true);
        var high = new Outcome(_evaluator.Arena, highSteps, options.Required);
        return new ScenarioOutcome
        {
            Product = name,
            HorizonMonths = options.HorizonMonths,
            Required = options.Required,
            Loss = new Bounds(Math.Min(low, high.Loss), high.Loss),
            FirstShortageMonths = high.FirstShortage,
            CriticalMonths = high.Critical,
            WorstOutput = high.WorstOutput,
            RecoveredMonths = high.Recovered,
            Trajectory = Trajectory(lowSteps, highSteps),
        };
    }

    private ReadOnlySpan<PlannedCut> Plan(Scenario scenario)
    {
        int count = scenario.Cuts.Length;
        if (count > _cuts.Length)
        {
            _cuts = new PlannedCut[count];
        }

        for (int i = 0; i < count; i++)
        {
            _cuts[i] = product.Plan(scenario.Cuts[i]);
        }

        return _cuts.AsSpan(0, count);
    }

    // A point wherever the output of a bound or the binding component changes.
    private ImmutableArray<TrajectoryPoint> Trajectory(Steps low, Steps high)
    {
        StepArena arena = _evaluator.Arena;
        _finder ??= new BindingFinder(_evaluator);
        _points.Clear();
        for (double time = 0; time < arena.Horizon;)
        {
            double most = arena.At(high, time);
            double least = Math.Min(_lowArena.At(low, time), most);
            string? binding = _finder.At(time, out double until);
            var output = new Bounds(1 - most, 1 - least);
            if (_points.Count == 0 || _points[^1].Output != output || !string.Equals(_points[^1].Binding, binding, StringComparison.Ordinal))
            {
                _points.Add(new TrajectoryPoint(time, output, binding));
            }

            time = Math.Min(until, Math.Min(_lowArena.NextAfter(low, time), arena.NextAfter(high, time)));
        }

        return [.. _points];
    }
}
