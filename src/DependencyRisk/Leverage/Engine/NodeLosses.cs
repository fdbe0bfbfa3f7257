namespace DependencyRisk;

/// <summary>What the product loses when one component or one supplier stops until it recovers, worked out on several threads.</summary>
internal sealed class NodeLosses(CompiledProduct product, ExposureOptions options, CancellationToken cancellation)
{
    /// <summary>How far progress advances over some actors.</summary>
    public static int Work(IReadOnlyCollection<ActorCut> actors)
    {
        int components = actors.Count(actor => actor.Cut.KnockedOut >= 0);
        return actors.Count - components + ((components + LoneCuts.AtATime - 1) / LoneCuts.AtATime);
    }

    /// <summary>The loss to each actor, in no particular order.</summary>
    public IEnumerable<(Actor Actor, Bounds Loss, double? FirstShortage)> Of(IReadOnlyCollection<ActorCut> actors, WorkProgress progress)
    {
        List<ActorCut> suppliers = [.. actors.Where(actor => actor.Cut.KnockedOut < 0)];
        ActorExposure[] exposures = new ExposureScan(product, options, cancellation).Of(suppliers, progress);
        return [.. exposures.Select(exposure => (exposure.Actor, exposure.Loss, exposure.FirstShortageMonths)), .. OfComponents([.. actors.Where(actor => actor.Cut.KnockedOut >= 0)], progress)];
    }

    // A knock-out reaches one component alone, so that it need not be followed through the network each time.
    private (Actor Actor, Bounds Loss, double? FirstShortage)[] OfComponents(ActorCut[] components, WorkProgress progress)
    {
        if (components.Length == 0)
        {
            return [];
        }

        var losses = new (Actor Actor, Bounds Loss, double? FirstShortage)[components.Length];
        var cuts = new LoneCuts(product, options, cancellation);
        void Work(Evaluator evaluator, int i)
        {
            (Actor actor, PlannedCut cut) = components[i];
            Bounds loss = cuts.LossOf(evaluator, cut.KnockedOut, sources: [], cut, out Outcome high);
            losses[i] = (actor, loss, high.FirstShortage);
        }

        cuts.Run(components.Length, Work, progress);
        return losses;
    }
}
