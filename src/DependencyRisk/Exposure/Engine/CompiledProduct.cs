namespace DependencyRisk;

/// <summary>
/// A product, or the portfolio, in one phase, made ready: its network, who reaches what in it, and evaluators to borrow.
/// Safe for use by many threads.
/// </summary>
internal sealed class CompiledProduct
{
    private readonly ExposureOptions _options;

    public CompiledProduct(Network network, ExposureOptions options, Country home)
        : this(new ActorReach(network, options.Control, home), options)
    {
    }

    private CompiledProduct(ActorReach reach, ExposureOptions options)
    {
        (Network, ActorReach, _options) = (reach.Network, reach, options);
        Evaluators = new Pool<Evaluator>(() => new Evaluator(Network, Reach, options.HorizonMonths));
        Runners = new Pool<ScenarioRunner>(() => new ScenarioRunner(this, options));
    }

    public Network Network { get; }

    public ActorReach ActorReach { get; }

    public Reach Reach => ActorReach.Places;

    public Pool<Evaluator> Evaluators { get; }

    public Pool<ScenarioRunner> Runners { get; }

    /// <summary>The same where more is known: see <see cref="Reach.Knowing"/>.</summary>
    public CompiledProduct Knowing(IEnumerable<int> sources, IEnumerable<int> nodes) => new(ActorReach.Knowing(sources, nodes), _options);

    /// <summary>The actors of these kinds, in order.</summary>
    public List<ActorCut> Actors(ReadOnlySpan<ActorKind> kinds) => ActorReach.Actors(kinds, _options.Blocs);

    /// <summary>Makes one of a scenario's cuts ready.</summary>
    /// <exception cref="ArgumentException">The bill has no such supplier or component.</exception>
    public PlannedCut Plan(Cut cut)
    {
        Actor actor = cut.Actor;
        bool isImplied = cut.ForMonths is null && !actor.IsPlace;
        return new PlannedCut
        {
            Sources = ActorReach.SourcesOf(actor),
            IsPlace = actor.IsPlace,
            KnockedOut = actor.Kind == ActorKind.Component ? ActorReach.NodeOf(actor.Id) : -1,
            Severity = cut.Severity,
            FromMonths = cut.FromMonths,
            UntilMonths = isImplied ? double.NaN : cut.FromMonths + (cut.ForMonths ?? double.PositiveInfinity),
        };
    }
}
