namespace DependencyRisk;

/// <summary>Makes effects of the losses under each cut: the worst country, all of them together, and their sum.</summary>
internal sealed class EffectReader
{
    // Losses this small are rounding.
    private const double NoLoss = 1e-12;

    private readonly Network _network;
    private readonly Reach _reach;
    private readonly MeasurePlan _plan;
    private readonly LossTable _losses;
    private readonly Bounds[] _today;
    private readonly Bounds[] _then;
    private readonly int[] _nextLow;
    private readonly int[] _nextHigh;

    public EffectReader(CompiledProduct product, MeasurePlan plan, LossTable losses)
    {
        (_network, _reach, _plan, _losses) = (product.Network, product.Reach, plan, losses);
        _today = [.. Enumerable.Range(0, losses.Cuts).Select(cut => BoundsOf(losses.Today(cut, isPessimistic: false), losses.Today(cut, isPessimistic: true)))];
        _then = new Bounds[losses.Cuts];
        _nextLow = new int[losses.Cuts];
        _nextHigh = new int[losses.Cuts];
    }

    /// <summary>The effect at every node at which the measure can be taken, in the order of nodes.</summary>
    public MitigationEffect[] All()
    {
        var reached = _reach.Countries.Append(Country.Unknown).ToHashSet();
        (Country? Country, Bounds Loss) worst = Worst(_today, reached.Contains);
        Interval sum = Sum(_today);
        var effects = new List<MitigationEffect>();
        for (int node = 0; node < _plan.IsOffered.Length; node++)
        {
            if (_plan.IsOffered[node])
            {
                ReadThen(node);
                (Country? Country, Bounds Loss) worstThen = Worst(_then, country => !IsLeft(country, node));
                effects.Add(new MitigationEffect
                {
                    Component = _network.IdOf(node),
                    Measure = _plan.Measure,
                    WorstCountryBefore = worst.Country,
                    WorstCountryAfter = worstThen.Country,
                    WorstCountryLossBefore = worst.Loss,
                    WorstCountryLossAfter = worstThen.Loss,
                    ForeignLossBefore = _today[^1],
                    ForeignLossAfter = _then[^1],
                    CountryLossesBefore = sum,
                    CountryLossesAfter = Sum(_then),
                });
            }
        }

        return [.. effects];
    }

    private static Bounds BoundsOf(double low, double high) => new(Math.Min(low, high), high);

    private void ReadThen(int node)
    {
        for (int cut = 0; cut < _then.Length; cut++)
        {
            double low = LossAt(cut, isPessimistic: false, node, ref _nextLow[cut]);
            double high = LossAt(cut, isPessimistic: true, node, ref _nextHigh[cut]);
            _then[cut] = BoundsOf(low, high);
        }
    }

    // Nodes are asked for in ascending order, as they are listed.
    private double LossAt(int cut, bool isPessimistic, int node, ref int next)
    {
        List<(int Node, double Loss)> changed = _losses.Changed(cut, isPessimistic);
        return next < changed.Count && changed[next].Node == node ? changed[next++].Loss : _losses.Today(cut, isPessimistic);
    }

    // By high, then low, then code. What differs by rounding alone is a tie: losses that are equal may be summed up differently.
    private (Country? Country, Bounds Loss) Worst(Bounds[] losses, Func<Country, bool> counts)
    {
        int[] left = [.. Enumerable.Range(0, _plan.Countries.Length).Where(i => counts(_plan.Countries[i]))];
        double high = left.Select(i => losses[i].High).DefaultIfEmpty(0).Max();
        if (high <= NoLoss)
        {
            return (null, default);
        }

        left = [.. left.Where(i => losses[i].High >= high - NoLoss)];
        double low = left.Max(i => losses[i].Low);
        int worst = left.First(i => losses[i].Low >= low - NoLoss);
        return (_plan.Countries[worst], losses[worst]);
    }

    // Whether a country reaches nothing but what is unknown once the component has moved away: then it is no actor any more.
    private bool IsLeft(Country country, int node)
    {
        ReadOnlySpan<int> sources = _reach.Of(country).Span;
        return _plan.Measure.Kind == MitigationKind.Move && country.IsKnown && !_plan.MovesTo(country)
            && _network.Sources[sources[0]].Node == node && _network.Sources[sources[^1]].Node == node;
    }

    private Interval Sum(Bounds[] losses)
    {
        (double low, double high) = (0, 0);
        for (int i = 0; i < _plan.Countries.Length; i++)
        {
            low += losses[i].Low;
            high += losses[i].High;
        }

        return new Interval(low, high);
    }
}
