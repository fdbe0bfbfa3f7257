namespace DependencyRisk;

/// <summary>What each of a product's actors can do, worked out on several threads; the result does not depend on how many.</summary>
internal sealed class ExposureScan(CompiledProduct product, ExposureOptions options, CancellationToken cancellation)
{
    // Memory for the cells of one sweep, in cells of eight bytes.
    private const int MostCells = 1 << 24;
    private const int MostLanes = 32;

    public ActorExposure[] Of(List<ActorCut> actors, WorkProgress progress)
    {
        ActorCut[] places = [.. actors.Where(actor => actor.Actor.IsPlace)];
        ActorCut[] others = [.. actors.Where(actor => !actor.Actor.IsPlace)];
        var exposures = new ActorExposure[actors.Count];
        PlacesOf(places, exposures, progress);

        void Work(Evaluator evaluator, int i)
        {
            exposures[places.Length + i] = Of(evaluator, others[i]);
            progress.Advance(1);
        }

        WorkSplitter.Run(product, options, others.Length, product.Evaluators.Borrow, Work, product.Evaluators.Return, cancellation);
        Array.Sort(exposures, Ranking.Compare);
        return exposures;
    }

    /// <summary>Bounds of the loss when a place cuts all that it controls, at once and for good.</summary>
    public Bounds LossTo(in PlannedCut cut)
    {
        Evaluator evaluator = product.Evaluators.Borrow();
        double low = new Outcome(evaluator.Arena, evaluator.Run([cut], isPessimistic: false), options.Required).Loss;
        double high = new Outcome(evaluator.Arena, evaluator.Run([cut], isPessimistic: true), options.Required).Loss;
        product.Evaluators.Return(evaluator);
        return new Bounds(Math.Min(low, high), high);
    }

    private void PlacesOf(ActorCut[] places, ActorExposure[] exposures, WorkProgress progress)
    {
        if (places.Length == 0)
        {
            return;
        }

        int lanes = Math.Clamp(MostCells / product.Network.Nodes.Length, 1, MostLanes);
        int batches = (places.Length + lanes - 1) / lanes;
        lanes = (places.Length + batches - 1) / batches;
        var stops = new StopTimes(product.Network);
        var baseline = new Lazy<SweepBaseline>(() => PlaceSweep.Baseline(product.Network, product.Reach, stops, options.HorizonMonths));
        double[] low = new double[places.Length];
        void Work(int item)
        {
            // High and low in turn: while one thread makes the baseline for the high ones, another has low ones to do.
            int first = item / 2 * lanes;
            ReadOnlySpan<ActorCut> batch = places.AsSpan(first, Math.Min(lanes, places.Length - first));
            if (item % 2 == 0)
            {
                HighOf(batch, stops, baseline.Value, exposures.AsSpan(first));
            }
            else
            {
                LowOf(batch, stops, low.AsSpan(first));
            }

            // Both halves together make the batch.
            progress.Advance((batch.Length + 1 - (item % 2)) / 2);
        }

        WorkSplitter.Run(product, options, batches * 2, Work, cancellation);
        for (int i = 0; i < places.Length; i++)
        {
            double high = exposures[i].Loss.High;
            exposures[i] = exposures[i] with { Loss = new Bounds(Math.Min(low[i], high), high) };
        }
    }

    private void LowOf(ReadOnlySpan<ActorCut> places, StopTimes stops, Span<double> losses)
    {
        using PlaceSweep sweep = PlaceSweep.Low(product.Network, product.Reach, stops, places, options.HorizonMonths);
        for (int lane = 0; lane < places.Length; lane++)
        {
            losses[lane] = new Outcome(sweep.Arena, sweep.OutputOf(product.Network.Root, lane), options.Required).Loss;
        }
    }

    private void HighOf(ReadOnlySpan<ActorCut> places, StopTimes stops, SweepBaseline baseline, Span<ActorExposure> exposures)
    {
        using PlaceSweep sweep = PlaceSweep.High(product.Network, product.Reach, stops, places, baseline);
        for (int lane = 0; lane < places.Length; lane++)
        {
            var outcome = new Outcome(sweep.Arena, sweep.OutputOf(product.Network.Root, lane), options.Required);
            exposures[lane] = Make(places[lane].Actor, new Bounds(0, outcome.Loss), outcome, new SweepLane(product.Network, sweep, lane));
        }
    }

    private ActorExposure Of(Evaluator evaluator, ActorCut actor)
    {
        double low = new Outcome(evaluator.Arena, evaluator.Run([actor.Cut], isPessimistic: false), options.Required).Loss;
        var high = new Outcome(evaluator.Arena, evaluator.Run([actor.Cut], isPessimistic: true), options.Required);
        return Make(actor.Actor, new Bounds(Math.Min(low, high.Loss), high.Loss), high, evaluator);
    }

    private static ActorExposure Make(Actor actor, Bounds loss, in Outcome high, IShortfalls run)
    {
        string? binding = high.FirstShortage is { } first ? new BindingFinder(run).At(first, out _) : null;
        return new ActorExposure(actor, loss, high.FirstShortage, high.Critical, high.WorstOutput, binding);
    }
}
