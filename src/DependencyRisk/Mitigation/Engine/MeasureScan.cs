namespace DependencyRisk;

/// <summary>Tries a measure at every component under every cut, on several threads; the result does not depend on how many.</summary>
internal sealed class MeasureScan(CompiledProduct product, ExposureOptions options, MeasurePlan plan, CancellationToken cancellation)
{
    // So many cuts are worked out side by side, each in both bounds, before what they cost is added up and forgotten: enough for many
    // threads, while memory stays a fixed amount for each component.
    private const int CutsAtATime = 8;

    private readonly double[] _today = new double[CutsAtATime * 2];
    private readonly double[][] _losses = new double[CutsAtATime * 2][];

    public EffectTable Run(IProgress<double>? progress)
    {
        var effects = new EffectTable(product, plan);
        var work = new WorkProgress(progress, plan.Cuts.Length * 2);
        var trials = new Pool<MeasureTrial>(() => new MeasureTrial(product, plan, options, cancellation));
        for (int first = 0; first < plan.Cuts.Length; first += CutsAtATime)
        {
            int start = first;
            int cuts = Math.Min(CutsAtATime, plan.Cuts.Length - first);
            void Work(MeasureTrial trial, int item)
            {
                Try(trial, start + (item / 2), item);
                work.Advance(1);
            }

            WorkSplitter.Run(product, options, cuts * 2, trials.Borrow, Work, trials.Return, cancellation);
            for (int cut = 0; cut < cuts; cut++)
            {
                cancellation.ThrowIfCancellationRequested();
                int low = cut * 2;
                effects.Add(first + cut, (_today[low], _today[low + 1]), _losses[low], _losses[low + 1]);
            }
        }

        return effects;
    }

    // Even items are low bounds, odd ones high.
    private void Try(MeasureTrial trial, int cut, int item)
    {
        bool isPessimistic = item % 2 == 1;
        trial.Begin(plan.Cuts[cut], isPessimistic);
        _today[item] = trial.LossToday;
        bool isReached = plan.Reaches(cut, isPessimistic);
        double[] losses = _losses[item] ??= new double[plan.IsOffered.Length];
        for (int node = 0; node < losses.Length; node++)
        {
            if (plan.IsOffered[node])
            {
                losses[node] = trial.LossWith(node, isReached);
            }
        }
    }
}
