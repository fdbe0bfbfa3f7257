namespace DependencyRisk.Tests.Oracles;

/// <summary>
/// The exposure model, written a second time from its definition and from nothing else: slow, exact, and plain enough to be
/// checked by reading. Shares no code with the library but the bill itself.
/// </summary>
internal sealed class Oracle
{
    private readonly Bill _bill;
    private readonly ExposureOptions _options;
    private readonly AnalysisPhase _phase;
    private readonly Country _home;
    private readonly OracleReach _reach;
    private readonly Rational _horizon;
    private readonly Dictionary<string, Rational> _weights;
    private readonly List<Component> _scope;

    public Oracle(Bill bill, ExposureOptions options, string product, AnalysisPhase? phase = null)
    {
        (_bill, _options, _phase) = (bill, options, phase ?? options.Phase);
        _home = options.Home.IsKnown ? options.Home : bill.Home;
        _reach = new OracleReach(bill, options.Control);
        _horizon = Rational.Of(options.HorizonMonths);
        _weights = product == ExposureAnalysis.PortfolioId
            ? bill.Products.ToDictionary(id => id, id => options.Weights is { } given ? Rational.Of(given[id]) : Rational.Of(1, bill.Products.Length))
            : new() { [product] = Rational.One };
        _scope = OracleScope.Of(bill, _weights.Keys, _phase);
    }

    /// <summary>Components whose own supply can matter.</summary>
    public IReadOnlyList<Component> Scope => _scope;

    public OracleOutcome Run(Scenario scenario) => Outcome([.. scenario.Cuts.Select(_reach.CutBy)]);

    public OracleOutcome Exposure(Actor actor) => Outcome([_reach.CutBy(actor)]);

    public OracleOutcome ForeignOutcome() => Outcome([Foreign()]);

    public OracleOutcome HomeOutcome() => Outcome([_reach.CutBy(Actor.Of(_home))]);

    public List<Actor> Actors()
    {
        var actors = new HashSet<Actor>(_options.Blocs.Select(Actor.Of));
        foreach (Source source in _scope.SelectMany(component => component.Sources))
        {
            actors.UnionWith(_reach.Relations(source).Where(country => country.IsKnown && country != _home).Select(Actor.Of));
            actors.UnionWith(_reach.Suppliers(source).Select(Actor.OfSupplier));
        }

        if (_scope.Exists(HasUnknown))
        {
            actors.Add(Actor.Of(Country.Unknown));
        }

        return [.. actors];
    }

    public List<OracleChokePoint> ChokePoints()
    {
        var points = new List<OracleChokePoint>();
        List<Actor> actors = Actors();
        foreach (Component component in _scope)
        {
            foreach (Actor actor in actors.Where(actor => IsChokePoint(component, actor)))
            {
                OracleOutcome outcome = Outcome([_reach.CutBy(actor).Only(component.Id)]);
                points.Add(new OracleChokePoint(component.Id, actor, ShareOf(component, actor), outcome));
            }
        }

        return points;
    }

    /// <summary>High loss of each component when only its own foreign supply stops.</summary>
    public List<double> ForeignLossByComponent() => [.. _scope.Select(component => Outcome([Foreign().Only(component.Id)]).LossHigh)];

    public double? UnnamedSourceShare()
    {
        List<Source> sources = [.. _scope.SelectMany(component => component.Sources)];
        return sources.Count == 0 ? null : (double)sources.Count(source => source.Supplier is null) / sources.Count;
    }

    private OracleCut Foreign() => _reach.ByPlace(country => country != _home);

    private bool IsChokePoint(Component component, Actor actor) =>
        actor == Actor.Of(Country.Unknown)
            ? HasUnknown(component)
            : component.Sources.Any(source => _reach.CutBy(actor).OfSource(component, source) == Reach.Must);

    private double ShareOf(Component component, Actor actor)
    {
        Rational share = Rational.Zero;
        foreach (Source source in component.Sources)
        {
            Reach reach = _reach.CutBy(actor).OfSource(component, source);
            bool counts = actor == Actor.Of(Country.Unknown) ? reach == Reach.May : reach == Reach.Must;
            share += counts ? OracleRun.Share(source) : Rational.Zero;
        }

        // What is unallocated is of unknown origin where nobody, or somebody unknown, may deliver it.
        List<Source> candidates = OracleRun.Candidates(component);
        bool unknownRest = actor == Actor.Of(Country.Unknown) && (candidates.Count == 0 || candidates.Exists(_reach.HasUnknown));
        return (unknownRest ? share + OracleRun.Unallocated(component) : share).ToDouble();
    }

    private bool HasUnknown(Component component) =>
        component.Sources.Any(_reach.HasUnknown)
        || (!OracleRun.IsInHouse(component) && OracleRun.Candidates(component).Count == 0 && OracleRun.Unallocated(component) > Rational.Zero);

    private OracleOutcome Outcome(List<OracleCut> cuts)
    {
        var worse = new OracleRun(_bill, cuts, high: true, _phase, _horizon);
        var better = new OracleRun(_bill, cuts, high: false, _phase, _horizon);
        var binding = new OracleBinding(_bill, worse, _phase);
        return new OracleOutcome(Total(worse), Total(better), _horizon, Rational.Of(_options.Required), time => binding.From(_weights, time));
    }

    private StepFunction Total(OracleRun run)
    {
        List<(Rational Weight, StepFunction Output)> products = [.. _weights.Select(product => (product.Value, run.Product(product.Key)))];
        return StepFunction.From(products.SelectMany(product => product.Output.Times), _horizon, time =>
        {
            Rational output = Rational.One;
            foreach ((Rational weight, StepFunction own) in products)
            {
                output -= weight * (Rational.One - own.At(time));
            }

            return output;
        });
    }
}
