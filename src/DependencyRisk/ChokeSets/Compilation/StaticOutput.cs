namespace DependencyRisk;

/// <summary>
/// The output that is left when a group of actors cuts for good, stock ignored. Shortfalls are pushed from the sources that are cut to
/// whatever needs them, so a run costs in proportion to what it reaches; nothing is allocated for it. Serves one thread.
/// </summary>
internal sealed class StaticOutput
{
    private readonly ChokeQuestion _question;
    private readonly Network _network;
    private readonly NodeQueue _queue;
    private readonly int[] _sourceCut;
    private readonly (int Run, double Shortfall)[] _slots;
    private readonly State[] _states;
    private readonly double[] _weights;
    private bool _cutsUnknown;
    private int _run;

    public StaticOutput(ChokeQuestion question)
    {
        (_question, _network) = (question, question.Network);
        _weights = FailureThresholds.Weights(_network);
        _queue = new NodeQueue(_network.Nodes.Length);
        _sourceCut = new int[_network.Sources.Length];
        _slots = new (int Run, double Shortfall)[_network.SlotCount];
        _states = new State[_network.Nodes.Length];
    }

    /// <summary>How many components may have been looked at so far, in all runs: a measure of work that is the same on every machine.</summary>
    public long Work => (long)_run * _network.Nodes.Length;

    /// <summary>The output when these actors cut, by their numbers in the question.</summary>
    public double Of(ReadOnlySpan<int> actors)
    {
        _run++;
        _cutsUnknown = false;
        foreach (int actor in actors)
        {
            Cut(_question.Actors[actor].Cut);
        }

        if (_cutsUnknown)
        {
            CutUnknown();
        }

        while (!_queue.IsEmpty)
        {
            if (Settle(_queue.Take()) >= 1)
            {
                Drain();
                return 0;
            }
        }

        return 1 - ShortfallOf(_network.Root);
    }

    private void Drain()
    {
        while (!_queue.IsEmpty)
        {
            _queue.Take();
        }
    }

    private double ShortfallOf(int node) => _states[node].Run == _run ? _states[node].Shortfall : 0;

    private void Cut(in PlannedCut cut)
    {
        foreach (int source in cut.Sources.Span)
        {
            _sourceCut[source] = _run;
            Touch(_network.Sources[source].Node).IsSupplyTouched = true;
        }

        if (cut.KnockedOut >= 0)
        {
            Touch(cut.KnockedOut).Inputs = 1;
        }

        _cutsUnknown |= cut.IsPlace && _question.IsPessimistic;
    }

    private void CutUnknown()
    {
        foreach (int source in _question.Reach.Places.UnknownSources)
        {
            _sourceCut[source] = _run;
            Touch(_network.Sources[source].Node).IsSupplyTouched = true;
        }

        foreach (int node in _question.Reach.Places.UnknownNodes)
        {
            Touch(node).IsSupplyTouched = true;
        }
    }

    private ref State Touch(int node)
    {
        ref State state = ref _states[node];
        if (state.Run != _run)
        {
            state = new State { Run = _run };
            _queue.Add(node);
        }

        return ref state;
    }

    // All that a node needs is settled before it. Returns how short the asked output is for that at least: 1 is all there is to know.
    private double Settle(int node)
    {
        ref State state = ref _states[node];
        ref readonly NodeRow row = ref _network.Nodes[node];
        double supply = row.Kind == NodeKind.Mean ? Mean() : state.IsSupplyTouched ? SupplyOf(row) : 0;
        state.Shortfall = Math.Max(supply, state.Inputs);
        double least = state.Shortfall * _weights[node];
        if (state.Shortfall == 0 || least >= 1)
        {
            return least;
        }

        foreach (ref readonly EdgeRow edge in _network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
        {
            ref State parent = ref Touch(edge.Parent);
            double pushed = state.Shortfall * edge.Weight;
            if (edge.Slot == EdgeRow.WholeComponent)
            {
                parent.Inputs = Math.Max(parent.Inputs, _network.Nodes[edge.Parent].Kind == NodeKind.Mean ? 0 : pushed);
            }
            else
            {
                parent.IsSupplyTouched = true;
                _slots[edge.Slot] = (_run, Math.Max(InputsOf(edge.Slot), pushed));
            }
        }

        return least;
    }

    private double InputsOf(int slot) => _slots[slot].Run == _run ? _slots[slot].Shortfall : 0;

    private double Mean()
    {
        double sum = 0;
        for (int i = 0; i < _network.MeanNodes.Length; i++)
        {
            sum += _network.MeanWeights[i] * ShortfallOf(_network.MeanNodes[i]);
        }

        return sum;
    }

    private double SupplyOf(in NodeRow row)
    {
        (double total, double spare, double lost, double lostSpare) = (0, 0, 0, 0);
        double unallocated = row.HasCandidates && !_question.IsPessimistic ? 1 : 0;
        for (int index = row.SourceStart; index < row.SourceEnd; index++)
        {
            ref readonly SourceRow source = ref _network.Sources[index];
            double share = source.IsCandidate ? 0 : source.Share;
            double extra = _question.SpareOf(source);
            double loss = _sourceCut[index] == _run ? 1 : source.Slot < 0 ? 0 : InputsOf(source.Slot);
            (total, spare) = (total + share, spare + extra);
            (lost, lostSpare) = (lost + (share * loss), lostSpare + (extra * loss));
            if (source.IsCandidate)
            {
                unallocated = _question.IsPessimistic ? Math.Max(unallocated, loss) : Math.Min(unallocated, loss);
            }
        }

        if (row.Unallocated > 0)
        {
            total += row.Unallocated;
            lost += row.Unallocated * (row.HasCandidates ? unallocated : _cutsUnknown ? 1 : 0);
        }

        return _question.SupplyOf(row, total, spare).Shortfall(lost, lostSpare);
    }

    private record struct State
    {
        public int Run;
        public bool IsSupplyTouched;
        public double Inputs;
        public double Shortfall;
    }
}
