namespace DependencyRisk;

/// <summary>
/// What one unit of each node is worth: its unit value, but no less than its inputs; what they come to where it has none. Never
/// changed once made.
/// </summary>
internal sealed class UnitValues
{
    // A unit value this little below its inputs is the same number rounded.
    private const double Rounding = 1e-9;

    private readonly ValueNetwork _network;
    private readonly double[] _ratios;
    private double[] _terms = new double[64];

    public UnitValues(ValueNetwork network, ContentWeighting weighting)
    {
        _network = network;
        Value = new double[network.Count];
        Own = new double[network.Count];
        Made = new double[network.Count];
        IsValued = new bool[network.Count];
        _ratios = new double[network.FlowStart[^1]];
        for (int node = 0; node < network.Count; node++)
        {
            Fill(node, weighting);
            Own[node] = Value[node] - Own[node];
            FillRatios(node);
            Made[node] = Own[node] + InHouseInputs(node);
        }
    }

    /// <summary>Value of one unit, inputs included.</summary>
    public double[] Value { get; }

    /// <summary>Value of one unit less that of its inputs.</summary>
    public double[] Own { get; }

    /// <summary>Own value of one unit and of the inputs that the same maker makes for it in house.</summary>
    public double[] Made { get; }

    /// <summary>Whether a node has a value, be it 0.</summary>
    public bool[] IsValued { get; }

    /// <summary>Nodes whose unit value is below that of their inputs.</summary>
    public List<int> Raised { get; } = [];

    /// <summary>Nodes without a unit value, which are worth what their inputs are.</summary>
    public List<int> FromInputs { get; } = [];

    /// <summary>Nodes without a unit value and without valued inputs.</summary>
    public List<int> Unvalued { get; } = [];

    /// <summary>The part of a node's value that is that of one input.</summary>
    public double Ratio(int node, in Flow flow) => Value[flow.Child] > 0 ? flow.Factor * Value[flow.Child] / Value[node] : 0;

    /// <summary>The same for all inputs of a node, in their order.</summary>
    public ReadOnlySpan<double> RatiosOf(int node) => _ratios.AsSpan(_network.FlowStart[node].._network.FlowStart[node + 1]);

    /// <summary>The part of a node's value that is its own; 0 where it has no value.</summary>
    public double OwnPart(int node) => Value[node] > 0 ? Own[node] / Value[node] : 0;

    /// <summary>The own value of a node, from what its inputs have left; what rounding leaves of a sum that has nothing of its own is nothing.</summary>
    public double OwnOf(int node, UInt128 left) => Own[node] > 0 ? ExactSum.ToShare(left) : 0;

    // Writes the value of the inputs where the own value will stand.
    private void Fill(int node, ContentWeighting weighting)
    {
        ReadOnlySpan<Flow> flows = _network.FlowsOf(node);
        int count = 0;
        bool hasValuedInputs = false;
        foreach (ref readonly Flow flow in flows)
        {
            if (flow.Factor > 0 && IsValued[flow.Child])
            {
                hasValuedInputs = true;
                AddTerm(ref count, flow.Factor * Value[flow.Child]);
            }
        }

        double inputs = ExactSum.Sorted(_terms.AsSpan(0, count));
        double given = weighting == ContentWeighting.Value ? _network.UnitValues[node] : hasValuedInputs ? double.NaN : 1;
        bool isGiven = !double.IsNaN(given);
        IsValued[node] = isGiven || hasValuedInputs;
        Value[node] = isGiven ? Math.Max(given, inputs) : inputs;
        Own[node] = inputs;
        if (weighting == ContentWeighting.Quantity)
        {
            return;
        }

        if (!IsValued[node])
        {
            Unvalued.Add(node);
        }
        else if (!isGiven)
        {
            FromInputs.Add(node);
        }
        else if (inputs > given * (1 + Rounding))
        {
            Raised.Add(node);
        }
    }

    private void FillRatios(int node)
    {
        int next = _network.FlowStart[node];
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            _ratios[next++] = Ratio(node, flow);
        }
    }

    private double InHouseInputs(int node)
    {
        int count = 0;
        foreach (ref readonly Flow flow in _network.FlowsOf(node))
        {
            if (flow.Place == Flow.WholeComponent && _network.IsMadeInHouse(flow.Child))
            {
                AddTerm(ref count, flow.Factor * Made[flow.Child]);
            }
        }

        return ExactSum.Sorted(_terms.AsSpan(0, count));
    }

    private void AddTerm(ref int count, double term)
    {
        if (count == _terms.Length)
        {
            Array.Resize(ref _terms, count * 2);
        }

        _terms[count++] = term;
    }
}
