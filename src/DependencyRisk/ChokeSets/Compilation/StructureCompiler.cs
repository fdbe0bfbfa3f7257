using System.Numerics;
using System.Runtime.InteropServices;

namespace DependencyRisk;

/// <summary>
/// Turns a network and a required output into the structure of its failure: a boolean function of which actors cut that is true exactly where
/// the output is below what is required. Thresholds are pushed down, so that shares, substitution and essentialities are reckoned
/// with as they are and nothing is simplified.
/// </summary>
/// <remarks>
/// The output fails as soon as some component's own supply is short by more than its threshold (<see cref="FailureThresholds"/>); that
/// depends on its sources only. Sources that have inputs of their own, and the products of a portfolio, ask in turn when those are short by
/// more than some thresholds; such nodes have a gate for each (<see cref="GradedGates"/>). Serves one thread.
/// </remarks>
internal sealed class StructureCompiler
{
    private readonly Network _network;
    private readonly StructureBuilder _builder;
    private readonly SourceFailures _failures;
    private readonly SupplyVariables _variables;
    private readonly double[] _thresholds;
    private readonly List<Literal> _ways = [];
    private readonly int _maxGates;
    private bool[] _isListed = new bool[1024];

    // Ways that take more actors than this may be left out.
    private readonly int _maxOrder;

    private StructureCompiler(ChokeQuestion question, double required, int maxOrder, int maxGates)
    {
        _network = question.Network;
        (_maxOrder, _maxGates) = (maxOrder, maxGates);
        _builder = new StructureBuilder(question.Actors.Length);
        _failures = new SourceFailures(question, _builder);
        _variables = new SupplyVariables(question, _failures);
        _thresholds = FailureThresholds.Of(_network, ChokeQuestion.Threshold(required));
    }

    /// <summary>Compiles.</summary>
    /// <param name="question">Who may act on what.</param>
    /// <param name="required">The output required.</param>
    /// <param name="maxOrder">How many actors are looked at together at most: the structure need not be right for more. <see cref="int.MaxValue"/> for any number.</param>
    /// <param name="maxGates">The most gates.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where there would be too many gates, or levels of supply that depend on each other.</returns>
    public static Structure? Compile(ChokeQuestion question, double required, int maxOrder, int maxGates, CancellationToken cancellation)
    {
        var compiler = new StructureCompiler(question, required, maxOrder, maxGates);
        return compiler.AddSupplies(cancellation) && compiler.AddGraded(question, cancellation)
            ? compiler._builder.Build(compiler._builder.Or(CollectionsMarshal.AsSpan(compiler._ways)))
            : null;
    }

    private bool AddSupplies(CancellationToken cancellation)
    {
        var diagram = new SupplyDiagram(_variables);
        for (int node = 0; node < _network.Nodes.Length && _builder.Nodes < _maxGates; node++)
        {
            if ((node & 4095) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            double threshold = _thresholds[node];
            if (threshold >= 1)
            {
                continue;
            }

            List(_failures.KnockOutOf(node));
            ref readonly NodeRow row = ref _network.Nodes[node];
            if (row.Kind == NodeKind.Sourced && !row.HasSlots && !AddSupply(node, threshold, diagram))
            {
                return false;
            }
        }

        return _builder.Nodes < _maxGates;
    }

    private bool AddSupply(int node, double threshold, SupplyDiagram diagram)
    {
        _variables.Load(node);
        if (_variables.Count <= SmallSupply.MostVariables)
        {
            AddWays(threshold);
            return true;
        }

        if (!diagram.TryMake(threshold, _maxOrder, levelsOf: default))
        {
            return false;
        }

        List(diagram.Build(_builder, static (_, _) => Literal.False));
        return true;
    }

    private void AddWays(double threshold)
    {
        Span<uint> ways = stackalloc uint[1 << SmallSupply.MostVariables];
        Span<Literal> literals = stackalloc Literal[SmallSupply.MostVariables];
        foreach (uint way in ways[..SmallSupply.Ways(_variables, threshold, ways)])
        {
            (int count, int events) = (0, 0);
            for (uint left = way; left != 0; left &= left - 1)
            {
                Literal lost = _variables.All[BitOperations.TrailingZeroCount(left)].Lost;
                literals[count++] = lost;
                events += _variables.All[BitOperations.TrailingZeroCount(left)].TakesOneActor ? 1 : 0;
            }

            // Variables that wait for the same event are one, so these are different ones.
            if (events <= _maxOrder)
            {
                List(_builder.And(literals[..count]));
            }
        }
    }

    private bool AddGraded(ChokeQuestion question, CancellationToken cancellation)
    {
        if (_network.SlotCount == 0 && _network.MeanNodes.Length == 0)
        {
            return true;
        }

        var graded = new GradedGates(question, _builder, _failures, _thresholds, _maxGates);
        return graded.TryCollect(cancellation) && graded.TryBuild(List, cancellation);
    }

    // Each way once: a large bill has few that differ.
    private void List(Literal way)
    {
        if (way == Literal.False)
        {
            return;
        }

        int node = Math.Max(0, way.Node + 1);
        if (node >= _isListed.Length)
        {
            Array.Resize(ref _isListed, Math.Max(_isListed.Length * 2, node + 1));
        }

        if (!_isListed[node])
        {
            _isListed[node] = true;
            _ways.Add(way);
        }
    }
}
