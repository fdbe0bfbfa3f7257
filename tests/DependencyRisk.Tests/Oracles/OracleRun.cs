namespace DependencyRisk.Tests.Oracles;

/// <summary>What one list of cuts does to the components of a bill, in one of the two bounds: plain recursion over the definitions.</summary>
internal sealed class OracleRun(Bill bill, IReadOnlyList<OracleCut> cuts, bool high, AnalysisPhase phase, Rational horizon)
{
    private static readonly Rational NoShare = Rational.Of(1, 1_000_000);

    private readonly Dictionary<string, StepFunction> _output = [];
    private readonly Dictionary<string, StepFunction> _supply = [];
    private readonly Dictionary<string, StepFunction> _kept = [];

    public static Rational Unallocated(Component component)
    {
        Rational left = Rational.One;
        foreach (Source source in component.Sources)
        {
            left -= Share(source);
        }

        return left > NoShare ? left : Rational.Zero;
    }

    public static bool IsInHouse(Component component) => component.Uses.Length > 0 && component.Sources.Length == 0;

    public static List<Source> Candidates(Component component) => [.. component.Sources.Where(source => source.Share is null)];

    public static Rational Share(Source source) => Rational.Of(source.Share ?? 0);

    /// <summary>Output of a product in the phase asked for.</summary>
    public StepFunction Product(string id) => phase == AnalysisPhase.Operate ? Kept(id) : Output(id);

    public StepFunction Output(string id)
    {
        if (!_output.TryGetValue(id, out StepFunction? output))
        {
            Component component = bill.Find(id)!;
            StepFunction supply = Supply(component);
            List<(Use Use, StepFunction Output)> inputs = InputsOf(component.Uses);
            StepFunction through = StepFunction.From(
                [.. supply.Times, .. TimesOf(inputs)],
                horizon,
                time => Rational.Min(supply.At(time), Least(inputs, time)));
            _output[id] = output = through.CoveredBy(Rational.Of(component.StockMonths), horizon);
        }

        return output;
    }

    /// <summary>Whether what is in the field keeps running: operate uses by what can be had, build uses by what keeps running.</summary>
    public StepFunction Kept(string id)
    {
        if (!_kept.TryGetValue(id, out StepFunction? kept))
        {
            List<(Use Use, StepFunction Output)> inputs =
                [.. bill.Find(id)!.Uses.Select(use => (use, use.Phase == Phase.Operate ? Output(use.Component) : Kept(use.Component)))];
            _kept[id] = kept = StepFunction.From(TimesOf(inputs), horizon, time => Least(inputs, time));
        }

        return kept;
    }

    public StepFunction Supply(Component component)
    {
        if (!_supply.TryGetValue(component.Id, out StepFunction? supply))
        {
            _supply[component.Id] = supply = IsInHouse(component) ? SupplyInHouse(component) : SupplyFromSources(component);
        }

        return supply;
    }

    public IEnumerable<Use> InPhase(IEnumerable<Use> uses) => uses.Where(use => phase != AnalysisPhase.Build || use.Phase == Phase.Build);

    private StepFunction SupplyInHouse(Component component)
    {
        List<OracleCut> knocks = [.. cuts.Where(cut => cut.KnocksOut(component))];
        return StepFunction.From(knocks.SelectMany(cut => Changes(cut, null)), horizon, time => Left(knocks, time, null));
    }

    private StepFunction SupplyFromSources(Component component)
    {
        var sources = new List<(Source Source, List<OracleCut> Cuts, List<(Use Use, StepFunction Output)> Inputs)>();
        foreach (Source source in component.Sources)
        {
            sources.Add((source, [.. cuts.Where(cut => Reaches(cut.OfSource(component, source)))], InputsOf(source.Uses)));
        }

        List<OracleCut> ofUnallocated = [.. cuts.Where(cut => Reaches(cut.OfUnallocated(component)))];
        Rational unallocated = Unallocated(component);
        var changes = new List<Rational> { Rational.Of(component.Substitution?.AfterMonths ?? 0) };
        changes.AddRange(ofUnallocated.SelectMany(cut => Changes(cut, null)));
        foreach ((Source source, List<OracleCut> own, List<(Use Use, StepFunction Output)> inputs) in sources)
        {
            changes.Add(Rational.Of(source.ReadyAfterMonths));
            changes.AddRange(own.SelectMany(cut => Changes(cut, source.RecoveryMonths)));
            changes.AddRange(TimesOf(inputs));
        }

        return StepFunction.From(changes, horizon, SupplyAt);

        Rational SupplyAt(Rational time)
        {
            Rational alive = Rational.Zero;
            Rational lost = Rational.Zero;
            Rational extra = Rational.Zero;
            Rational? ofCandidates = null;
            foreach ((Source source, List<OracleCut> own, List<(Use Use, StepFunction Output)> inputs) in sources)
            {
                Rational left = Left(own, time, source.RecoveryMonths) * Least(inputs, time);
                alive += Share(source) * left;
                lost += Share(source) * (Rational.One - left);
                if (source.Share is null)
                {
                    ofCandidates = ofCandidates is not { } so ? left : high ? Rational.Min(so, left) : Rational.Max(so, left);
                }

                if (time >= Rational.Of(source.ReadyAfterMonths))
                {
                    extra += Spare(source) * left;
                }
            }

            Rational leftOfUnallocated = ofCandidates ?? Left(ofUnallocated, time, null);
            alive += unallocated * leftOfUnallocated;
            lost += unallocated * (Rational.One - leftOfUnallocated);
            Rational shortfall = lost - Replaced(component.Substitution, time, alive, lost) - extra;
            return Rational.One - Rational.Min(Rational.One, Rational.Max(Rational.Zero, shortfall));
        }
    }

    private static Rational Replaced(Substitution? substitution, Rational time, Rational alive, Rational lost) =>
        substitution is null || time < Rational.Of(substitution.AfterMonths)
            ? Rational.Zero
            : Rational.Min(Rational.Of(substitution.Fraction) * lost, Rational.Of(substitution.Growth) * alive);

    private Rational Spare(Source source)
    {
        if (source.Share is not { } share)
        {
            return high ? Rational.Zero : Rational.Of(source.Capacity ?? 0);
        }

        return Rational.Max(Rational.Zero, Rational.Of(source.Capacity ?? share) - Rational.Of(share));
    }

    private bool Reaches(Reach reach) => reach == Reach.Must || (high && reach == Reach.May);

    private List<(Use Use, StepFunction Output)> InputsOf(IEnumerable<Use> uses) => [.. InPhase(uses).Select(use => (use, Output(use.Component)))];

    private static IEnumerable<Rational> TimesOf(List<(Use Use, StepFunction Output)> inputs) => inputs.SelectMany(input => input.Output.Times);

    private static Rational Least(List<(Use Use, StepFunction Output)> inputs, Rational time)
    {
        Rational least = Rational.One;
        foreach ((Use use, StepFunction output) in inputs)
        {
            least = Rational.Min(least, Rational.One - (Rational.Of(use.Essentiality) * (Rational.One - output.At(time))));
        }

        return least;
    }

    private static IEnumerable<Rational> Changes(OracleCut cut, double? recovery) => cut.EndFor(recovery) is { } end ? [cut.From, end] : [cut.From];

    private static Rational Left(List<OracleCut> reaching, Rational time, double? recovery)
    {
        Rational left = Rational.One;
        foreach (OracleCut cut in reaching)
        {
            left *= cut.Leaves(time, recovery);
        }

        return left;
    }
}
