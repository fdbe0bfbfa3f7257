namespace DependencyRisk;

/// <summary>
/// Tries a measure on one component after another, under one cut. What the cut does today is worked out once; a trial works
/// out the component, and what needs it as far as anything changes. For one thread at a time.
/// </summary>
internal sealed class MeasureTrial
{
    // Losses this near to each other are equal: products of many essentialities differ by rounding with the order of factors.
    private const double Rounding = 1e-12;

    // How many components are worked out between two looks at whether the work is to be stopped.
    private const int StepsAtATime = 1024;

    private readonly Network _network;
    private readonly Reach _reach;
    private readonly MeasurePlan _plan;
    private readonly double _required;
    private readonly CancellationToken _cancellation;
    private readonly Evaluator _evaluator;
    private readonly StepArena _arena;
    private readonly InputTrees _inputs;
    private readonly BindingNodes _binding;
    private readonly Relays _relays;
    private readonly SupplyModel<TrialCuts> _today;
    private readonly SupplyModel<TrialCuts> _measured;
    private readonly NodeQueue _queue;
    private readonly int _meanNode;
    private readonly Dictionary<int, int> _products = [];
    private readonly List<(int Product, double Change)> _productChanges = [];
    private readonly int[] _cutIn;
    private readonly int[] _supplyChangedIn;
    private int _run;
    private int _trial;
    private int _steps;
    private double _loss;

    public MeasureTrial(CompiledProduct product, MeasurePlan plan, ExposureOptions options, CancellationToken cancellation)
    {
        (_network, _reach, _plan, _required, _cancellation) = (product.Network, product.Reach, plan, options.Required, cancellation);
        _evaluator = new Evaluator(_network, _reach, options.HorizonMonths);
        _arena = _evaluator.Arena;
        _inputs = new InputTrees(_evaluator);
        _binding = new BindingNodes(_evaluator);
        _relays = new Relays(_evaluator);
        _today = new SupplyModel<TrialCuts>(_network, _arena);
        _measured = new SupplyModel<TrialCuts>(plan.Network, _arena);
        _queue = new NodeQueue(_network.Nodes.Length);
        _meanNode = _network.MeanNodes.Length > 0 ? _network.Root : -1;
        for (int i = 0; i < _network.MeanNodes.Length; i++)
        {
            _products.Add(_network.MeanNodes[i], i);
        }

        _cutIn = new int[_network.Sources.Length];
        _supplyChangedIn = new int[_network.Nodes.Length];
    }

    public bool IsPessimistic { get; private set; }

    /// <summary>Loss under the cut as things are today.</summary>
    public double LossToday { get; private set; }

    /// <summary>Starts with a cut.</summary>
    public void Begin(in PlannedCut cut, bool isPessimistic)
    {
        IsPessimistic = isPessimistic;
        LossToday = LossOf(_evaluator.Run([cut], isPessimistic));
        _inputs.Begin();
        _binding.Find();
        _relays.Find();
        _run++;
        foreach (int source in cut.Sources.Span)
        {
            _cutIn[source] = _run;
        }
    }

    /// <summary>Loss under the cut when the measure is taken at one component.</summary>
    /// <param name="node">The component, one at which it can be taken.</param>
    /// <param name="isReached">Whether the cut reaches a component that has moved.</param>
    /// <exception cref="OperationCanceledException">The work is to be stopped; the trial is of no further use.</exception>
    public double LossWith(int node, bool isReached)
    {
        Advance();

        // Only what is lost more can matter where nothing of the component matters today.
        if (!isReached && !MayHelp(node))
        {
            return LossToday;
        }

        int mark = _arena.Used;
        Steps supply = _plan.Measure.Kind switch
        {
            MitigationKind.Stock => _evaluator.SupplyOf(node),
            MitigationKind.SecondSource => Shortfall(_measured, new TrialCuts(this, _plan.Given, isReached: null), node),
            _ => Shortfall(_measured, new TrialCuts(this, given: null, isReached), node),
        };
        _trial++;
        _loss = LossToday;
        Settle(node, _arena.Gate(_arena.Max(_evaluator.InputsOf(node), supply, 1), _plan.Network.Nodes[node].Stock));
        while (!_queue.IsEmpty)
        {
            SettleAgain(_queue.Take());
        }

        AddProducts();
        if (!_inputs.TakeBack())
        {
            _arena.Used = mark;
        }

        return Math.Abs(_loss - LossToday) <= Rounding ? LossToday : _loss;
    }

    /// <summary>Whether the cut reaches a source as things are today.</summary>
    public bool IsCut(int source) => _cutIn[source] == _run || (IsPessimistic && _reach.IsUnknown[source]);

    /// <summary>Shortfall of the inputs of one source.</summary>
    public Steps InputsOfSlot(int slot) => _inputs.InputsOfSlot(slot);

    private Steps Shortfall(SupplyModel<TrialCuts> model, in TrialCuts cuts, int node)
    {
        // What its sources need is made ready first: a tree that is made while the shortfall is written would stand in its midst.
        ref readonly NodeRow row = ref _network.Nodes[node];
        for (int source = row.SourceStart; row.HasSlots && source < row.SourceEnd; source++)
        {
            _ = _network.Sources[source].Slot is var slot and >= 0 ? _inputs.InputsOfSlot(slot) : default;
        }

        return model.Shortfall(cuts, node, IsPessimistic);
    }

    private bool MayHelp(int node) =>
        _plan.Measure.Kind == MitigationKind.Stock ? _binding[node] : _binding[node] && _binding.IsSupplyWorst(node);

    private void SettleAgain(int node)
    {
        Steps supply = _supplyChangedIn[node] == _trial
            ? Shortfall(_today, new TrialCuts(this, given: null, isReached: null), node)
            : _evaluator.SupplyOf(node);
        Settle(node, _arena.Gate(_arena.Max(_inputs.InputsOf(node), supply, 1), _network.Nodes[node].Stock));
    }

    private void Settle(int changed, Steps output)
    {
        Advance();
        if (_arena.AreSame(output, _evaluator.OutputOf(changed)))
        {
            return;
        }

        int node = _relays.TopOf(changed);
        output = _arena.Max(default, output, _relays.WeightOf(changed));
        if (_arena.AreSame(output, _evaluator.OutputOf(node)))
        {
            return;
        }

        _loss = node == _network.Root ? LossOf(output) : _loss;
        for (int edge = _network.Nodes[node].EdgeStart; edge < _network.Nodes[node].EdgeEnd; edge++)
        {
            ref readonly EdgeRow row = ref _network.Edges[edge];
            if (row.Parent == _meanNode)
            {
                _productChanges.Add((_products[node], row.Weight * (LossOf(output) - LossOf(_evaluator.OutputOf(node)))));
            }
            else if (_inputs.Set(edge, output))
            {
                _supplyChangedIn[row.Parent] = row.Slot == EdgeRow.WholeComponent ? _supplyChangedIn[row.Parent] : _trial;
                _queue.Add(row.Parent);
            }
        }
    }

    // The portfolio's loss is the mean of its products', so that only those that change need be looked at. They are added
    // up in the order of their ids, whatever the order of the file.
    private void AddProducts()
    {
        if (_productChanges.Count == 0)
        {
            return;
        }

        _productChanges.Sort(static (left, right) => left.Product.CompareTo(right.Product));
        foreach ((_, double change) in _productChanges)
        {
            _loss += change;
        }

        _loss = Math.Clamp(_loss, 0, 1);
        _productChanges.Clear();
    }

    // By work done, not by components tried: one trial may change as many as there are.
    private void Advance()
    {
        if (++_steps == StepsAtATime)
        {
            _steps = 0;
            _cancellation.ThrowIfCancellationRequested();
        }
    }

    private double LossOf(Steps output) => new Outcome(_arena, output, _required).Loss;
}
