namespace DependencyRisk;

/// <summary>
/// Works out what cuts do to a network. Shortfalls are pushed from the sources that are cut to whatever needs them and stop
/// where they change nothing, so a run costs in proportion to what it reaches. A run may stand on a baseline: what is short
/// already; then only what gets worse is worked out. For one thread at a time; allocates nothing once its arrays have grown.
/// </summary>
internal sealed class Evaluator
{
    private readonly Network _network;
    private readonly Reach _reach;
    private readonly EdgeTable _edges;
    private readonly double[] _stock;
    private readonly CutPlan _plan;
    private readonly SlotInputs _slots;
    private readonly SupplyModel _supply;
    private readonly NodeQueue _queue;
    private NodeState[] _states;
    private NodeState[] _baseline = [];
    private ShortEdge[] _shortEdges = new ShortEdge[256];
    private int _shortEdgeCount;
    private int _baselineEdges;
    private int _baselineSteps;
    private int _baselineRun;
    private int _run;
    private bool _isOnBaseline;

    public Evaluator(Network network, Reach reach, double horizon)
    {
        (_network, _reach, _edges, _stock) = (network, reach, network.Edges, network.Nodes.Stock);
        Arena = new StepArena(horizon);
        _plan = new CutPlan(network);
        _slots = new SlotInputs(network.SlotCount);
        _supply = new SupplyModel(network, reach, _plan, Arena, _slots);
        _queue = new NodeQueue(network.Nodes.Count);
        _states = new NodeState[network.Nodes.Count];
    }

    public Network Network => _network;

    public StepArena Arena { get; }

    /// <summary>Whether there is a baseline to run on: everything unknown cut, in the high bound.</summary>
    public bool HasBaseline => _baselineRun != 0;

    /// <summary>Works out the baseline: a country that we cannot name cuts all that is unknown.</summary>
    public void MakeBaseline()
    {
        _baselineRun = 0;
        (_baselineEdges, _baselineSteps) = (0, 0);
        Run([PlannedCut.Full(sources: default, isPlace: true)], isPessimistic: true);
        (_baseline, _states) = (_states, new NodeState[_states.Length]);
        (_baselineRun, _baselineEdges, _baselineSteps) = (_run, _shortEdgeCount, Arena.Used);
        _slots.KeepAsBaseline();
    }

    /// <summary>Runs cuts.</summary>
    /// <returns>Shortfall of the output that is asked.</returns>
    public Steps Run(ReadOnlySpan<PlannedCut> cuts, bool isPessimistic)
    {
        Begin(isPessimistic, isOnBaseline: false);
        _plan.Begin(cuts);
        Reach(cuts);
        if (isPessimistic && _plan.HasPlace)
        {
            foreach (int source in _reach.UnknownSources)
            {
                TouchSupply(_network.Sources.Node[source]);
            }

            foreach (int node in _reach.UnknownNodes)
            {
                TouchSupply(node);
            }
        }

        return Finish();
    }

    /// <summary>Runs one full cut by a country or bloc, now and for good, in the high bound, on the baseline.</summary>
    /// <returns>Shortfall of the output that is asked.</returns>
    public Steps RunOnBaseline(in PlannedCut cut)
    {
        Begin(isPessimistic: true, isOnBaseline: true);
        _plan.Begin(cut);
        Reach(new ReadOnlySpan<PlannedCut>(in cut));
        return Finish();
    }

    /// <summary>Shortfall of one component's supply when a cut reaches only the given sources of it, and what is unknown in it.</summary>
    public Steps SupplyAlone(int node, ReadOnlySpan<int> sources, in PlannedCut cut, bool isPessimistic)
    {
        Begin(isPessimistic, isOnBaseline: false);
        _plan.Begin(cut);
        foreach (int source in sources)
        {
            _plan.Note(source, 0);
        }

        return _supply.Shortfall(node);
    }

    /// <summary>Passes the shortfall of one component's supply on, all else being well. To be called after <see cref="SupplyAlone"/>.</summary>
    public Steps PassOn(int node, Steps supply)
    {
        _plan.Begin([]);
        Touch(node).Supply = supply;
        _queue.Add(node);
        return Finish();
    }

    /// <summary>
    /// Passes a full shortfall of one component on as if months lost were time, up to the first node that all ways lead through.
    /// </summary>
    /// <param name="node">The component that is short.</param>
    /// <param name="through">The node that was come to; the root where the ways do not join before.</param>
    /// <param name="shortfall">Shortfall that reaches that node; at the root, shortfall of its output.</param>
    /// <returns>False where sources with inputs of their own lie on the way: their responses keep real time.</returns>
    public bool TryTransfer(int node, out int through, out Steps shortfall)
    {
        Begin(isPessimistic: false, isOnBaseline: false);
        _plan.Begin([]);
        Touch(node).Supply = Arena.Constant(1);
        _queue.Add(node);
        (through, shortfall) = (_network.Root, default);
        while (!_queue.IsEmpty)
        {
            int next = _queue.Take();
            if (_queue.IsEmpty && next != node && next != _network.Root)
            {
                (through, shortfall) = (next, _states[next].Inputs);
                return !_states[next].IsSupplyTouched;
            }

            if (_states[next].IsSupplyTouched)
            {
                Drain();
                return false;
            }

            Settle(next);
        }

        shortfall = RootOutput();
        return true;
    }

    /// <summary>State of a node after a run: of this run, else of the baseline; null where nothing is short.</summary>
    public NodeState? StateOf(int node) =>
        _states[node].Run == _run ? _states[node] : _isOnBaseline && _baseline[node].Run == _baselineRun ? _baseline[node] : null;

    /// <summary>First noted edge into a node of this run, and of the baseline under it; -1 where there is none.</summary>
    public (int Current, int Baseline) EdgesInto(int node)
    {
        int current = _states[node].Run == _run ? _states[node].LastEdge : -1;
        int below = _isOnBaseline && _baseline[node].Run == _baselineRun ? _baseline[node].LastEdge : -1;
        return (current, below);
    }

    public ref readonly ShortEdge EdgeAt(int edge) => ref _shortEdges[edge];

    private void Begin(bool isPessimistic, bool isOnBaseline)
    {
        _run++;
        _slots.Begin(isOnBaseline);
        _isOnBaseline = isOnBaseline;
        _supply.IsPessimistic = isPessimistic;
        Arena.Used = _baselineSteps;
        _shortEdgeCount = _baselineEdges;
    }

    private void Reach(ReadOnlySpan<PlannedCut> cuts)
    {
        for (int cut = 0; cut < cuts.Length; cut++)
        {
            foreach (int source in cuts[cut].Sources.Span)
            {
                _plan.Note(source, cut);
                TouchSupply(_network.Sources.Node[source]);
            }

            if (cuts[cut].KnockedOut >= 0)
            {
                KnockOut(cuts[cut].KnockedOut, cut);
            }
        }
    }

    private void KnockOut(int node, int cut)
    {
        for (int source = _network.Nodes.SourceStart[node]; source < _network.Nodes.SourceStart[node + 1]; source++)
        {
            _plan.Note(source, cut);
        }

        TouchSupply(node);
    }

    private ref NodeState Touch(int node)
    {
        ref NodeState state = ref _states[node];
        if (state.Run != _run)
        {
            state = _isOnBaseline && _baseline[node].Run == _baselineRun ? _baseline[node] : default;
            (state.Run, state.IsSupplyTouched, state.LastEdge) = (_run, false, -1);
        }

        return ref state;
    }

    private void TouchSupply(int node)
    {
        ref NodeState state = ref Touch(node);
        if (!state.IsSupplyTouched)
        {
            state.IsSupplyTouched = true;
            _queue.Add(node);
        }
    }

    private Steps Finish()
    {
        while (!_queue.IsEmpty)
        {
            Settle(_queue.Take());
        }

        return RootOutput();
    }

    private Steps RootOutput() => StateOf(_network.Root)?.Output ?? default;

    private void Drain()
    {
        while (!_queue.IsEmpty)
        {
            _queue.Take();
        }
    }

    // Works out a node's output and, where that is news, passes it on. All its children are settled before it.
    private void Settle(int node)
    {
        ref NodeState state = ref _states[node];
        if (_network.Nodes.Kind[node] == NodeKind.Mean)
        {
            state.Output = MeanOutput();
            return;
        }

        if (state.IsSupplyTouched)
        {
            state.Supply = _supply.Shortfall(node);
        }

        state.Output = Arena.Gate(Arena.Max(state.Inputs, state.Supply, 1), _stock[node]);
        bool isKnown = _isOnBaseline && _baseline[node].Run == _baselineRun && Arena.AreSame(state.Output, _baseline[node].Output);
        if (!state.Output.IsZero && !isKnown)
        {
            PushFrom(node, state.Output);
        }
    }

    private void PushFrom(int node, Steps output)
    {
        for (int edge = _edges.Start[node]; edge < _edges.Start[node + 1]; edge++)
        {
            int slot = _edges.Slot[edge];
            if (slot == EdgeTable.WholeComponent)
            {
                PushToInputs(node, _edges.Parent[edge], _edges.Weight[edge], output);
            }
            else
            {
                PushToSource(slot, _edges.Parent[edge], _edges.Weight[edge], output);
            }
        }
    }

    private void PushToSource(int slot, int parent, double weight, Steps output)
    {
        Steps before = _slots[slot];
        Steps after = Arena.Max(before, output, weight);
        if (after != before)
        {
            _slots[slot] = after;
            TouchSupply(parent);
        }
    }

    private void PushToInputs(int node, int parent, double weight, Steps output)
    {
        ref NodeState state = ref Touch(parent);
        if (_network.Nodes.Kind[parent] == NodeKind.Mean)
        {
            _queue.Add(parent);
            return;
        }

        NoteEdge(ref state, node, weight);
        Steps after = Arena.Max(state.Inputs, output, weight);
        if (after != state.Inputs)
        {
            state.Inputs = after;
            _queue.Add(parent);
        }
    }

    private void NoteEdge(ref NodeState parent, int child, double weight)
    {
        if (_shortEdgeCount == _shortEdges.Length)
        {
            Array.Resize(ref _shortEdges, _shortEdgeCount * 2);
        }

        _shortEdges[_shortEdgeCount] = new ShortEdge(child, weight, parent.LastEdge);
        parent.LastEdge = _shortEdgeCount++;
    }

    // In the order of the products' ids, so that it is added up the same way whatever the order of the file.
    private Steps MeanOutput()
    {
        Steps sum = default;
        for (int i = 0; i < _network.MeanNode.Length; i++)
        {
            if (StateOf(_network.MeanNode[i]) is { Output.IsZero: false } product)
            {
                sum = Arena.Add(sum, product.Output, _network.MeanWeight[i]);
            }
        }

        return sum;
    }
}
