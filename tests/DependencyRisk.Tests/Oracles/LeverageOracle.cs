namespace DependencyRisk.Tests.Oracles;

/// <summary>What others still deliver when home cuts, written a second time from its definition: source by source, exact and slow.</summary>
internal sealed class LeverageOracle
{
    private readonly Country _home;
    private readonly OracleReach _reach;
    private readonly Rational _horizon;
    private readonly IReadOnlyList<Component> _scope;
    private readonly OracleCut _cut;
    private readonly OracleRun _worse;
    private readonly OracleRun _better;

    public LeverageOracle(Bill bill, ExposureOptions options, string product)
    {
        _home = options.Home.IsKnown ? options.Home : bill.Home;
        _reach = new OracleReach(bill, options.Control);
        _horizon = Rational.Of(options.HorizonMonths);
        _scope = new Oracle(bill, options, product).Scope;
        _cut = _reach.CutBy(Actor.Of(_home));
        _worse = new OracleRun(bill, [_cut], high: true, options.Phase, _horizon);
        _better = new OracleRun(bill, [_cut], high: false, options.Phase, _horizon);
    }

    /// <summary>What must be short at least, and may be at most.</summary>
    public (double Low, double High) LossOf(Actor actor) =>
        (Loss(Least(_scope.SelectMany(component => Must(actor, component)))),
        Loss(Least(_scope.SelectMany(component => Named(actor, component).Concat(Unnamed(component))))));

    /// <summary>Output of the scarcest component that the actor is named for.</summary>
    public StepFunction NamedOutput(Actor actor) => Least(_scope.SelectMany(component => Named(actor, component)));

    /// <summary>What may be short of that which the actor is named for.</summary>
    public double NamedLoss(Actor actor) => Loss(NamedOutput(actor));

    /// <summary>The components that the actor is named for and that are shortest over the horizon.</summary>
    public HashSet<string> Shortest(Actor actor)
    {
        List<(string Id, double Loss)> losses = [.. _scope.Select(component => (component.Id, Loss(Least(Named(actor, component)))))];
        double most = losses.Max(loss => loss.Loss);
        return [.. losses.Where(loss => loss.Loss > 0 && loss.Loss >= most - 1e-9).Select(loss => loss.Id)];
    }

    private bool IsTheirs(Actor actor, Source source) => _reach.Relations(source).Exists(country =>
        country.IsKnown && country != _home && (actor.Bloc is { } bloc ? bloc.Members.Contains(country) : actor.Country == country));

    private bool IsHomes(Source source) => _reach.Relations(source).Contains(_home);

    private int UnknownRelations(Source source) => _reach.Relations(source).Count(country => !country.IsKnown);

    private static bool MaySupply(Component component, Source source) =>
        source.Share > 0 || (source.Share is null && OracleRun.Unallocated(component) > Rational.Zero);

    private IEnumerable<StepFunction> Named(Actor actor, Component component) =>
        component.Sources
            .Where(source => IsTheirs(actor, source) && MaySupply(component, source))
            .Select(source => Delivered(_worse, component, source, IsHomes(source) || UnknownRelations(source) > 0));

    // A source of one unknown relation is theirs or home's; of two, both.
    private IEnumerable<StepFunction> Unnamed(Component component)
    {
        foreach (Source source in component.Sources.Where(source => UnknownRelations(source) > 0 && MaySupply(component, source)))
        {
            yield return Delivered(_worse, component, source, IsHomes(source) || UnknownRelations(source) > 1);
        }

        if (!OracleRun.IsInHouse(component) && OracleRun.Candidates(component).Count == 0 && OracleRun.Unallocated(component) > Rational.Zero)
        {
            // Somebody new, of whom nothing is known.
            var anybody = new Source();
            yield return Delivered(_worse, component, anybody, UnknownRelations(anybody) > 1);
        }
    }

    private IEnumerable<StepFunction> Must(Actor actor, Component component)
    {
        foreach (Source source in component.Sources.Where(source => source.Share > 0 && IsTheirs(actor, source)))
        {
            yield return Delivered(_better, component, source, IsHomes(source));
        }

        List<Source> candidates = OracleRun.Candidates(component);
        if (OracleRun.Unallocated(component) > Rational.Zero && candidates.Count > 0 && candidates.TrueForAll(source => IsTheirs(actor, source)))
        {
            List<StepFunction> each = [.. candidates.Select(source => Delivered(_better, component, source, IsHomes(source)))];
            yield return Combined(each, Rational.Max);
        }
    }

    private StepFunction Delivered(OracleRun run, Component component, Source source, bool isCut)
    {
        StepFunction inputs = Inputs(run, component.Uses);
        StepFunction own = Inputs(run, source.Uses);
        return StepFunction.From([.. inputs.Times, .. own.Times], _horizon, time => isCut ? Rational.Zero : Rational.Min(inputs.At(time), own.At(time)));
    }

    private StepFunction Inputs(OracleRun run, IEnumerable<Use> uses) => Least(run.InPhase(uses).Select(use =>
    {
        StepFunction output = run.Output(use.Component);
        return StepFunction.From(output.Times, _horizon, time => Rational.One - (Rational.Of(use.Essentiality) * (Rational.One - output.At(time))));
    }));

    private StepFunction Least(IEnumerable<StepFunction> outputs) => Combined([StepFunction.One, .. outputs], Rational.Min);

    private StepFunction Combined(List<StepFunction> outputs, Func<Rational, Rational, Rational> combine) =>
        StepFunction.From(outputs.SelectMany(output => output.Times), _horizon, time => outputs.Select(output => output.At(time)).Aggregate(combine));

    private double Loss(StepFunction output) => (Rational.One - (output.Integral(_horizon) / _horizon)).ToDouble();
}
