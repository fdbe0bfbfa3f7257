using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// The gates of nodes of which more is asked than whether they bring the output down by themselves: nodes that feed single sources, and the
/// products of a portfolio. One gate for each node and each threshold that is asked. Serves one thread.
/// </summary>
/// <remarks>
/// What exceeds a node's own threshold (<see cref="FailureThresholds"/>) brings the output down anyway, so it may count as never happening
/// inside other gates: the disjunction of all is the same. That keeps what has to be looked at small.
/// </remarks>
internal sealed class GradedGates
{
    private readonly Network _network;
    private readonly StructureBuilder _builder;
    private readonly SourceFailures _failures;
    private readonly SupplyVariables _variables;
    private readonly SupplyDiagram _diagram;
    private readonly AttainableLevels _levels;
    private readonly SlotTable _slots;
    private readonly double[] _thresholds;
    private readonly int _maxGates;
    private long _steps;

    // From the root down; those of one node stand together.
    private readonly List<(int Node, double Threshold)> _asked = [];
    private readonly Dictionary<(int Node, double Threshold), Literal> _gates = [];
    private readonly Dictionary<int, HashSet<double>> _open = [];
    private readonly NodeQueue _queue; // the last node first

    public GradedGates(ChokeQuestion question, StructureBuilder builder, SourceFailures failures, double[] thresholds, int maxGates)
    {
        _network = question.Network;
        (_builder, _failures, _thresholds, _maxGates) = (builder, failures, thresholds, maxGates);
        _variables = new SupplyVariables(question, failures);
        _diagram = new SupplyDiagram(_variables);
        _slots = new SlotTable(_network);
        _levels = new AttainableLevels(question, failures, thresholds, _slots);
        _queue = new NodeQueue(_network.Nodes.Length);
    }

    /// <summary>Finds out which thresholds of which nodes are asked.</summary>
    /// <returns>False where there are too many.</returns>
    public bool TryCollect(CancellationToken cancellation)
    {
        for (int node = 0; node < _network.Nodes.Length; node++)
        {
            ref readonly NodeRow row = ref _network.Nodes[node];
            if (_thresholds[node] < 1 && (row.HasSlots || row.Kind == NodeKind.Mean))
            {
                Ask(node, _thresholds[node]);
            }
        }

        while (!_queue.IsEmpty)
        {
            int node = _network.Root - _queue.Take();
            _open.Remove(node, out HashSet<double>? thresholds);
            foreach (double threshold in thresholds!.Order())
            {
                cancellation.ThrowIfCancellationRequested();
                _asked.Add((node, threshold));
                if (_asked.Count > _maxGates || !TryAskBelow(node, threshold))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Makes the gates, and hands those on that bring the output down by themselves.</summary>
    /// <returns>False where there would be too many.</returns>
    public bool TryBuild(Action<Literal> list, CancellationToken cancellation)
    {
        for (int i = _asked.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            (int node, double threshold) = _asked[i];
            if (_builder.Nodes >= _maxGates || !TryBuild(node, threshold, out Literal gate))
            {
                return false;
            }

            _gates.Add(_asked[i], gate);
            if (threshold >= _thresholds[node])
            {
                list(gate);
            }
        }

        return true;
    }

    private void Ask(int node, double threshold)
    {
        if (!_open.TryGetValue(node, out HashSet<double>? thresholds))
        {
            _open.Add(node, thresholds = []);
            _queue.Add(_network.Root - node);
        }

        thresholds.Add(threshold);
    }

    // Only what is not enough by itself, and can be exceeded at all.
    private bool IsOpen(int node, double threshold) => threshold < 1 && threshold < _thresholds[node];

    private bool TryAskBelow(int node, double threshold)
    {
        foreach ((int input, double weight) in InputsOf(node, threshold))
        {
            if (IsOpen(input, threshold / weight))
            {
                Ask(input, threshold / weight);
            }
        }

        if (!HasGraded(node))
        {
            return true;
        }

        if (!TryMakeDiagram(node, threshold))
        {
            return false;
        }

        _diagram.ForEachThreshold((variable, above) => AskFor(variable, Math.Max(above, 0)));
        return true;
    }

    // The inputs of what is enough by itself are looked at elsewhere, as they are enough too.
    private ReadOnlySpan<(int Node, double Weight)> InputsOf(int node, double threshold) =>
        threshold >= _thresholds[node] ? default : _network.InputsOf(node);

    private bool HasGraded(int node) => _network.Nodes[node].HasSlots || _network.Nodes[node].Kind == NodeKind.Mean;

    private void AskFor(in SupplyVariable variable, double above)
    {
        foreach (int part in _variables.PartsOf(variable))
        {
            if (variable.IsProduct)
            {
                AskIfOpen(part, above);
                continue;
            }

            foreach ((int input, double weight) in _slots.Of(_network.Sources[part].Slot))
            {
                AskIfOpen(input, above / weight);
            }
        }
    }

    private void AskIfOpen(int node, double threshold)
    {
        if (IsOpen(node, threshold))
        {
            Ask(node, threshold);
        }
    }

    private bool TryMakeDiagram(int node, double threshold)
    {
        _variables.Load(node);
        if (_variables.Graded == 0)
        {
            return Take(_diagram.TryMake(threshold, int.MaxValue, levelsOf: default));
        }

        double[]?[] levelsOf = new double[]?[_variables.Count];
        var nodes = new List<int>();
        for (int i = 0; i < _variables.Count - 1; i++)
        {
            SupplyVariable variable = _variables.All[i];
            if (!variable.IsGraded)
            {
                continue;
            }

            nodes.Clear();
            foreach (int part in _variables.PartsOf(variable))
            {
                AddNodes(variable.IsProduct, part, nodes);
            }

            if (!_levels.TryAdd(CollectionsMarshal.AsSpan(nodes)))
            {
                return false;
            }

            levelsOf[i] = _levels.Of(variable, _variables.PartsOf(variable));
        }

        return Take(_diagram.TryMake(threshold, int.MaxValue, levelsOf));
    }

    // The steps of all diagrams together are bounded too.
    private bool Take(bool isMade)
    {
        _steps += _diagram.Steps;
        return isMade && _steps <= _maxGates;
    }

    private void AddNodes(bool isProduct, int part, List<int> nodes)
    {
        if (isProduct)
        {
            nodes.Add(part);
            return;
        }

        foreach ((int input, _) in _slots.Of(_network.Sources[part].Slot))
        {
            nodes.Add(input);
        }
    }

    private bool TryBuild(int node, double threshold, out Literal gate)
    {
        gate = Literal.False;
        var ways = new List<Literal> { _failures.KnockOutOf(node) };
        foreach ((int input, double weight) in InputsOf(node, threshold))
        {
            ways.Add(GateOf(input, threshold / weight));
        }

        if (_network.Nodes[node].Kind is NodeKind.Sourced or NodeKind.Mean)
        {
            if (!TryMakeDiagram(node, threshold))
            {
                return false;
            }

            ways.Add(_diagram.Build(_builder, IsLost));
        }

        gate = _builder.Or(CollectionsMarshal.AsSpan(ways));
        return true;
    }

    private Literal IsLost(SupplyVariable variable, double above)
    {
        if (above >= 1)
        {
            return Literal.False;
        }

        var parts = new List<Literal>();
        foreach (int part in _variables.PartsOf(variable))
        {
            parts.Add(variable.IsProduct ? GateOf(part, Math.Max(above, 0)) : IsLost(part, Math.Max(above, 0)));
        }

        ReadOnlySpan<Literal> all = CollectionsMarshal.AsSpan(parts);
        return variable.TakesAll ? _builder.And(all) : _builder.Or(all);
    }

    private Literal IsLost(int source, double above)
    {
        var ways = new List<Literal> { _failures.Of(source) };
        foreach ((int input, double weight) in _slots.Of(_network.Sources[source].Slot))
        {
            ways.Add(GateOf(input, above / weight));
        }

        return _builder.Or(CollectionsMarshal.AsSpan(ways));
    }

    private Literal GateOf(int node, double threshold) => IsOpen(node, threshold) ? _gates[(node, threshold)] : Literal.False;
}
