namespace DependencyRisk;

/// <summary>
/// What a measure at each component does to the losses, gathered cut by cut, so that the losses under each cut need not be kept.
/// For one thread at a time; cuts are added in the order of the plan, whatever the order in which they were worked out.
/// </summary>
internal sealed class EffectTable
{
    // Components between two looks at whether the work is to be stopped.
    private const int NodesAtATime = 4096;

    private readonly Network _network;
    private readonly Reach _reach;
    private readonly MeasurePlan _plan;
    private readonly HashSet<Country> _reached;
    private readonly RunningLosses[] _then;
    private RunningLosses _today;

    public EffectTable(CompiledProduct product, MeasurePlan plan)
    {
        (_network, _reach, _plan) = (product.Network, product.Reach, plan);
        _reached = [.. _reach.Countries, Country.Unknown];
        _then = new RunningLosses[plan.IsOffered.Length];
    }

    /// <summary>Adds the next cut.</summary>
    /// <param name="cut">Its place.</param>
    /// <param name="today">What it costs today.</param>
    /// <param name="low">What it costs at least when the measure is taken at a node, for each node at which it can be.</param>
    /// <param name="high">What it costs at most then.</param>
    public void Add(int cut, (double Low, double High) today, double[] low, double[] high)
    {
        if (cut == _plan.Countries.Length)
        {
            _today.Together = BoundsOf(today.Low, today.High);
            for (int node = 0; node < _then.Length; node++)
            {
                _then[node].Together = _plan.IsOffered[node] ? BoundsOf(low[node], high[node]) : default;
            }

            return;
        }

        Country country = _plan.Countries[cut];
        _today.Add(cut, BoundsOf(today.Low, today.High), _reached.Contains(country));
        int left = LeftBy(country);
        for (int node = 0; node < _then.Length; node++)
        {
            if (_plan.IsOffered[node])
            {
                _then[node].Add(cut, BoundsOf(low[node], high[node]), node != left);
            }
        }
    }

    /// <summary>The effect at every node at which the measure can be taken, in the order of nodes; all cuts have been added.</summary>
    public MitigationEffect[] All(CancellationToken cancellation)
    {
        var effects = new List<MitigationEffect>();
        for (int node = 0; node < _then.Length; node++)
        {
            if (node % NodesAtATime == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (_plan.IsOffered[node])
            {
                effects.Add(EffectAt(node, _then[node]));
            }
        }

        return [.. effects];
    }

    private static Bounds BoundsOf(double low, double high) => new(Math.Min(low, high), high);

    private MitigationEffect EffectAt(int node, in RunningLosses then) => new()
    {
        Component = _network.IdOf(node),
        Measure = _plan.Measure,
        WorstCountryBefore = CountryAt(_today.WorstCountry),
        WorstCountryAfter = CountryAt(then.WorstCountry),
        WorstCountryLossBefore = _today.WorstLoss,
        WorstCountryLossAfter = then.WorstLoss,
        ForeignLossBefore = _today.Together,
        ForeignLossAfter = then.Together,
        CountryLossesBefore = _today.Sum,
        CountryLossesAfter = then.Sum,
    };

    private Country? CountryAt(int place) => place < 0 ? null : _plan.Countries[place];

    // The node without which a country reaches nothing but what is unknown, -1 where there is none: once the component there has
    // moved away, the country is no actor any more.
    private int LeftBy(Country country)
    {
        ReadOnlySpan<int> sources = _reach.Of(country).Span;
        bool mayBeLeft = _plan.Measure.Kind == MitigationKind.Move && country.IsKnown && !_plan.MovesTo(country);
        return mayBeLeft && _network.Sources[sources[0]].Node == _network.Sources[sources[^1]].Node ? _network.Sources[sources[0]].Node : -1;
    }
}
