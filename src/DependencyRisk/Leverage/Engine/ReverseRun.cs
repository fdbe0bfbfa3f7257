namespace DependencyRisk;

/// <summary>One run of home's cut in one bound, and what it leaves of what others deliver. The evaluator must not run anything else meanwhile.</summary>
/// <remarks>
/// High takes every source that may be a country's for its own, and everything that may be home's for cut; low only what must be. A source that
/// is not known to be a country's is that country's or home's, not both, unless control is by several relations of which two are not known.
/// </remarks>
internal sealed class ReverseRun
{
    private readonly Network _network;
    private readonly Reach _reach;
    private readonly Evaluator _evaluator;
    private readonly StepArena _arena;
    private readonly ExposureOptions _options;
    private readonly bool _isPessimistic;
    private readonly bool[] _isHome;
    private readonly TimeList _times = new();
    private readonly Steps _all;

    // What is short of that which may be anybody's: the same for every country, so it is worked out once.
    private readonly Steps _unknown;

    private Steps _short;
    private (double Loss, int Node) _worst;

    public ReverseRun(CompiledProduct product, Evaluator evaluator, Country home, ExposureOptions options, bool isPessimistic)
    {
        (_network, _reach, _evaluator, _arena) = (product.Network, product.Reach, evaluator, evaluator.Arena);
        (_options, _isPessimistic) = (options, isPessimistic);
        _isHome = new bool[_network.Sources.Length];
        foreach (int source in _reach.Of(home).Span)
        {
            _isHome[source] = true;
        }

        evaluator.Run([product.ActorReach.HomeCut()], isPessimistic);
        _all = _arena.Constant(1);
        if (isPessimistic)
        {
            AddUnknown();
        }

        _unknown = _short;
    }

    /// <summary>What is short of the supply of a country that is known to control these sources.</summary>
    /// <param name="sources">The sources, ascending.</param>
    /// <returns>
    /// The loss; and of the sources given alone, whatever else may be the country's, the loss, the first shortage and the component that is shortest.
    /// </returns>
    public (double Loss, double NamedLoss, double? FirstShortage, string? Component) Of(ReadOnlySpan<int> sources)
    {
        int mark = _arena.Used;
        (_short, _worst) = (default, (0, -1));
        for (int next = 0; next < sources.Length;)
        {
            int run = next;
            int node = _network.Sources[sources[run]].Node;
            while (next < sources.Length && _network.Sources[sources[next]].Node == node)
            {
                next++;
            }

            AddKnown(node, sources[run..next]);
        }

        var named = new Outcome(_arena, _short, _options.Required);
        double loss = new Outcome(_arena, _arena.Max(_unknown, _short, 1), _options.Required).Loss;
        _arena.Used = mark;
        return (loss, Math.Min(named.Loss, loss), named.FirstShortage, named.FirstShortage is null ? null : _network.IdOf(_worst.Node));
    }

    private void AddKnown(int node, ReadOnlySpan<int> sources)
    {
        ref readonly NodeRow row = ref _network.Nodes[node];
        bool supplies = false;
        Steps own = default;
        int candidates = 0;
        foreach (int source in sources)
        {
            bool isCandidate = _network.Sources[source].IsCandidate;
            candidates += isCandidate ? 1 : 0;
            if (isCandidate ? row.Unallocated > 0 && _isPessimistic : _network.Sources[source].Share > 0)
            {
                supplies = true;
                own = _arena.Max(own, ShortOf(source, isKnownTheirs: true), 1);
            }
        }

        if (!_isPessimistic && row.Unallocated > 0 && candidates > 0 && candidates == CandidatesOf(row))
        {
            // Whichever of them the rest comes from, it is theirs.
            supplies = true;
            own = _arena.Max(own, LeastOf(sources), 1);
        }

        if (supplies)
        {
            Add(node, own);
        }
    }

    private void AddUnknown()
    {
        foreach (int node in _reach.NodesWithUnknown)
        {
            ref readonly NodeRow row = ref _network.Nodes[node];
            bool supplies = row.MayComeFromAnywhere;
            Steps own = supplies && _options.Control == Control.Any ? _all : default;
            for (int source = row.SourceStart; source < row.SourceEnd; source++)
            {
                ref readonly SourceRow given = ref _network.Sources[source];
                if (_reach.IsUnknown[source] && (given.IsCandidate ? row.Unallocated > 0 : given.Share > 0))
                {
                    supplies = true;
                    own = _arena.Max(own, ShortOf(source, isKnownTheirs: false), 1);
                }
            }

            if (supplies)
            {
                Add(node, own);
            }
        }
    }

    private void Add(int node, Steps own)
    {
        Steps shortfall = _arena.Max(_evaluator.InputsOf(node), own, 1);
        double loss = new Outcome(_arena, shortfall, _options.Required).Loss;
        bool isWorse = loss > _worst.Loss
            || (_worst.Node >= 0 && loss == _worst.Loss && string.CompareOrdinal(_network.IdOf(node), _network.IdOf(_worst.Node)) < 0);
        _worst = isWorse ? (loss, node) : _worst;
        _short = _arena.Max(_short, shortfall, 1);
    }

    // What one source cannot deliver, the inputs of the component as a whole apart.
    private Steps ShortOf(int source, bool isKnownTheirs)
    {
        bool isCut = _isHome[source] || (_isPessimistic && UnknownRelations(source) >= (isKnownTheirs ? 1 : 2));
        return isCut ? _all
            : _network.Sources[source].Slot is var slot and >= 0 ? _evaluator.InputsOfSource(slot)
            : default;
    }

    private int UnknownRelations(int source)
    {
        Span<Country> countries = stackalloc Country[3];
        int unknown = 0;
        foreach (Country country in countries[.._reach.Relations(source, countries)])
        {
            unknown += country.IsKnown ? 0 : 1;
        }

        return unknown;
    }

    private int CandidatesOf(in NodeRow row)
    {
        int candidates = 0;
        for (int source = row.SourceStart; source < row.SourceEnd; source++)
        {
            candidates += _network.Sources[source].IsCandidate ? 1 : 0;
        }

        return candidates;
    }

    // What the one of the candidates cannot deliver that can deliver most.
    private Steps LeastOf(ReadOnlySpan<int> sources)
    {
        _times.Clear();
        foreach (int source in sources)
        {
            if (_network.Sources[source].IsCandidate)
            {
                _times.Add(_arena[ShortOf(source, isKnownTheirs: true)]);
            }
        }

        _times.Sort(_arena.Horizon);
        int start = _arena.Used;
        for (int i = 0; i < _times.Count; i++)
        {
            double least = 1;
            foreach (int source in sources)
            {
                least = _network.Sources[source].IsCandidate ? Math.Min(least, _arena.At(ShortOf(source, isKnownTheirs: true), _times[i])) : least;
            }

            _arena.Append(start, _times[i], least);
        }

        return _arena.Since(start);
    }
}
