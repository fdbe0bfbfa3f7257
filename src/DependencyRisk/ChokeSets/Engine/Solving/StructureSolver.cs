namespace DependencyRisk;

/// <summary>
/// Solves a structure: reduces it, cuts it into modules, and works out the function and the minimal cut sets of each. What is
/// beyond the budget is left out, and the result says so.
/// </summary>
/// <remarks>Safe for use by many threads: each call has all its own.</remarks>
internal sealed class StructureSolver
{
    private readonly SolverOptions _options;
    private readonly WorkBudget _budget;
    private readonly OrderRace _race;
    private readonly MinimalSolutions _solutions;
    private readonly NodeStore _sets;
    private readonly TruncatedCutSets _truncated;

    private StructureSolver(SolverOptions options, CancellationToken cancellation)
    {
        _options = options;
        _budget = new WorkBudget(options, cancellation);
        _race = new OrderRace(_budget, options);
        _sets = new NodeStore(_budget);
        _solutions = new MinimalSolutions(_sets);
        _truncated = new TruncatedCutSets(_sets);
    }

    /// <summary>Solves it within the budget of the options.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public static SolvedStructure Solve(Structure structure, SolverOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= SolverOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxOrder, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxNodes, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxBytes, 2 * NodeStore.BytesPerNode, nameof(options));
        return new StructureSolver(options, cancellation).Run(structure);
    }

    private SolvedStructure Run(Structure structure)
    {
        Structure reduced = _options.Reduce ? StructureReducer.Reduce(structure, _budget) : structure;
        bool[] isModule = new bool[reduced.Nodes];
        if (_options.SplitModules)
        {
            reduced = IndependentGroups.Split(reduced, ModuleFinder.Find(reduced));
            isModule = ModuleFinder.Find(reduced);
        }
        else if (!reduced.Top.IsConstant && reduced.IsGate(reduced.Top.Node))
        {
            isModule[reduced.Top.Node] = true;
        }

        var splitter = new ModuleSplitter(reduced, isModule);
        var progress = new WorkProgress(_options.Progress, splitter.Count);
        var solved = new List<SolvedModule>(splitter.Count);
        foreach (Module module in splitter.Split())
        {
            _budget.HasTime();
            solved.Add(SolveModule(module));
            progress.Advance(1);
        }

        SolverLimit limit = _budget.IsOutOfTime ? SolverLimit.Time : SolverLimit.Nodes;
        return new SolvedStructure(structure.Events, [.. solved], _options.MaxOrder, limit);
    }

    private SolvedModule SolveModule(Module module)
    {
        if (module.IsSingleGate)
        {
            Diagram diagram = Diagram.OfGate(module.Structure.KindOf(module.Structure.Events), module.Leaves.Length);
            int[] leafAtLevel = [.. Enumerable.Range(0, module.Leaves.Length)];
            return new SolvedModule(module.Structure, module.Leaves, leafAtLevel, diagram, diagram, SolvedModule.AllOrders);
        }

        bool isFunctionMeans = !_options.NeedsFunction && _options.Algorithm == SolverAlgorithm.Automatic && module.Structure.IsCoherent();
        SolvedModule solved = _options.Algorithm == SolverAlgorithm.TruncatedSets ? Unsolved(module)
            : ByDiagrams(module, isFunctionMeans ? Math.Min(_options.SmallDiagram, _budget.MaxNodes) : _budget.MaxNodes);
        if (solved.CutSets is null && FailsAnyway(module.Structure))
        {
            return solved with { CutSets = Diagram.OfGate(GateKind.And, 0), CompleteTo = SolvedModule.AllOrders };
        }

        if (solved.CutSets is null && isFunctionMeans)
        {
            SolvedModule built = WithTruncatedSets(solved, Math.Min(_options.SmallFamily, _budget.MaxNodes));
            if (built.CompleteTo >= _options.MaxOrder)
            {
                return built;
            }

            solved = ByDiagrams(module, _budget.MaxNodes);
            solved = solved.CutSets is null ? built : solved;
        }

        return solved.CompleteTo < _options.MaxOrder && _options.Algorithm != SolverAlgorithm.Diagrams && module.Structure.IsCoherent()
            ? WithTruncatedSets(solved, _budget.MaxNodes)
            : solved;
    }

    // Then the empty set is the only minimal one.
    private static bool FailsAnyway(Structure structure) =>
        structure.Top.IsConstant
            ? structure.Top == Literal.True
            : structure.ValuesWithoutEvents()[structure.Top.Node] != structure.Top.IsNegated;

    private static SolvedModule Unsolved(Module module) => new(module.Structure, module.Leaves, [], null, null, 0);

    private SolvedModule ByDiagrams(Module module, int maxNodes)
    {
        int root = _race.Run(module.Structure, maxNodes);
        if (root == NodeStore.Exhausted)
        {
            return Unsolved(module);
        }

        Diagram function = Diagram.CopyOf(_race.Diagram.Nodes, root);
        _sets.Reset(_budget.MaxNodes, function.Nodes.Length);
        int family = _solutions.Of(function, module.Structure.IsCoherent());
        Diagram? cutSets = family == NodeStore.Exhausted ? null : Diagram.CopyOf(_sets, family);
        return new SolvedModule(module.Structure, module.Leaves, _race.EventAtLevel, function, cutSets, cutSets is null ? 0 : SolvedModule.AllOrders);
    }

    // Order by order, as far as the budget goes; the levels are those of the function where there is one.
    private SolvedModule WithTruncatedSets(SolvedModule solved, int maxNodes)
    {
        int[] leafAtLevel = solved.Function is null ? EventOrders.Make(solved.Structure, EventOrder.ForceSmallestFirst) : solved.LeafAtLevel;
        solved = solved with { LeafAtLevel = leafAtLevel };
        for (int order = Math.Max(1, solved.CompleteTo); _budget.HasTime(); order++)
        {
            int wanted = Math.Min(order, leafAtLevel.Length);
            _sets.Reset(maxNodes, 0);
            int family = _truncated.Of(solved.Structure, leafAtLevel, wanted);
            if (family == NodeStore.Exhausted)
            {
                break;
            }

            bool isAll = !_truncated.HasLeftOut;
            solved = solved with { CutSets = Diagram.CopyOf(_sets, family), CompleteTo = isAll ? SolvedModule.AllOrders : wanted };
            if (isAll || wanted >= _options.MaxOrder)
            {
                break;
            }
        }

        return solved;
    }
}
