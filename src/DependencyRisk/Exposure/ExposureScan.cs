namespace DependencyRisk;

/// <summary>What each of a product's actors can do, worked out on several threads; the result does not depend on how many.</summary>
internal sealed class ExposureScan(CompiledProduct product, ExposureOptions options, CancellationToken cancellation)
{
    public ActorExposure[] Of(List<ActorCut> actors, WorkProgress progress)
    {
        var exposures = new ActorExposure[actors.Count];
        void Work(Evaluator evaluator, int i)
        {
            exposures[i] = Of(evaluator, actors[i]);
            progress.Advance(1);
        }

        WorkSplitter.Run(product, options, actors.Count, Work, cancellation);
        Array.Sort(exposures, Ranking.Compare);
        return exposures;
    }

    /// <summary>Bounds of the loss when a place cuts all that it controls, at once and for good.</summary>
    public Bounds LossTo(in PlannedCut cut)
    {
        Evaluator evaluator = product.Borrow();
        double low = new Outcome(evaluator.Arena, evaluator.Run([cut], isPessimistic: false), options.Required).Loss;
        double high = new Outcome(evaluator.Arena, evaluator.Run([cut], isPessimistic: true), options.Required).Loss;
        product.Return(evaluator);
        return new Bounds(Math.Min(low, high), high);
    }

    private ActorExposure Of(Evaluator evaluator, ActorCut actor)
    {
        double low = new Outcome(evaluator.Arena, evaluator.Run([actor.Cut], isPessimistic: false), options.Required).Loss;
        Steps shortfall = RunHigh(evaluator, actor.Cut);
        var high = new Outcome(evaluator.Arena, shortfall, options.Required);
        string? binding = high.FirstShortage is { } first ? new BindingFinder(evaluator).At(first, out _) : null;
        return new ActorExposure(actor.Actor, new Bounds(Math.Min(low, high.Loss), high.Loss), high.FirstShortage, high.Critical, high.WorstOutput, binding);
    }

    private Steps RunHigh(Evaluator evaluator, in PlannedCut cut)
    {
        if (!cut.IsPlace || !product.Reach.HasUnknown)
        {
            return evaluator.Run([cut], isPessimistic: true);
        }

        if (!evaluator.HasBaseline)
        {
            evaluator.MakeBaseline();
        }

        return evaluator.RunOnBaseline(cut);
    }
}
