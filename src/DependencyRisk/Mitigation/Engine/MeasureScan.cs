namespace DependencyRisk;

/// <summary>Tries a measure at every component under every cut, on several threads; the result does not depend on how many.</summary>
internal sealed class MeasureScan(CompiledProduct product, ExposureOptions options, MeasurePlan plan, CancellationToken cancellation)
{
    public LossTable Run(IProgress<double>? progress)
    {
        var losses = new LossTable(plan.Cuts.Length);
        var work = new WorkProgress(progress, plan.Cuts.Length * 2);
        var trials = new Pool<MeasureTrial>(() => new MeasureTrial(product, plan, options, cancellation));
        void Work(MeasureTrial trial, int item)
        {
            Try(trial, item / 2, item % 2 == 0, losses);
            work.Advance(1);
        }

        WorkSplitter.Run(product, options, plan.Cuts.Length * 2, trials.Borrow, Work, trials.Return, cancellation);
        return losses;
    }

    private void Try(MeasureTrial trial, int cut, bool isPessimistic, LossTable losses)
    {
        trial.Begin(plan.Cuts[cut], isPessimistic);
        losses.Today(cut, isPessimistic) = trial.LossToday;
        bool isReached = plan.Reaches(cut, isPessimistic);
        List<(int Node, double Loss)> changed = losses.Changed(cut, isPessimistic);
        for (int node = 0; node < plan.IsOffered.Length; node++)
        {
            if (plan.IsOffered[node] && trial.LossWith(node, isReached) is var loss && !loss.Equals(trial.LossToday))
            {
                changed.Add((node, loss));
            }
        }
    }
}
