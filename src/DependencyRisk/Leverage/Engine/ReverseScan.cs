namespace DependencyRisk;

/// <summary>
/// What each country still delivers when home cuts all that it controls: one run of that cut in each bound, and then for each country
/// a look at the components that it supplies.
/// </summary>
internal sealed class ReverseScan(CompiledProduct product, ExposureOptions options, Country home, CancellationToken cancellation)
{
    public Dictionary<Actor, ReverseExposure> Of(List<ActorCut> actors)
    {
        int[][] sources = [.. actors.Select(actor => SourcesOf(actor.Actor))];
        Evaluator evaluator = product.Evaluators.Borrow();
        var low = new ReverseRun(product, evaluator, home, options, isPessimistic: false);
        double[] lows = new double[actors.Count];
        for (int i = 0; i < lows.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            lows[i] = low.Of(sources[i]).Loss;
        }

        var high = new ReverseRun(product, evaluator, home, options, isPessimistic: true);
        var exposures = new Dictionary<Actor, ReverseExposure>(actors.Count);
        for (int i = 0; i < lows.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            (double loss, double named, double? firstShortage, string? component) = high.Of(sources[i]);
            exposures.Add(actors[i].Actor, new ReverseExposure(new Bounds(Math.Min(lows[i], named), loss), named, firstShortage, component));
        }

        product.Evaluators.Return(evaluator);
        return exposures;
    }

    // A bloc that home is in is looked at without it: home does not press itself.
    private int[] SourcesOf(Actor actor) => actor.Bloc is { } bloc
        ? [.. bloc.Members.Where(member => member != home).SelectMany(member => product.Reach.Of(member).ToArray()).Distinct().Order()]
        : product.Reach.Of(actor.Country).ToArray();
}
