using System.Collections.Immutable;

namespace DependencyRisk;

/// <summary>Finds the minimal choke sets of a question by the algorithm asked for, or by what fits. For one call.</summary>
internal sealed class ChokeSetFinder(ChokeQuestion question, ChokeSetOptions options, int maxThreads, IProgress<double>? progress, CancellationToken cancellation)
{
    // One time for all steps together.
    private readonly WorkBudget _budget = new(new SolverOptions { MaxTime = options.MaxTime, Clock = options.Clock }, cancellation);

    private readonly SolverOptions _solver = new()
    {
        MaxNodes = options.MaxNodes,
        MaxBytes = options.MaxBytes,
        MaxThreads = maxThreads,
        Clock = options.Clock,
        Progress = progress,
        NeedsFunction = false,
    };

    private SolverOptions Solver => _solver with { MaxTime = _budget.TimeLeft };

    /// <summary>Whether there is time left.</summary>
    /// <exception cref="OperationCanceledException">The answer is no longer wanted.</exception>
    public bool MayGoOn() => _budget.HasTime();

    private bool MaySearch => options.Algorithm is ChokeSetAlgorithm.Automatic or ChokeSetAlgorithm.Search;

    /// <summary>The most components that search may look at.</summary>
    public long MaxWork { get; init; } = long.MaxValue;

    /// <summary>Up to so many components diagrams answer at once, whatever the order; beyond, sets of few actors are scanned for.</summary>
    public int FewNodes { get; init; } = 5_000;

    /// <summary>Up to so many gates the sets of all sizes are worked out at once; beyond, those of few actors first.</summary>
    public int FewGates { get; init; } = 1_000;

    /// <summary>Up to so many groups of one size search tries one by one; beyond, it asks what is missing from the sets it has.</summary>
    public double FewGroups { get; init; } = 10_000;

    /// <summary>Up to so many sets are listed to find out whether larger ones are missing.</summary>
    public int MostListed { get; init; } = 100_000;

    /// <summary>Finds the sets of up to so many actors.</summary>
    public FoundSets Find(double required, int maxOrder) =>
        IsScanned(maxOrder) && Compile(required, maxOrder) is { } structure && BitPlaneScan.Fits(structure, maxOrder, Solver)
            ? ByScan(structure, required, maxOrder)
            : WithoutScan(required, maxOrder, isFirstEnough: false);

    /// <summary>Finds at least all sets of the smallest size, if that is of no more than so many actors.</summary>
    public FoundSets FindSmallest(double required, int maxOrder)
    {
        int scanned = Math.Min(maxOrder, BitPlaneScan.MaxOrder);
        Structure? structure = IsScanned(scanned) ? Compile(required, scanned) : null;
        for (int order = 1; structure is not null && order <= scanned && BitPlaneScan.Fits(structure, order, Solver); order++)
        {
            ScannedCutSets sets = BitPlaneScan.Run(structure, order, Solver, cancellation);
            if (sets.CompleteTo < order)
            {
                break;
            }

            if (sets.CountOf(order) > 0)
            {
                return new FoundSets(Listed(sets), order, ChokeSetLimit.Undecided);
            }
        }

        return WithoutScan(required, maxOrder, isFirstEnough: true);
    }

    private FoundSets WithoutScan(double required, int maxOrder, bool isFirstEnough)
    {
        bool isSolved = options.Algorithm is not (ChokeSetAlgorithm.Search or ChokeSetAlgorithm.BitPlanes);
        Structure? structure = isSolved ? Compile(required, int.MaxValue) : null;
        if (structure is null)
        {
            return MaySearch ? WithoutStructure(required, maxOrder, isFirstEnough) : new FoundSets([], 0, ChokeSetLimit.Undecided);
        }

        structure = CanonicalStructure.Of(structure);
        return options.Algorithm == ChokeSetAlgorithm.Automatic && structure.Gates > FewGates
            ? InTwoSteps(structure, required, maxOrder)
            : BySolver(structure, required, maxOrder);
    }

    // What is too large for any number of actors may be small enough for few.
    private FoundSets WithoutStructure(double required, int maxOrder, bool isFirstEnough) =>
        options.Algorithm == ChokeSetAlgorithm.Automatic && maxOrder <= BitPlaneScan.MaxOrder && Compile(required, maxOrder) is { } structure && BitPlaneScan.Fits(structure, maxOrder, Solver)
            ? ByScan(structure, required, maxOrder)
            : BySearch(required, maxOrder, isFirstEnough);

    // First the sets of few actors, which are surely found, then as many as the budget allows.
    private FoundSets InTwoSteps(Structure structure, double required, int maxOrder)
    {
        int order = Math.Min(maxOrder, BitPlaneScan.MaxOrder);
        while (order > 0 && !BitPlaneScan.Fits(structure, order, Solver))
        {
            order--;
        }

        ScannedCutSets? scanned = order == 0 ? null : BitPlaneScan.Run(structure, order, Solver, cancellation);
        FoundSets all = BySolver(structure, required, maxOrder);
        return scanned is null || all.CompleteTo >= scanned.CompleteTo
            ? all
            : new FoundSets(Listed(scanned), scanned.CompleteTo, all.Limit == ChokeSetLimit.Time ? ChokeSetLimit.Time : ChokeSetLimit.Undecided);
    }

    private Structure? Compile(double required, int maxOrder) => StructureCompiler.Compile(question, required, maxOrder, options.MaxNodes, cancellation);

    private bool IsScanned(int maxOrder) =>
        maxOrder <= BitPlaneScan.MaxOrder
        && (options.Algorithm == ChokeSetAlgorithm.BitPlanes || (options.Algorithm == ChokeSetAlgorithm.Automatic && question.Network.Nodes.Length > FewNodes));

    private FoundSets ByScan(Structure structure, double required, int maxOrder)
    {
        ScannedCutSets scanned = BitPlaneScan.Run(structure, maxOrder, Solver, cancellation);
        ImmutableArray<int[]> listed = Listed(scanned);
        ChokeSetLimit limit = scanned.CompleteTo >= maxOrder ? Prove(listed, required)
            : scanned.LimitedBy == SolverLimit.Time ? ChokeSetLimit.Time
            : ChokeSetLimit.Undecided;
        return new FoundSets(listed, scanned.CompleteTo, limit);
    }

    private FoundSets BySolver(Structure structure, double required, int maxOrder)
    {
        SolverAlgorithm algorithm = options.Algorithm switch
        {
            ChokeSetAlgorithm.Diagrams => SolverAlgorithm.Diagrams,
            ChokeSetAlgorithm.TruncatedSets => SolverAlgorithm.TruncatedSets,
            _ => SolverAlgorithm.Automatic,
        };
        SolvedStructure solved = StructureSolver.Solve(structure, Solver with { Algorithm = algorithm, MaxOrder = maxOrder }, cancellation);
        if (solved.LimitedBy != SolverLimit.Order || solved.CompleteTo < maxOrder)
        {
            return new FoundSets(structure, solved, solved.LimitedBy switch
            {
                SolverLimit.None => ChokeSetLimit.None,
                SolverLimit.Time => ChokeSetLimit.Time,
                _ => ChokeSetLimit.Undecided,
            });
        }

        // Either larger sets are known and were not asked for, or it is not known whether there are any.
        bool isKnown = solved.Modules.All(static module => module.CompleteTo == SolvedModule.AllOrders);
        return new FoundSets(structure, solved, isKnown ? ChokeSetLimit.Order : solved.CutSets > MostListed ? ChokeSetLimit.Undecided : Prove(solved.SmallestFirst(), required));
    }

    // Tries whether there are sets besides those of up to the order asked for.
    private ChokeSetLimit Prove(IEnumerable<int[]> known, double required) =>
        new MissingSets(Test(required, options.ProofTime, MaxWork), known).IsAny() switch
        {
            false => ChokeSetLimit.None,
            true => ChokeSetLimit.Order,
            null => ChokeSetLimit.Undecided,
        };

    // Size by size as long as that is little work, or is all that is asked. Then all at once; where that fails, size by size again.
    private FoundSets BySearch(double required, int maxOrder, bool isFirstEnough)
    {
        int actors = question.Actors.Length;
        ChokeTest test = Test(required, _budget.TimeLeft, MaxWork);
        var search = new GroupSearch(test);
        bool isAllAsked = maxOrder >= actors;
        bool isAllTried = false;
        int order = 0;
        for (double groups = 1; order < Math.Min(maxOrder, actors); order++)
        {
            groups = groups * (actors - order) / (order + 1);
            if (isAllAsked && !isAllTried && groups > FewGroups)
            {
                var all = new MissingSets(Test(required, HalfOf(_budget.TimeLeft), MaxWork / 2), search.Sets);
                if (all.TryAddAll())
                {
                    return new FoundSets([.. all.Sets], int.MaxValue, ChokeSetLimit.None);
                }

                isAllTried = true;
            }

            if (!search.TryOrder(order + 1))
            {
                return new FoundSets([.. search.Sets], order, test.IsOutOfTime ? ChokeSetLimit.Time : ChokeSetLimit.Undecided);
            }

            if (isFirstEnough && search.Sets.Count > 0)
            {
                return new FoundSets([.. search.Sets], order + 1, ChokeSetLimit.Undecided);
            }
        }

        return new FoundSets([.. search.Sets], order, isAllAsked ? ChokeSetLimit.None : Prove(search.Sets, required));
    }

    private ChokeTest Test(double required, TimeSpan time, long maxWork) => new(question, required, _solver with { MaxTime = time }, maxWork, cancellation);

    private static TimeSpan HalfOf(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / 2;

    private static ImmutableArray<int[]> Listed(ScannedCutSets scanned)
    {
        var listed = ImmutableArray.CreateBuilder<int[]>();
        for (int order = 1; order <= scanned.CompleteTo; order++)
        {
            ReadOnlySpan<int> sets = scanned.OfOrder(order);
            for (int start = 0; start < sets.Length; start += order)
            {
                listed.Add(sets.Slice(start, order).ToArray());
            }
        }

        return listed.DrainToImmutable();
    }
}
