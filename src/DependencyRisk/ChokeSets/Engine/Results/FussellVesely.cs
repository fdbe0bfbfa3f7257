namespace DependencyRisk;

/// <summary>
/// The Fussell-Vesely importance of an event by cut sets: the probability that some minimal cut set with the event happens, over
/// that of the top. It lies between the criticality and the diagnostic importance.
/// </summary>
/// <remarks>
/// Exact: the union of those cut sets is made a function of its own, which takes work for each event anew; where that is beyond the
/// budget, the bounds are the two measures named. Sets of a module combine with those around it independently, so that their
/// probabilities multiply. Serves one thread. Source: Fussell, "How to hand-calculate system reliability and safety
/// characteristics" (1975). [m]
/// </remarks>
internal sealed class FussellVesely
{
    private readonly SolvedStructure _structure;
    private readonly double[] _probabilities;
    private readonly double[] _modules;
    private readonly EventImportance[] _importances;
    private readonly BinaryDecisionDiagram _diagram;
    private readonly WorkBudget _budget;

    /// <summary>Prepares for the measures of any event.</summary>
    /// <param name="structure">Solved to the end, and coherent.</param>
    /// <param name="probabilities">Of each event.</param>
    /// <param name="options">What may be spent on all of it.</param>
    /// <param name="cancellation">Whether it is still wanted.</param>
    /// <exception cref="ArgumentException">The probabilities are not one in [0,1] for each event.</exception>
    /// <exception cref="InvalidOperationException">The structure is not coherent, or not completely solved.</exception>
    public FussellVesely(SolvedStructure structure, ReadOnlySpan<double> probabilities, SolverOptions? options = null, CancellationToken cancellation = default)
    {
        if (!structure.IsCoherent || structure.Modules.Any(module => module.CompleteTo != SolvedModule.AllOrders))
        {
            throw new InvalidOperationException("Fussell-Vesely importance by cut sets needs a coherent structure, and all of its minimal cut sets.");
        }

        _importances = Importances.Of(structure, probabilities);
        _structure = structure;
        _probabilities = probabilities.ToArray();
        _modules = TopProbability.OfModules(structure, probabilities);
        _budget = new WorkBudget(options ?? SolverOptions.Default, cancellation);
        _diagram = new BinaryDecisionDiagram(new NodeStore(_budget));
    }

    /// <summary>The measure of an event, both bounds the same where it is exact; NaN is not: 0 where the top is impossible.</summary>
    public Bounds Of(int happening)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(happening);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(happening, _structure.Events);
        EventImportance importance = _importances[happening];
        if (importance.Top <= 0 || importance.Probability <= 0)
        {
            return default;
        }

        double union = importance.Probability;
        int leaf = happening;
        for (int module = 0; module < _modules.Length; module++)
        {
            int place = Array.IndexOf(_structure.Modules[module].Leaves, leaf);
            if (place < 0)
            {
                continue;
            }

            if (UnionAround(_structure.Modules[module], place) is not { } around)
            {
                double low = Math.Clamp(importance.Criticality, 0, 1);
                return new Bounds(low, Math.Clamp(importance.Diagnostic, low, 1));
            }

            union *= around;
            leaf = ~module;
        }

        double exact = leaf == ~(_modules.Length - 1) ? Math.Min(1, union / importance.Top) : 0;
        return new Bounds(exact, exact);
    }

    // The probability that the rest of some cut set with the leaf happens; null beyond the budget.
    private double? UnionAround(SolvedModule module, int place)
    {
        int at = Array.IndexOf(module.LeafAtLevel, place);
        ReadOnlySpan<DiagramNode> sets = module.CutSets!.Nodes;
        _diagram.Nodes.Reset(_budget.MaxNodes, sets.Length);
        int[] functions = new int[sets.Length]; // of all sets below the leaf's level; of those with the leaf from there up
        functions[1] = at < 0 ? 0 : 1;
        for (int i = 2; i < sets.Length && at >= 0; i++)
        {
            DiagramNode node = sets[i];
            int high = functions[node.High];
            int low = functions[node.Low];
            bool isAbove = node.Level < at;
            high = isAbove && (node.High == 1 || sets[node.High].Level > at) ? 0 : high;
            low = isAbove && (node.Low == 1 || sets[node.Low].Level > at) ? 0 : low;
            int either = _diagram.Or(high, low);
            functions[i] = node.Level == at ? high
                : either == low || either == NodeStore.Exhausted ? either
                : _diagram.Nodes.Find(node.Level, low, either);
            if (functions[i] == NodeStore.Exhausted)
            {
                return null;
            }
        }

        int root = module.CutSets.Root;
        if (root < 2 || sets[root].Level > at)
        {
            return 0;
        }

        var union = Diagram.CopyOf(_diagram.Nodes, functions[root]);
        double[] nodes = new double[union.Nodes.Length];
        TopProbability.OfNodes(union, TopProbability.OfLevels(module, _probabilities, _modules), nodes);
        return nodes[union.Root];
    }
}
