namespace DependencyRisk;

/// <summary>
/// Works out what any cuts do to a network. Shortfalls are pushed from the sources that are cut to whatever needs them and
/// stop where they change nothing, so a run costs in proportion to what it reaches. For one thread at a time; allocates
/// nothing once its arrays have grown.
/// </summary>
internal sealed class Evaluator : IShortfalls
{
    private readonly Reach _reach;

    // The portfolio, which adds up what a maximum would hide; -1 in the network of one product.
    private readonly int _meanNode;
    private readonly CutPlan _plan;
    private readonly PlanCuts _cuts;
    private readonly SlotInputs _slots;
    private readonly SupplyModel<PlanCuts> _supply;
    private readonly NodeQueue _queue;
    private readonly NodeState[] _states;
    private ShortEdge[] _shortEdges = new ShortEdge[256];
    private int _shortEdgeCount;
    private int _run;

    public Evaluator(Network network, Reach reach, double horizon)
    {
        (Network, _reach) = (network, reach);
        _meanNode = network.MeanNodes.Length > 0 ? network.Root : -1;
        Arena = new StepArena(horizon);
        _plan = new CutPlan(network);
        _slots = new SlotInputs(network.SlotCount);
        _cuts = new PlanCuts(_plan, reach, network.Sources, _slots);
        _supply = new SupplyModel<PlanCuts>(network, Arena);
        _queue = new NodeQueue(network.Nodes.Length);
        _states = new NodeState[network.Nodes.Length];
    }

    public Network Network { get; }

    public StepArena Arena { get; }

    /// <summary>Runs cuts.</summary>
    /// <returns>Shortfall of the output that is asked.</returns>
    public Steps Run(ReadOnlySpan<PlannedCut> cuts, bool isPessimistic)
    {
        Begin(cuts, isPessimistic);
        for (int cut = 0; cut < cuts.Length; cut++)
        {
            foreach (int source in cuts[cut].Sources.Span)
            {
                _plan.Note(source, cut);
                TouchSupply(Network.Sources[source].Node);
            }

            if (cuts[cut].KnockedOut >= 0)
            {
                NoteSources(cuts[cut].KnockedOut, cut);
                TouchSupply(cuts[cut].KnockedOut);
            }
        }

        if (isPessimistic && _plan.HasPlace)
        {
            TouchUnknown();
        }

        return Finish();
    }

    /// <summary>Shortfall of one component's supply when a cut reaches only the given sources of it, or knocks it out, and what is unknown in it.</summary>
    public Steps SupplyAlone(int node, ReadOnlySpan<int> sources, in PlannedCut cut, bool isPessimistic)
    {
        Begin(new ReadOnlySpan<PlannedCut>(in cut), isPessimistic);
        foreach (int source in sources)
        {
            _plan.Note(source, 0);
        }

        if (cut.KnockedOut == node)
        {
            NoteSources(node, 0);
        }

        return _supply.Shortfall(_cuts, node, isPessimistic);
    }

    /// <summary>Passes the shortfall of one component's supply on, all else being well. To be called after <see cref="SupplyAlone"/>.</summary>
    public Steps PassOn(int node, Steps supply)
    {
        _plan.Begin([], _plan.IsPessimistic);
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
        Begin([], isPessimistic: false);
        Touch(node).Supply = Arena.Constant(1);
        _queue.Add(node);
        (through, shortfall) = (Network.Root, default);
        while (!_queue.IsEmpty)
        {
            int next = _queue.Take();
            if (_queue.IsEmpty && next != node && next != Network.Root)
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

        shortfall = OutputOf(Network.Root);
        return true;
    }

    public Steps OutputOf(int node) => _states[node].Run == _run ? _states[node].Output : default;

    public Steps SupplyOf(int node) => _states[node].Run == _run ? _states[node].Supply : default;

    /// <summary>Shortfall of the inputs of a component as a whole.</summary>
    public Steps InputsOf(int node) => _states[node].Run == _run ? _states[node].Inputs : default;

    /// <summary>Shortfall of the inputs of the source with this slot.</summary>
    public Steps InputsOfSource(int slot) => _slots[slot];

    public void AddInputs(int node, List<(int Node, double Weight)> inputs)
    {
        int edge = _states[node].Run == _run ? _states[node].LastEdge : -1;
        for (; edge >= 0; edge = _shortEdges[edge].Next)
        {
            inputs.Add((_shortEdges[edge].Child, _shortEdges[edge].Weight));
        }
    }

    private void Begin(ReadOnlySpan<PlannedCut> cuts, bool isPessimistic)
    {
        _run++;
        _plan.Begin(cuts, isPessimistic);
        _slots.Begin();
        Arena.Used = 0;
        _shortEdgeCount = 0;
    }

    private void NoteSources(int node, int cut)
    {
        for (int source = Network.Nodes[node].SourceStart; source < Network.Nodes[node].SourceEnd; source++)
        {
            _plan.Note(source, cut);
        }
    }

    private void TouchUnknown()
    {
        foreach (int source in _reach.UnknownSources)
        {
            TouchSupply(Network.Sources[source].Node);
        }

        foreach (int node in _reach.UnknownNodes)
        {
            TouchSupply(node);
        }
    }

    private ref NodeState Touch(int node)
    {
        ref NodeState state = ref _states[node];
        if (state.Run != _run)
        {
            state = new NodeState { Run = _run, LastEdge = -1 };
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

        return OutputOf(Network.Root);
    }

    private void Drain()
    {
        while (!_queue.IsEmpty)
        {
            _queue.Take();
        }
    }

    // Works out a node's output and passes it on. All its children are settled before it.
    private void Settle(int node)
    {
        ref NodeState state = ref _states[node];
        ref readonly NodeRow row = ref Network.Nodes[node];
        if (node == _meanNode)
        {
            state.Output = MeanOutput.Of(this);
            return;
        }

        if (state.IsSupplyTouched)
        {
            state.Supply = _supply.Shortfall(_cuts, node, _plan.IsPessimistic);
        }

        state.Output = Arena.Gate(Arena.Max(state.Inputs, state.Supply, 1), row.Stock);
        if (state.Output.IsZero)
        {
            return;
        }

        foreach (ref readonly EdgeRow edge in Network.Edges.AsSpan(row.EdgeStart..row.EdgeEnd))
        {
            if (edge.Slot == EdgeRow.WholeComponent)
            {
                PushToInputs(node, edge, state.Output);
            }
            else
            {
                PushToSource(edge, state.Output);
            }
        }
    }

    private void PushToSource(in EdgeRow edge, Steps output)
    {
        Steps before = _slots[edge.Slot];
        Steps after = Arena.Max(before, output, edge.Weight);
        if (after != before)
        {
            _slots[edge.Slot] = after;
            TouchSupply(edge.Parent);
        }
    }

    private void PushToInputs(int node, in EdgeRow edge, Steps output)
    {
        ref NodeState state = ref Touch(edge.Parent);
        if (_plan.IsPessimistic)
        {
            // Only the high bound is ever followed back.
            NoteEdge(ref state, node, edge.Weight);
        }

        Steps after = Arena.Max(state.Inputs, output, edge.Weight);
        if (after != state.Inputs || edge.Parent == _meanNode)
        {
            state.Inputs = after;
            _queue.Add(edge.Parent);
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
}
