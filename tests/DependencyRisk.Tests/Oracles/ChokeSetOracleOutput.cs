namespace DependencyRisk.Tests.Oracles;

/// <summary>
/// Output of a product, or of the portfolio, when some of a list of actors cut for good and no stock helps: plain recursion over the
/// definitions, in exact fractions. A set of actors is a number whose bits are places in the list.
/// </summary>
/// <remarks>
/// Times play no part: with the sustained response substitution and extra capacity are in force, with the immediate one neither is.
/// A component's output is kept by those of the actors that reach anything below it, which is all that it can depend on.
/// </remarks>
internal sealed class ChokeSetOracleOutput
{
    private readonly Bill _bill;
    private readonly AnalysisPhase _phase;
    private readonly bool _isSustained;
    private readonly bool _isPessimistic;
    private readonly OracleCut[] _cuts;
    private readonly Dictionary<string, Rational> _weights;
    private readonly Dictionary<string, Reaching> _reaching = [];
    private readonly Dictionary<string, int> _below = [];
    private readonly Dictionary<(string Component, bool IsKept, int Acting), Rational> _outputs = [];

    public ChokeSetOracleOutput(Bill bill, ExposureOptions options, string product, IReadOnlyList<Actor> actors, bool isSustained, bool isPessimistic)
    {
        (_bill, _phase, _isSustained, _isPessimistic) = (bill, options.Phase, isSustained, isPessimistic);
        var reach = new OracleReach(bill, options.Control);
        _cuts = [.. actors.Select(reach.CutBy)];
        _weights = WeightsOf(bill, options, product);
    }

    /// <summary>The actors of some kinds that a product has, in order.</summary>
    public static List<Actor> ActorsOf(Bill bill, ExposureOptions options, string product, IReadOnlyCollection<ActorKind> kinds)
    {
        var oracle = new Oracle(bill, options, product);
        IEnumerable<Actor> components = oracle.Scope.Select(component => component.Id).Except(WeightsOf(bill, options, product).Keys).Select(Actor.OfComponent);
        return [.. oracle.Actors().Concat(components).Where(actor => kinds.Contains(actor.Kind)).Order()];
    }

    /// <summary>Output when these act.</summary>
    public Rational Of(int acting)
    {
        Rational output = Rational.One;
        foreach ((string product, Rational weight) in _weights)
        {
            output -= weight * (Rational.One - Output(product, _phase == AnalysisPhase.Operate, acting));
        }

        return output;
    }

    private static Dictionary<string, Rational> WeightsOf(Bill bill, ExposureOptions options, string product) =>
        product == ExposureAnalysis.PortfolioId
            ? bill.Products.ToDictionary(id => id, id => options.Weights is { } given ? Rational.Of(given[id]) : Rational.Of(1, bill.Products.Length))
            : new() { [product] = Rational.One };

    private Rational Output(string id, bool isKept, int acting)
    {
        acting &= Below(id);
        if (!_outputs.TryGetValue((id, isKept, acting), out Rational output))
        {
            Component component = _bill.Find(id)!;
            output = isKept ? Kept(component, acting) : Rational.Min(Supply(component, acting), Inputs(component.Uses, acting));
            _outputs[(id, isKept, acting)] = output;
        }

        return output;
    }

    // Whether what is in the field keeps running: operate uses by what can be had, build uses by what keeps running.
    private Rational Kept(Component component, int acting)
    {
        Rational least = Rational.One;
        foreach (Use use in component.Uses)
        {
            least = Rational.Min(least, Left(use, Output(use.Component, use.Phase == Phase.Build, acting)));
        }

        return least;
    }

    private Rational Inputs(IEnumerable<Use> uses, int acting)
    {
        Rational least = Rational.One;
        foreach (Use use in uses.Where(use => _phase != AnalysisPhase.Build || use.Phase == Phase.Build))
        {
            least = Rational.Min(least, Left(use, Output(use.Component, isKept: false, acting)));
        }

        return least;
    }

    private static Rational Left(Use use, Rational output) =>
        use.Essentiality == 1 ? output : Rational.One - (Rational.Of(use.Essentiality) * (Rational.One - output));

    private Rational Supply(Component component, int acting)
    {
        Reaching by = WhoReaches(component);
        if (OracleRun.IsInHouse(component))
        {
            return (by.Itself & acting) == 0 ? Rational.One : Rational.Zero;
        }

        (Rational alive, Rational lost, Rational extra) = (Rational.Zero, Rational.Zero, Rational.Zero);
        var candidates = new List<Rational>();
        foreach ((int i, Source source) in component.Sources.Index())
        {
            Rational left = (by.Sources[i] & acting) == 0 ? Inputs(source.Uses, acting) : Rational.Zero;
            alive += OracleRun.Share(source) * left;
            lost += OracleRun.Share(source) * (Rational.One - left);
            extra += Spare(source) * left;
            if (source.Share is null)
            {
                candidates.Add(left);
            }
        }

        // Of the candidates the one left worst, or best; without any, whatever may reach what nobody knows.
        Rational leftOfRest = candidates.Count > 0 ? _isPessimistic ? candidates.Min() : candidates.Max()
            : (by.Rest & acting) == 0 ? Rational.One
            : Rational.Zero;
        alive += OracleRun.Unallocated(component) * leftOfRest;
        lost += OracleRun.Unallocated(component) * (Rational.One - leftOfRest);
        Rational shortfall = lost - Replaced(component.Substitution, alive, lost) - (_isSustained ? extra : Rational.Zero);
        return Rational.One - Rational.Min(Rational.One, Rational.Max(Rational.Zero, shortfall));
    }

    private Rational Replaced(Substitution? substitution, Rational alive, Rational lost) =>
        substitution is null || !_isSustained
            ? Rational.Zero
            : Rational.Min(Rational.Of(substitution.Fraction) * lost, Rational.Of(substitution.Growth) * alive);

    private Rational Spare(Source source) =>
        source.Share is { } share ? Rational.Max(Rational.Zero, Rational.Of(source.Capacity ?? share) - Rational.Of(share))
        : _isPessimistic ? Rational.Zero
        : Rational.Of(source.Capacity ?? 0);

    private Reaching WhoReaches(Component component)
    {
        if (!_reaching.TryGetValue(component.Id, out Reaching? reaching))
        {
            _reaching[component.Id] = reaching = new Reaching(
                [.. component.Sources.Select(source => Which(cut => IsReached(cut.OfSource(component, source))))],
                Which(cut => IsReached(cut.OfUnallocated(component))),
                Which(cut => cut.KnocksOut(component)));
        }

        return reaching;
    }

    private bool IsReached(Reach reach) => reach == Reach.Must || (_isPessimistic && reach == Reach.May);

    private int Which(Predicate<OracleCut> holds) => Enumerable.Range(0, _cuts.Length).Where(actor => holds(_cuts[actor])).Sum(actor => 1 << actor);

    // The actors that reach a component, or anything that it or one of its sources needs.
    private int Below(string id)
    {
        if (!_below.TryGetValue(id, out int below))
        {
            Component component = _bill.Find(id)!;
            Reaching by = WhoReaches(component);
            below = by.Sources.Aggregate(by.Itself | by.Rest, (all, source) => all | source);
            foreach (Use use in component.Uses.Concat(component.Sources.SelectMany(source => source.Uses)))
            {
                below |= Below(use.Component);
            }

            _below[id] = below;
        }

        return below;
    }

    /// <summary>The actors that reach each source, what no source is named for, and the component itself.</summary>
    private sealed record Reaching(int[] Sources, int Rest, int Itself);
}
