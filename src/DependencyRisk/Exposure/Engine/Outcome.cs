namespace DependencyRisk;

/// <summary>What one shortfall of the asked output amounts to.</summary>
internal readonly record struct Outcome
{
    /// <summary>Output this little below 1 is no shortage, and this little below what is required not critical.</summary>
    public const double Shortage = 1e-9;

    public Outcome(StepArena arena, Steps shortfall, double required)
    {
        ReadOnlySpan<Step> steps = arena[shortfall];
        double lost = 0;
        double most = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            double end = i + 1 < steps.Length ? steps[i + 1].Time : arena.Horizon;
            (double time, double value) = (steps[i].Time, steps[i].Value);
            lost += value * (end - time);
            most = Math.Max(most, value);
            if (value > Shortage)
            {
                FirstShortage ??= time;
                Recovered = end < arena.Horizon ? end : null;
            }

            if (1 - value < required - Shortage)
            {
                Critical ??= time;
            }
        }

        Loss = Math.Clamp(lost / arena.Horizon, 0, 1);
        WorstOutput = 1 - most;
    }

    /// <summary>Mean shortfall over the horizon.</summary>
    public double Loss { get; }

    public double? FirstShortage { get; }

    public double? Critical { get; }

    public double WorstOutput { get; }

    public double? Recovered { get; }
}
